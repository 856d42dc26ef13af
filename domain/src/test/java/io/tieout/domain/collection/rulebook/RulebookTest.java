package io.tieout.domain.collection.rulebook;

import static io.tieout.domain.collection.policy.PolicyExamples.REMIND;
import static io.tieout.domain.collection.policy.PolicyExamples.TEXAS;
import static io.tieout.domain.collection.policy.PolicyExamples.USD;
import static io.tieout.domain.collection.policy.PolicyExamples.WARN;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static io.tieout.domain.collection.policy.PolicyExamples.noLimit;
import static io.tieout.domain.collection.policy.PolicyExamples.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.Flaw;
import io.tieout.domain.collection.rulebook.RulebookEvent.CollectionPolicySaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.FeeCapSaved;
import io.tieout.domain.collection.rulebook.RulebookRejection.CollectionPolicyMoved;
import io.tieout.domain.collection.rulebook.RulebookRejection.FeesNeedSecondPerson;
import io.tieout.domain.collection.rulebook.RulebookRejection.FlawedPolicy;
import io.tieout.domain.collection.rulebook.RulebookRejection.InvalidRule;
import io.tieout.domain.collection.rulebook.RulebookRejection.PolicyForPast;
import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A version of a policy counts from its day, and the law stands above it. */
class RulebookTest {

    private static final RulebookId BOOK = RulebookId.of(new TenantId(new UUID(0, 1)));
    private static final ActorId ANN = new ActorId("ann");
    private static final ActorId BEN = new ActorId("ben");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Venue NEVADA = new Venue("US-NV", CustomerClass.BUSINESS);
    private static final CollectionRules GENTLE = rules(REMIND);

    private final Rulebook unborn = Rulebook.unborn();

    @Test
    void aTenantHasOneRulebook() {
        // Stored as the name of its stream.
        assertThat(RulebookId.of(new TenantId(new UUID(0, 1))).value())
                .isEqualTo(UUID.fromString("5af34b8b-ad73-3351-bc57-c37c50b38f16"));
    }

    @Test
    void aPolicyIsKeptOnceWithWhoWroteItAndWhy() {
        CollectionPolicy first = policy(1, TODAY, GENTLE);

        List<RulebookEvent> events = save(unborn, first, ANN);

        assertThat(events)
                .containsExactly(new CollectionPolicySaved(BOOK, first, ANN, ANN, "as agreed"));
        Rulebook book = unborn.after(events.getFirst());
        assertThat(book.version()).isEqualTo(1);
        assertThat(book.policies().inForce("", TODAY)).contains(first);
        assertThat(save(book, first, ANN)).isEmpty();
    }

    @Test
    void aPolicyIsWrittenFromTheNewestVersion() {
        Rulebook book = unborn.after(save(unborn, policy(1, TODAY, GENTLE), ANN).getFirst());
        CollectionRules other = rules(REMIND, WARN);

        refused(() -> save(book, policy(1, TODAY, other), ANN), new CollectionPolicyMoved(0, 1));
        refused(() -> save(book, policy(3, TODAY, other), ANN), new CollectionPolicyMoved(2, 1));
        assertThat(save(book, policy(2, TODAY, other), ANN)).hasSize(1);
    }

    @Test
    void noPolicyCountsFromThePast() {
        LocalDate yesterday = TODAY.minusDays(1);

        refused(
                () -> save(unborn, policy(1, yesterday, GENTLE), ANN),
                new PolicyForPast(yesterday, TODAY));
    }

    @Test
    void aFlawedPolicySaysEachOfItsFlawsByItsField() {
        var rejected =
                catchThrowableOfType(
                        RulebookRejected.class,
                        () -> save(unborn, new CollectionPolicy("Large", 1, TODAY, rules()), ANN));

        var flawed = (FlawedPolicy) rejected.rejection();
        assertThat(flawed.each())
                .extracting(FlawedPolicy::field)
                .containsExactly("policy.accountClass", "policy.steps");
        assertThat(flawed.each())
                .allSatisfy(each -> assertThat(each.flaws()).hasSize(1))
                .extracting(FlawedPolicy::message)
                .allSatisfy(message -> assertThat(flawed.message()).contains(message));
    }

    @Test
    void feesAreChargedOnlyWhereTwoPeopleWantThem() {
        refused(() -> save(unborn, policy(1, TODAY, ladder()), ANN), new FeesNeedSecondPerson());
        assertThat(save(unborn, policy(1, TODAY, ladder()), BEN)).hasSize(1);
    }

    @Test
    void aReasonIsGivenInFiveHundredLetters() {
        refused(
                () -> saveFor(" "),
                new InvalidRule("reason", "expected reason of 1 to 500 letters"));
        refused(
                () -> saveFor("r".repeat(501)),
                new InvalidRule("reason", "expected reason of 1 to 500 letters"));
        assertThat(saveFor("r".repeat(500)))
                .extracting(each -> ((CollectionPolicySaved) each).reason())
                .containsExactly("r".repeat(500));
    }

    @Test
    void aCapIsKeptOnceWithItsSource() {
        List<RulebookEvent> events = unborn.saveCap(BOOK, noLimit(), ANN, "Tex. Fin. Code");

        assertThat(events).containsExactly(new FeeCapSaved(BOOK, noLimit(), ANN, "Tex. Fin. Code"));
        Rulebook book = unborn.after(events.getFirst());
        assertThat(book.caps().caps()).containsExactly(noLimit());
        assertThat(book.saveCap(BOOK, noLimit(), ANN, "Tex. Fin. Code")).isEmpty();
        assertThat(book.after(book.saveCap(BOOK, tenPercent(TEXAS), ANN, "x").getFirst()).caps())
                .satisfies(caps -> assertThat(caps.caps()).containsExactly(tenPercent(TEXAS)));
    }

    @Test
    void aCapWithoutASourceIsHearsay() {
        var rule = new InvalidRule("source", "expected source of 1 to 500 letters");

        refused(() -> unborn.saveCap(BOOK, noLimit(), ANN, " "), rule);
        refused(() -> unborn.saveCap(BOOK, noLimit(), ANN, "s".repeat(501)), rule);
        assertThat(unborn.saveCap(BOOK, noLimit(), ANN, "s".repeat(500))).hasSize(1);
    }

    @Test
    void theLawOfEachPlaceWhereAccountsAreIsLookedAt() {
        Rulebook book =
                unborn.after(new FeeCapSaved(BOOK, noLimit(), ANN, "x"))
                        .after(new FeeCapSaved(BOOK, tenPercent(NEVADA), ANN, "y"));
        CollectionPolicy charging = policy(1, TODAY, ladder());

        assertThat(book.flaws(charging, Set.of(TEXAS))).isEmpty();
        assertThat(book.flaws(charging, Set.of(TEXAS, NEVADA)))
                .extracting(Flaw::message)
                .containsExactly(
                        "1 % every 1 months is above the law's 10 % a year; ask for less"
                                + " (US-NV, BUSINESS)");
    }

    private List<RulebookEvent> saveFor(String reason) {
        return unborn.save(BOOK, policy(1, TODAY, GENTLE), Set.of(TEXAS), TODAY, ANN, ANN, reason);
    }

    private static List<RulebookEvent> save(
            Rulebook book, CollectionPolicy wanted, ActorId allowedBy) {
        return book.save(BOOK, wanted, Set.of(TEXAS), TODAY, ANN, allowedBy, "as agreed");
    }

    private static CollectionPolicy policy(int version, LocalDate from, CollectionRules rules) {
        return new CollectionPolicy("", version, from, rules);
    }

    private static FeeCap tenPercent(Venue venue) {
        return new FeeCap(
                venue,
                USD,
                LocalDate.of(2000, 1, 1),
                new RateLimit.AtMost(Percent.of("10")),
                new Limit.None(),
                0,
                true,
                Money.zero(USD));
    }

    private static void refused(ThrowingCallable act, RulebookRejection why) {
        var rejected = catchThrowableOfType(RulebookRejected.class, act);

        assertThat(rejected.rejection()).isEqualTo(why);
    }
}
