package io.tieout.domain.collection.rulebook;

import static io.tieout.domain.collection.policy.PolicyExamples.REMIND;
import static io.tieout.domain.collection.policy.PolicyExamples.RESTRICT;
import static io.tieout.domain.collection.policy.PolicyExamples.WARN;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static io.tieout.domain.collection.policy.PolicyExamples.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.PolicyExamples;
import io.tieout.domain.collection.rulebook.RulebookEvent.CollectionPolicySaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.ShadowPolicySaved;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShadowTest {

    private static final RulebookId BOOK = RulebookId.of(new TenantId(new UUID(0, 1)));
    private static final ActorId ANN = new ActorId("ann");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final CollectionRules GENTLE = rules(REMIND);
    private static final CollectionRules STRICT = rules(WARN, RESTRICT);

    @Test
    void rulesOnTrialChangeNothingOfWhatCounts() {
        Rulebook book = saved(Rulebook.unborn(), "", GENTLE);

        Rulebook with = tried(book, "", STRICT);

        assertThat(with.policies()).isEqualTo(book.policies());
        assertThat(with.shadows()).extracting(Shadow::number).containsExactly(1);
        assertThat(with.shadowed("", TODAY).orElseThrow().policies().inForce("", TODAY))
                .map(CollectionPolicy::rules)
                .contains(STRICT);
    }

    @Test
    void theSameRulesAgainChangeNothingAndOthersTakeTheirPlace() {
        Rulebook book = tried(Rulebook.unborn(), "", GENTLE);

        assertThat(tryOut(book, "", GENTLE)).isEmpty();
        assertThat(tried(book, "", STRICT).shadows()).extracting(Shadow::number).containsExactly(2);
        assertThat(tried(book, "large", STRICT).shadows()).hasSize(2);
    }

    @Test
    void aClassThatNoAccountCanHaveHasNoPolicy() {
        var wanted = new CollectionPolicy("Large", 1, TODAY, GENTLE);

        assertThat(Rulebook.unborn().flaws(wanted, Set.of()))
                .singleElement()
                .satisfies(flaw -> {
                    assertThat(flaw.field()).isEqualTo("accountClass");
                    assertThat(flaw.message()).contains("lower-case").contains("'Large'");
                });
        assertThatThrownBy(() -> tryOut(Rulebook.unborn(), "Large", GENTLE))
                .isInstanceOf(RulebookRejected.class);
    }

    @Test
    void whatCouldNotBeSavedIsNotTried() {
        assertThatThrownBy(() -> tryOut(Rulebook.unborn(), "", rules(RESTRICT)))
                .isInstanceOf(RulebookRejected.class)
                .hasMessageContaining("before the first reminder");
    }

    @Test
    void aShadowOfAllAccountsLeavesOutClassesWithAPolicyOfTheirOwn() {
        Rulebook book = tried(saved(Rulebook.unborn(), "large", GENTLE), "", STRICT);

        assertThat(book.shadowed("large", TODAY)).isEmpty();
        assertThat(book.shadowed("small", TODAY)).isPresent();
    }

    @Test
    void aPolicyThatDoesNotCountYetLeavesItsClassToTheShadowOfAllAccounts() {
        LocalDate soon = TODAY.plusDays(5);
        Rulebook book = tried(saved(Rulebook.unborn(), "large", soon, GENTLE), "", STRICT);

        assertThat(book.shadowed("large", TODAY)).isPresent();
        assertThat(book.shadowed("large", soon)).isEmpty();
    }

    @Test
    void aShadowStandsInForWhatItsClassWouldBecomeAndForNothingElse() {
        LocalDate soon = TODAY.plusDays(5);
        Rulebook book =
                saved(
                        saved(saved(Rulebook.unborn(), "", GENTLE), "", soon, GENTLE),
                        "large",
                        soon,
                        GENTLE);

        var with = tried(book, "", STRICT).shadowed("", TODAY).orElseThrow().policies();

        assertThat(with.versions())
                .extracting(CollectionPolicy::version, CollectionPolicy::rules)
                .containsExactly(tuple(1, GENTLE), tuple(3, GENTLE), tuple(4, STRICT));
        assertThat(with.inForce("", soon)).map(CollectionPolicy::rules).contains(STRICT);
        assertThat(with.inForce("large", soon)).map(CollectionPolicy::rules).contains(GENTLE);
    }

    @Test
    void whatIsTriedOutHasItsReason() {
        assertThat(tried(Rulebook.unborn(), "", GENTLE).shadows())
                .extracting(Shadow::reason)
                .containsExactly("to see");
        assertThatThrownBy(() ->
                        Rulebook.unborn()
                                .tryOut(
                                        BOOK,
                                        "",
                                        GENTLE,
                                        Set.of(PolicyExamples.TEXAS),
                                        TODAY,
                                        ANN,
                                        " "))
                .hasMessageContaining("expected reason of 1 to 500 letters");
        assertThatThrownBy(() -> tried(Rulebook.unborn(), "", GENTLE).dropShadow(BOOK, 1, ANN, " "))
                .hasMessageContaining("expected reason of 1 to 500 letters");
    }

    @Test
    void aShadowWhoseRulesCountAlreadyIsNoneMore() {
        Rulebook book = tried(Rulebook.unborn(), "", STRICT);

        assertThat(book.shadowed("", TODAY)).isPresent();
        assertThat(saved(book, "", STRICT).shadowed("", TODAY)).isEmpty();
    }

    @Test
    void aShadowThatIsPromotedCountsFromItsDayAndAgainNothingChanges() {
        Rulebook book = tried(Rulebook.unborn(), "large", STRICT);

        List<RulebookEvent> events = promote(book, 1, 0, TODAY.plusDays(3));

        assertThat(((CollectionPolicySaved) events.getFirst()).policy())
                .isEqualTo(new CollectionPolicy("large", 1, TODAY.plusDays(3), STRICT));
        assertThat(promote(book.after(events.getFirst()), 1, 0, TODAY.plusDays(3))).isEmpty();
    }

    @Test
    void promotingIsCheckedAsSavingIs() {
        Rulebook charging = tried(Rulebook.unborn(), "", ladder());
        Rulebook moved = saved(tried(Rulebook.unborn(), "", STRICT), "", GENTLE);

        assertThatThrownBy(() -> promote(charging, 1, 0, TODAY))
                .hasMessageContaining("second person");
        assertThatThrownBy(() -> promote(moved, 1, 0, TODAY)).hasMessageContaining("newest");
        assertThatThrownBy(() -> promote(moved, 1, 1, TODAY.minusDays(1)))
                .hasMessageContaining("counts from today");
        assertThatThrownBy(() -> promote(moved, 2, 1, TODAY))
                .hasMessageContaining("shadow 2 is not on trial, the last one was 1");
    }

    @Test
    void aShadowThatIsDroppedIsGoneAndAgainNothingChanges() {
        Rulebook book = tried(Rulebook.unborn(), "", STRICT);
        List<RulebookEvent> events = book.dropShadow(BOOK, 1, ANN, "seen enough");
        Rulebook without = book.after(events.getFirst());

        assertThat(without.shadows()).isEmpty();
        assertThat(without.dropShadow(BOOK, 1, ANN, "seen enough")).isEmpty();
        assertThat(tried(without, "", STRICT).shadows().getFirst().number()).isEqualTo(2);
        assertThatThrownBy(() -> without.dropShadow(BOOK, 2, ANN, "seen enough"))
                .isInstanceOf(RulebookRejected.class);
    }

    private static List<RulebookEvent> tryOut(
            Rulebook book, String accountClass, CollectionRules rules) {
        return book.tryOut(
                BOOK, accountClass, rules, Set.of(PolicyExamples.TEXAS), TODAY, ANN, "to see");
    }

    private static Rulebook tried(Rulebook book, String accountClass, CollectionRules rules) {
        var event = (ShadowPolicySaved) tryOut(book, accountClass, rules).getFirst();
        return book.after(event);
    }

    private static Rulebook saved(Rulebook book, String accountClass, CollectionRules rules) {
        return saved(book, accountClass, TODAY, rules);
    }

    private static Rulebook saved(
            Rulebook book, String accountClass, LocalDate from, CollectionRules rules) {
        var policy = new CollectionPolicy(accountClass, book.version() + 1, from, rules);
        return book.after(new CollectionPolicySaved(BOOK, policy, ANN, ANN, "as agreed"));
    }

    private static List<RulebookEvent> promote(
            Rulebook book, int number, int fromVersion, LocalDate from) {
        return book.promote(
                BOOK,
                number,
                fromVersion,
                from,
                Set.of(PolicyExamples.TEXAS),
                TODAY,
                ANN,
                "it works");
    }
}
