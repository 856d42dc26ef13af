package io.tieout.application.why;

import static java.util.stream.Collectors.joining;

import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.accountaccess.AccessViews.AccessView;
import io.tieout.application.collection.CollectionFacts;
import io.tieout.application.collection.Rulebooks;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.application.why.Explanation.Resting;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.Ground;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Arrears;
import io.tieout.domain.collection.CollectionDecision;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.Verdict;
import io.tieout.domain.collection.Verdict.Ruling;
import io.tieout.domain.collection.WhyNot;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which steps of collection do not happen now, and why: what the decision itself says when it is
 * made now. Nothing is done by asking.
 */
public final class RestingSteps {

    /** as many as a person still reads; one invoice has its own */
    private static final int MOST = 200;

    /** A decision made now, with what it rests on. */
    private record Look(Facts facts, CollectionDecision decision) {
        Optional<Integer> version() {
            return decision.policyVersion() == 0
                    ? Optional.empty()
                    : Optional.of(decision.policyVersion());
        }
    }

    /** What is said of an account. */
    record Said(String standing, List<Resting> resting) {}

    private final CollectionFacts facts;
    private final Rulebooks books;
    private final AccessViews access;
    private final TenantClock clock;

    public RestingSteps(
            CollectionFacts facts, Rulebooks books, AccessViews access, TenantClock clock) {
        this.facts = facts;
        this.books = books;
        this.access = access;
        this.clock = clock;
    }

    /** the steps on one invoice; none where it does not stand in the books, or owes nothing */
    List<Resting> on(TenantId tenant, AccountId account, InvoiceId invoice) {
        return look(tenant, account).stream()
                .flatMap(look -> resting(look, look.decision().about(invoice)))
                .toList();
    }

    /** the steps on every invoice of an account, and its access */
    Said of(Viewer viewer, AccountId account) {
        Optional<Look> look = look(viewer.tenant(), account);
        Instant now = clock.now(viewer.tenant());
        Optional<Access> present =
                access.ofAccounts(viewer, Set.of(account)).stream()
                        .map(AccessView::access)
                        .map(each -> each.asOf(now).present())
                        .findFirst();
        Stream<Resting> doors = present.stream().flatMap(each -> kept(account, each));
        List<Resting> steps =
                look.stream().flatMap(each -> resting(each, each.decision().verdicts())).toList();
        return new Said(
                look.map(RestingSteps::standing).orElse("nothing is collected from it"),
                Stream.of(doors, steps.stream().limit(MOST), rest(account, steps.size()))
                        .flatMap(each -> each)
                        .toList());
    }

    private Optional<Look> look(TenantId tenant, AccountId account) {
        Rulebook book = books.of(tenant);
        Instant now = clock.now(tenant);
        return Optional.ofNullable(facts.of(tenant, Set.of(account)).get(account))
                .map(known ->
                        new Look(
                                known,
                                CollectionDecision.of(book.policies(), book.caps(), known, now)));
    }

    private static String standing(Look look) {
        Arrears arrears = Arrears.at(look.facts(), look.decision().at());
        String owed =
                arrears.overdue().isPositive()
                        ? arrears.overdue()
                                + " is overdue, the oldest of it for "
                                + arrears.daysOutstanding()
                                + " days"
                        : "nothing is overdue";
        String policy =
                look.version()
                        .map(version -> "version " + version + " of the policies counts")
                        .orElse("no collection policy counts for it, so nothing is collected");
        return owed + "; " + policy + lookedAtAgain(look.decision().nextAt());
    }

    private static String lookedAtAgain(Instant nextAt) {
        return nextAt.equals(Instant.MAX)
                ? "; time alone changes nothing"
                : "; time alone may change something at " + nextAt;
    }

    /** what was done is told by its event, and nobody asks why a paid invoice is not collected */
    private static Stream<Resting> resting(Look look, List<Verdict> verdicts) {
        return verdicts.stream().flatMap(verdict -> resting(look, verdict));
    }

    private static Stream<Resting> resting(Look look, Verdict verdict) {
        Optional<UUID> invoice = Optional.of(verdict.ref().invoice().value());
        String step = verdict.ref().step();
        return switch (verdict.ruling()) {
            case Ruling.Fired _ -> Stream.of();
            case Ruling.Rests(WhyNot.Settled()) -> Stream.of();
            case Ruling.Rests(var why) ->
                    Stream.of(Resting.of(step, invoice, why.message(), look.version()));
            case Ruling.Fires() ->
                    Stream.of(
                            Resting.of(
                                    step,
                                    invoice,
                                    "it is due and happens at the next look; pay what is open",
                                    look.version()));
        };
    }

    /** why the account may not do everything, or more than its policy says */
    private static Stream<Resting> kept(AccountId account, Access present) {
        Optional<UUID> about = Optional.of(account.value());
        return switch (present.ground()) {
            case Ground.PaidUp() -> Stream.of();
            case Ground.Overdue(var since, var toLift, var version, var steps) ->
                    Stream.of(
                            new Resting(
                                    "FULL_ACCESS",
                                    about,
                                    "it is "
                                            + present.level()
                                            + " since "
                                            + since
                                            + " by "
                                            + named(steps),
                                    "pay " + toLift,
                                    Optional.of(version)));
            case Ground.Overridden(var override, var otherwise) ->
                    Stream.of(
                            new Resting(
                                    "ACCESS_BY_POLICY",
                                    about,
                                    "a person decided "
                                            + present.level()
                                            + " until "
                                            + override.untilAt()
                                            + " ("
                                            + override.reason()
                                            + "), where the policy says "
                                            + otherwise.level(),
                                    "end the override with endAccessOverride",
                                    Optional.empty()));
        };
    }

    private static String named(List<StepRef> steps) {
        return steps.stream()
                .map(step -> "'" + step.step() + "'")
                .distinct()
                .collect(joining(" and "));
    }

    private static Stream<Resting> rest(AccountId account, int all) {
        return all <= MOST
                ? Stream.of()
                : Stream.of(
                        new Resting(
                                "COLLECTION",
                                Optional.of(account.value()),
                                all - MOST + " more steps do not happen",
                                "ask about one invoice",
                                Optional.empty()));
    }
}
