package io.tieout.domain.simulation;

import static io.tieout.domain.collection.Story.startOf;
import static io.tieout.domain.collection.Story.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.collection.Debt;
import io.tieout.domain.collection.RandomLife;
import io.tieout.domain.collection.Story;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.PolicyExamples;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.FeeCaps;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Rhythm;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happened, a rehearsal is what would have been done. */
class SimulationProperties {

    private static final int DAYS = 60;
    private static final Money MOST = usd("3.00");

    /** two of the ten years of a random life */
    private static final LocalDate FIRST = LocalDate.of(2015, 6, 1);

    private static final LocalDate LAST = LocalDate.of(2017, 6, 1);

    @Property(tries = 2)
    void theRulesInForceOverAHistoryDoWhatLookingEveryHourDid(@ForAll Random random) {
        Story story = RandomLife.of(random, true);
        Instant from = begin(story, random);
        Instant until = from.plus(Duration.ofDays(DAYS));
        Course rehearsed = course(story, from, until);

        for (Instant at = from; !at.isAfter(until); at = at.plus(Duration.ofHours(1))) {
            story.acts(at);
        }

        // What is done at the very first moment counts as done before.
        Instant before = from.minusNanos(1);
        Course really =
                Rehearsal.really(story.policies(), Story.caps(), story.facts(), before, until);
        assertThat(sorted(rehearsed)).isEqualTo(sorted(really));
        assertThat(accessAtNoon(rehearsed, from)).isEqualTo(accessAtNoon(really, from));
    }

    @Property(tries = 4)
    void aRunThatIsCutInTwoIsTheSameRun(@ForAll Random random) {
        Story story = RandomLife.of(random, true);
        Instant from = begin(story, random);
        Instant until = from.plus(Duration.ofDays(DAYS));
        Instant cut = from.plus(Duration.ofHours(random.nextInt(DAYS * 24)));
        Course whole = course(story, from, until);

        Course first = course(story, from, cut);
        first.happenings().stream().map(Happening::at).distinct().forEach(story::acts);
        Course second = course(story, cut, until);

        assertThat(Stream.concat(first.happenings().stream(), second.happenings().stream()))
                .containsExactlyElementsOf(whole.happenings());
        assertThat(second.accessAt(until)).isEqualTo(whole.accessAt(until));
        assertThat(first.accessAt(cut)).isEqualTo(whole.accessAt(cut));
    }

    @Property(tries = 3)
    void noCandidateChargesMoreOnAnInvoiceThanTheLawAllows(@ForAll Random random) {
        Story story = RandomLife.of(random, false);
        Over over = new Over.History(FIRST, LAST);
        Rulebook book = new Rulebook(story.policies(), new FeeCaps(List.of(strict())));

        Course tried =
                new Script(book, candidate(greedy()), over, startOf(LAST))
                        .on(story.facts(), Reach.REMINDED)
                        .contrast()
                        .candidate();

        Map<InvoiceId, Money> fees =
                tried.happenings().stream()
                        .filter(each -> !each.fee().isZero())
                        .collect(
                                Collectors.toMap(
                                        each -> each.invoices().getFirst(),
                                        Happening::fee,
                                        Money::plus));
        assertThat(fees.values()).allMatch(fee -> !fee.exceeds(MOST) && !fee.isNegative());
    }

    @Property(tries = 1)
    void theOrderOfTheAccountsChangesNoSum(@ForAll Random random) {
        List<Course> courses =
                new ArrayList<>(
                        IntStream.range(0, 3)
                                .mapToObj(_ -> {
                                    Story story = RandomLife.of(random, true);
                                    Instant from = begin(story, random);
                                    return course(story, from, from.plus(Duration.ofDays(DAYS)));
                                })
                                .toList());
        List<Tally> tallies = Tally.of(courses);

        Collections.shuffle(courses, random);

        assertThat(Tally.of(courses)).isEqualTo(tallies);
        assertThat(tallies).hasSize(1);
    }

    private static Course course(Story story, Instant from, Instant until) {
        return Rehearsal.of(
                story.policies(), Story.caps(), story.facts(), Reach.REMINDED, from, until);
    }

    /** what falls on one moment has no order */
    private static List<String> sorted(Course course) {
        return course.happenings().stream().map(Happening::toString).sorted().toList();
    }

    private static List<Object> accessAtNoon(Course course, Instant from) {
        return IntStream.range(0, DAYS)
                .<Object>mapToObj(day ->
                        course.accessAt(from.plus(Duration.ofDays(day)).plus(Duration.ofHours(12))))
                .toList();
    }

    /** the day on which one of the invoices falls due */
    private static Instant begin(Story story, Random random) {
        List<Debt> debts = story.facts().owed().debts();
        return startOf(debts.get(random.nextInt(debts.size())).dueOn());
    }

    private static CollectionPolicy candidate(CollectionRules rules) {
        return new CollectionPolicy("", 2, LAST, rules);
    }

    private static CollectionRules greedy() {
        CollectionRules ladder = PolicyExamples.ladder();
        return new CollectionRules(
                ladder.steps(),
                ladder.graceDays(),
                ladder.hours(),
                ladder.rate(),
                ladder.leastOverdue(),
                ladder.exempt(),
                List.of(
                        new FeeTerms(
                                PolicyExamples.USD,
                                new Formula.Proportion(Percent.of("20")),
                                new Rhythm.EveryMonths(1),
                                true,
                                true,
                                usd("1.00"),
                                new Limit.None())));
    }

    private static FeeCap strict() {
        return new FeeCap(
                PolicyExamples.TEXAS,
                PolicyExamples.USD,
                LocalDate.of(2000, 1, 1),
                new RateLimit.None(),
                new Limit.AtMost(MOST),
                0,
                true,
                usd("0"));
    }
}
