package io.tieout.domain.simulation;

import static io.tieout.domain.collection.Story.ACCOUNT;
import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.policy.PolicyExamples.REMIND;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static io.tieout.domain.collection.policy.PolicyExamples.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.collection.Debtor;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.Story;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reminded on day 3, warned on day 10, charged on day 16; the candidate reminds and no more. */
class ScriptTest {

    private static final Instant NOW = at(day(60), 10);
    private static final LocalDate LONG_AGO = DUE_ON.minusYears(1);

    private final Story story = Story.under(ladder()).owes(FIRST, "100.00", DUE_ON);

    @Test
    void overAHistoryTheCandidateStandsInForWhateverCountedThenOrLater() {
        Rulebook book = book(saved("", 1, LONG_AGO, ladder()), saved("", 2, day(5), ladder()));

        Trial trial = tried(book, candidate("", day(50)), new Over.History(day(0), day(17)));

        assertThat(deeds(trial.contrast().inForce()))
                .containsExactly(Deed.REMIND, Deed.REMIND, Deed.CHARGE_FEE);
        assertThat(deeds(trial.contrast().candidate())).containsExactly(Deed.REMIND);
        assertThat(trial.account()).isEqualTo(ACCOUNT);
    }

    @Test
    void anInvoiceThatFellDueBeforeBearsTheFeesOfBefore() {
        story.runs(3, 10);
        Rulebook book = book(saved("", 1, LONG_AGO, ladder()));

        Trial trial = tried(book, candidate("", day(50)), new Over.History(day(12), day(17)));

        assertThat(deeds(trial.contrast().inForce())).containsExactly(Deed.CHARGE_FEE);
        assertThat(deeds(trial.contrast().candidate())).containsExactly(Deed.CHARGE_FEE);
    }

    @Test
    void aCandidateForAllLeavesAClassToItsOwnPolicy() {
        Rulebook book = book(saved("", 1, LONG_AGO, ladder()), saved("large", 2, day(5), ladder()));

        var script =
                new Script(book, candidate("", day(50)), new Over.History(day(0), day(11)), NOW);

        Trial trial = script.on(of("large"), Reach.REMINDED);

        assertThat(trial.contrast().isDifferent()).isFalse();
        assertThat(deeds(trial.contrast().candidate())).containsExactly(Deed.REMIND, Deed.REMIND);
        assertThat(script.on(of("small"), Reach.REMINDED).contrast().isDifferent()).isTrue();
    }

    @Test
    void aCandidateOfAClassConcernsItsAccountsOnly() {
        Rulebook book = book(saved("", 1, LONG_AGO, ladder()));
        var script =
                new Script(
                        book, candidate("large", day(50)), new Over.History(day(0), day(11)), NOW);

        assertThat(script.on(of(""), Reach.REMINDED).contrast().isDifferent()).isFalse();
        assertThat(script.on(of("small"), Reach.REMINDED).contrast().isDifferent()).isFalse();
        assertThat(script.on(of("large"), Reach.REMINDED).contrast().isDifferent()).isTrue();
    }

    @Test
    void aHistoryRunsFromTheBeginningOfItsFirstDayToTheEndOfItsLast() {
        Rulebook book = book(saved("", 1, LONG_AGO, ladder()));

        assertThat(inForce(book, new Over.History(day(0), day(3)), NOW)).hasSize(1);
        assertThat(inForce(book, new Over.History(day(0), day(2)), NOW)).isEmpty();
        assertThat(inForce(book, new Over.History(day(3), day(3)), NOW)).hasSize(1);
        // Nothing after now is history.
        assertThat(inForce(book, new Over.History(day(0), day(3)), at(day(3), 8))).isEmpty();
    }

    @Test
    void besideAHistoryStandsWhatWasReallyDone() {
        story.runs(3, 17);

        Trial trial =
                tried(
                        book(saved("", 1, LONG_AGO, ladder())),
                        candidate("", day(50)),
                        new Over.History(day(0), day(17)));

        assertThat(trial.really().map(ScriptTest::deeds))
                .contains(List.of(Deed.REMIND, Deed.REMIND, Deed.CHARGE_FEE));
    }

    @Test
    void overTheComingDaysTheCandidateCountsFromItsOwnDay() {
        story.runs(3, 4);
        Rulebook book = book(saved("", 1, LONG_AGO, ladder()));
        Instant now = at(day(4), 12);

        Trial before = coming(book, candidate("", day(8)), 6, now);
        Trial after = coming(book, candidate("", day(11)), 6, now);

        assertThat(deeds(before.contrast().inForce())).containsExactly(Deed.REMIND);
        assertThat(deeds(before.contrast().candidate())).isEmpty();
        assertThat(after.contrast().isDifferent()).isFalse();
        assertThat(before.really()).isEmpty();
        // Day 10 is the sixth from today.
        assertThat(deeds(coming(book, candidate("", day(8)), 5, now).contrast().inForce()))
                .isEmpty();
    }

    private Trial coming(Rulebook book, CollectionPolicy candidate, int days, Instant now) {
        return new Script(book, candidate, new Over.Coming(days), now)
                .on(story.facts(), Reach.REMINDED);
    }

    private Trial tried(Rulebook book, CollectionPolicy candidate, Over over) {
        return new Script(book, candidate, over, NOW).on(story.facts(), Reach.REMINDED);
    }

    private List<Deed> inForce(Rulebook book, Over over, Instant now) {
        return deeds(
                new Script(book, candidate("", day(50)), over, now)
                        .on(story.facts(), Reach.REMINDED)
                        .contrast()
                        .inForce());
    }

    private Facts of(String accountClass) {
        Facts facts = story.facts();
        Debtor debtor = facts.debtor();
        return new Facts(
                new Debtor(
                        debtor.account(),
                        accountClass,
                        debtor.zone(),
                        debtor.venue(),
                        debtor.currency()),
                facts.owed(),
                facts.pauses(),
                facts.outages(),
                facts.log());
    }

    private static List<Deed> deeds(Course course) {
        return course.happenings().stream().map(Happening::deed).toList();
    }

    private static CollectionPolicy candidate(String accountClass, LocalDate from) {
        return saved(accountClass, 9, from, rules(REMIND));
    }

    private static CollectionPolicy saved(
            String accountClass, int version, LocalDate from, CollectionRules rules) {
        return new CollectionPolicy(accountClass, version, from, rules);
    }

    private static Rulebook book(CollectionPolicy... versions) {
        return new Rulebook(new CollectionPolicies(List.of(versions)), Story.caps());
    }
}
