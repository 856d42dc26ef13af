package io.tieout.application.drift;

import static io.tieout.application.agreement.AgreementKind.AGREEMENT;
import static io.tieout.application.deferral.DeferralKind.DEFERRAL;
import static io.tieout.application.recorded.RecordedPaymentKind.RECORDED_PAYMENT;

import io.tieout.application.account.AccountViews;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.drift.SentEntries.SentEntry;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementEvent;
import io.tieout.domain.agreement.ExistingAgreement;
import io.tieout.domain.deferral.Deferral;
import io.tieout.domain.deferral.DeferralEvent;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.Diverged;
import io.tieout.domain.drift.DriftRejected;
import io.tieout.domain.drift.DriftRejection.EntryConverted;
import io.tieout.domain.drift.DriftRejection.EntryDoesNotFit;
import io.tieout.domain.drift.DriftRejection.EntryElsewhere;
import io.tieout.domain.drift.DriftRejection.OtherCustomer;
import io.tieout.domain.drift.Figures;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.ExistingRecordedPayment;
import io.tieout.domain.recorded.RecordedPaymentEvent;
import io.tieout.domain.revenue.EntryMove;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a journal entry of ours count as somebody made it in the accounting system: on its own day,
 * with what it moves between the accounts that it had. What it leaves out is due again.
 */
final class EntryCountings {

    private final Aggregates aggregates;
    private final AccountViews accounts;
    private final SentEntries entries;

    EntryCountings(Aggregates aggregates, AccountViews accounts, SentEntries entries) {
        this.aggregates = aggregates;
        this.accounts = accounts;
        this.entries = entries;
    }

    /** refuses what {@link #count} would refuse, and changes nothing */
    void check(Diverged diverged, Holder.OfEntry holder, ActorId by, String reason) {
        Change change = change(diverged, holder);
        switch (holder) {
            case Holder.OfMonth month ->
                    counted(
                            month,
                            change,
                            aggregates
                                    .load(AGREEMENT, month.agreement().value())
                                    .existing(month.agreement()),
                            by,
                            reason);
            case Holder.OfFee fee ->
                    counted(
                            fee,
                            change,
                            aggregates
                                    .load(RECORDED_PAYMENT, fee.payment().value())
                                    .existing(fee.payment()),
                            by,
                            reason);
            case Holder.OfDeferral deferred ->
                    counted(
                            deferred,
                            change,
                            aggregates.load(DEFERRAL, deferred.deferral().value()),
                            by,
                            reason);
        }
    }

    void count(Diverged diverged, Holder.OfEntry holder, ActorId by, String reason) {
        Change change = change(diverged, holder);
        switch (holder) {
            case Holder.OfMonth month ->
                    aggregates.decide(
                            AGREEMENT,
                            month.agreement().value(),
                            new ExpectedVersion.Any(),
                            state ->
                                    counted(
                                            month,
                                            change,
                                            state.existing(month.agreement()),
                                            by,
                                            reason));
            case Holder.OfFee fee ->
                    aggregates.decide(
                            RECORDED_PAYMENT,
                            fee.payment().value(),
                            new ExpectedVersion.Any(),
                            state ->
                                    counted(
                                            fee,
                                            change,
                                            state.existing(fee.payment()),
                                            by,
                                            reason));
            case Holder.OfDeferral deferred ->
                    aggregates.decide(
                            DEFERRAL,
                            deferred.deferral().value(),
                            new ExpectedVersion.Any(),
                            state -> counted(deferred, change, state, by, reason));
        }
    }

    private static List<AgreementEvent> counted(
            Holder.OfMonth month,
            Change change,
            ExistingAgreement agreement,
            ActorId by,
            String reason) {
        return agreement.amendEntry(
                month.lastOn(), change.was().move(), change.now().move(), by, reason);
    }

    private static List<RecordedPaymentEvent> counted(
            Holder.OfFee fee,
            Change change,
            ExistingRecordedPayment payment,
            ActorId by,
            String reason) {
        return payment.amendFeeEntry(
                fee.part(),
                change.was().fee(),
                change.was().figures().issuedOn(),
                change.now().fee(),
                change.now().figures().issuedOn(),
                by,
                reason);
    }

    /** whose document is signed: what it defers follows from that, whatever somebody made of it */
    private static List<DeferralEvent> counted(
            Holder.OfDeferral deferred, Change change, Deferral state, ActorId by, String reason) {
        Moved was = change.was();
        if (!was.moves().equals(change.now().moves())) {
            throw new DriftRejected(new EntryDoesNotFit(was.sent().entry().number()));
        }
        return state.amend(
                deferred.deferral(),
                deferred.part(),
                was.sent().account(),
                was.figures().issuedOn(),
                change.now().figures().issuedOn(),
                by,
                reason);
    }

    /** What counts now, and what shall. */
    private record Change(Moved was, Moved now) {}

    /** One side of it by the accounts of ours. */
    private record Moved(SentEntry sent, Figures figures) {

        EntryMove move() {
            return new EntryMove(
                    figures.issuedOn(),
                    debited(LedgerAccount.REVENUE).negated(),
                    debited(LedgerAccount.UNBILLED_RECEIVABLE));
        }

        Money fee() {
            return debited(LedgerAccount.PROCESSOR_FEES);
        }

        /** what each account of the chart takes under each class; nothing where that is zero */
        Map<List<String>, Money> moves() {
            Map<List<String>, Money> moves = new HashMap<>();
            for (ExportedEntry.Line line : figures.lines()) {
                moves.merge(
                        List.of(line.account().id(), line.reportedClass().id()),
                        debited(line),
                        Money::plus);
            }
            moves.values().removeIf(Money::isZero);
            return moves;
        }

        private static Money debited(ExportedEntry.Line line) {
            return line.side() == Side.DEBIT ? line.amount() : line.amount().negated();
        }

        private Money debited(LedgerAccount account) {
            return figures.lines().stream()
                    .filter(line -> sent.parts().get(line.account().id()) == account)
                    .map(Moved::debited)
                    .reduce(Money.zero(sent.entry().total().currency()), Money::plus);
        }
    }

    private Change change(Diverged diverged, Holder.OfEntry holder) {
        SentEntry sent =
                entries.of(holder)
                        .orElseThrow(() -> new IllegalStateException("nobody sent " + holder));
        if (sent.entry().naming() == ExportedEntry.Naming.NOBODY) {
            throw new DriftRejected(
                    new EntryConverted(
                            sent.entry().number(), sent.entry().total().currency().code()));
        }
        Departure departure = diverged.departure();
        if (departure.kind() != Departure.Kind.DELETED) {
            demandSameAccount(sent, departure.theirs().customerId());
            demandSamePlaces(sent, departure);
        }
        return new Change(new Moved(sent, departure.ours()), new Moved(sent, departure.theirs()));
    }

    private void demandSameAccount(SentEntry sent, String customer) {
        if (customer.isEmpty()) {
            throw new DriftRejected(
                    new EntryElsewhere(sent.entry().number(), "several customers, or none"));
        }
        if (customer.equals(sent.entry().customer().externalId())) {
            return;
        }
        boolean isSame =
                accounts.linkedTo(new DocumentLink(sent.entry().customer().connection(), customer))
                        .filter(sent.account()::equals)
                        .isPresent();
        if (!isSame) {
            throw new DriftRejected(new OtherCustomer(customer));
        }
    }

    private static void demandSamePlaces(SentEntry sent, Departure departure) {
        Set<String> classes =
                departure.ours().lines().stream()
                        .map(line -> line.reportedClass().id())
                        .collect(Collectors.toUnmodifiableSet());
        for (ExportedEntry.Line line : departure.theirs().lines()) {
            String number = departure.ours().number();
            if (!sent.parts().containsKey(line.account().id())) {
                throw new DriftRejected(
                        new EntryElsewhere(number, "account " + line.account().id()));
            }
            if (!classes.contains(line.reportedClass().id())) {
                throw new DriftRejected(
                        new EntryElsewhere(number, "class " + line.reportedClass().id()));
            }
            if (!line.amount().currency().equals(sent.entry().total().currency())) {
                throw new DriftRejected(
                        new EntryElsewhere(number, "currency " + line.amount().currency().code()));
            }
        }
    }
}
