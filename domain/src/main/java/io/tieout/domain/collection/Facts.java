package io.tieout.domain.collection;

import io.tieout.domain.collection.Notice.Fate.Bounced;
import io.tieout.domain.collection.Notice.Fate.NotSent;
import io.tieout.domain.collection.Notice.Fate.Ordered;
import io.tieout.domain.collection.Notice.Fate.Standing;
import io.tieout.domain.collection.Notice.Fate.Withdrawn;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that a decision about an account rests on, each fact with the moment it was learnt.
 *
 * @param pauses what the house arranged
 * @param said what the customer said by themselves
 * @param outages when payments could not be seen
 */
public record Facts(
        Debtor debtor,
        Owed owed,
        List<Pause> pauses,
        List<Said> said,
        List<Outage> outages,
        Log log) {

    public Facts {
        pauses = List.copyOf(pauses);
        said = List.copyOf(said);
        outages = List.copyOf(outages);
        Stream.of(
                        owed.debts().stream().map(Debt::total),
                        owed.clearings().stream().map(Clearing::amount),
                        owed.openMoney().stream().map(OpenMoney::amount),
                        log.charges().stream().map(FeeCharge::amount))
                .flatMap(amounts -> amounts)
                .map(Money::currency)
                .filter(currency -> !currency.equals(debtor.currency()))
                .forEach(currency -> {
                    throw new IllegalArgumentException(
                            "expected " + debtor.currency() + " but got " + currency);
                });
    }

    /** of a customer who said nothing by themselves */
    public Facts(Debtor debtor, Owed owed, List<Pause> pauses, List<Outage> outages, Log log) {
        this(debtor, owed, pauses, List.of(), outages, log);
    }

    /** what was known at a moment */
    public Facts asKnownAt(Instant at) {
        return new Facts(
                debtor,
                new Owed(
                        known(owed.debts(), Debt::knownAt, at),
                        known(owed.clearings(), Clearing::knownAt, at),
                        owed.openMoney().stream()
                                .flatMap(money ->
                                        money.span().asKnownAt(at).stream()
                                                .map(span -> new OpenMoney(money.amount(), span)))
                                .toList()),
                pauses.stream()
                        .flatMap(pause -> pause.span().asKnownAt(at).stream().map(pause::during))
                        .toList(),
                said.stream().flatMap(each -> each.asKnownAt(at).stream()).toList(),
                known(outages, Outage::fromAt, at),
                new Log(
                        log.notices().stream()
                                .filter(notice -> !notice.sentAt().isAfter(at))
                                .map(notice -> asKnownAt(notice, at))
                                .toList(),
                        known(log.taken(), Taken::at, at),
                        known(log.charges(), FeeCharge::at, at)));
    }

    /** the same facts with another log */
    public Facts with(Log other) {
        return new Facts(debtor, owed, pauses, said, outages, other);
    }

    /** when something is learnt next, if ever */
    public Optional<Instant> nextLearntAfter(Instant at) {
        return moments().filter(moment -> moment.isAfter(at)).min(Comparator.naturalOrder());
    }

    /** the moments at which something was learnt, or could be seen again */
    Stream<Instant> moments() {
        return Stream.of(
                        owed.debts().stream().map(Debt::knownAt),
                        owed.clearings().stream().map(Clearing::knownAt),
                        owed.openMoney().stream().flatMap(money -> money.span().moments()),
                        pauses.stream().flatMap(pause -> pause.span().moments()),
                        said.stream().flatMap(Said::moments),
                        outages.stream().flatMap(each -> Stream.of(each.fromAt(), each.untilAt())),
                        log.notices().stream().flatMap(Facts::moments))
                .flatMap(moments -> moments);
    }

    /** the days on which something changes by the calendar alone */
    Stream<LocalDate> days() {
        return Stream.of(
                        owed.debts().stream().map(debt -> debt.dueOn().plusDays(1)),
                        owed.clearings().stream().map(Clearing::on),
                        owed.openMoney().stream().flatMap(money -> money.span().days()),
                        pauses.stream().flatMap(pause -> pause.span().days()),
                        pauses.stream().flatMap(Facts::endings),
                        said.stream().flatMap(Said::days),
                        said.stream().map(Said::pause).flatMap(Facts::endings))
                .flatMap(days -> days);
    }

    private static Stream<LocalDate> endings(Pause pause) {
        return switch (pause) {
            case Pause.Promise(_, var untilOn, _) -> Stream.of(untilOn.plusDays(1));
            case Pause.InstalmentPlan(_, var instalments, _) ->
                    instalments.stream().map(each -> each.dueOn().plusDays(1));
            case Pause.Dispute _, Pause.Hold _ -> Stream.of();
        };
    }

    private static Stream<Instant> moments(Notice notice) {
        return switch (notice.fate()) {
            case Ordered(), Standing() -> Stream.of(notice.sentAt());
            case Bounced(var knownAt) -> Stream.of(notice.sentAt(), knownAt);
            case NotSent(var knownAt) -> Stream.of(notice.sentAt(), knownAt);
            case Withdrawn(var knownAt) -> Stream.of(notice.sentAt(), knownAt);
        };
    }

    private static Notice asKnownAt(Notice notice, Instant at) {
        return switch (notice.fate()) {
            case Bounced(var knownAt) when knownAt.isAfter(at) ->
                    new Notice(notice.covers(), notice.channel(), notice.sentAt(), new Standing());
            case NotSent(var knownAt) when knownAt.isAfter(at) ->
                    new Notice(notice.covers(), notice.channel(), notice.sentAt(), new Ordered());
            case Withdrawn(var knownAt) when knownAt.isAfter(at) ->
                    new Notice(notice.covers(), notice.channel(), notice.sentAt(), new Ordered());
            case Bounced _, NotSent _, Withdrawn _, Ordered _, Standing _ -> notice;
        };
    }

    private static <T> List<T> known(List<T> facts, Function<T, Instant> learntAt, Instant at) {
        return facts.stream().filter(fact -> !learntAt.apply(fact).isAfter(at)).toList();
    }
}
