package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.ruling;
import static io.tieout.domain.collection.Story.span;
import static io.tieout.domain.collection.Story.usd;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.collection.Verdict.Ruling;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a customer says by themselves, before and after the house says that it is so. */
class SaidTest {

    /** restricted on day 20, blocked on day 45 */
    private final Story story = Story.under(ladder()).owes(FIRST, "100.00", DUE_ON);

    @Test
    void whatNobodyAcceptedLiftsNothing() {
        Instant since = restrictedSince(story.runs(3, 22));

        story.says(new Dispute(FIRST, usd("100.00"), span(day(23))));

        assertThat(restrictedSince(story)).isEqualTo(since);
        assertThat(story.seen(24).consequences())
                .extracting(Consequence::overdue)
                .containsExactly(usd("100.00"));
    }

    @Test
    void whatIsAcceptedLiftsFromThenOn() {
        story.runs(3, 22).says(new Dispute(FIRST, usd("100.00"), span(day(23))), at(day(25), 12));

        assertThat(story.seen(at(day(25), 11)).consequences()).hasSize(1);
        assertThat(story.seen(at(day(25), 13)).consequences()).isEmpty();
        assertThat(story.seen(60).consequences()).isEmpty();
    }

    @Test
    void nothingNewBeginsMeanwhileAndItLapsesAfterTwoWeeks() {
        story.runs(3, 38).says(new Dispute(FIRST, usd("100.00"), span(day(39))));

        assertThat(story.seen(46).consequences())
                .extracting(each -> each.ref().step())
                .containsExactly("restrict");
        assertThat(ruling(story.seen(52), FIRST, "block"))
                .isEqualTo(new Ruling.Rests(new WhyNot.Disputed(usd("100.00"))));
        // Day 53 is a Friday.
        assertThat(story.seen(53).consequences())
                .extracting(each -> each.ref().step())
                .containsExactly("restrict", "block");
        assertThat(story.seen(53).consequences().getLast().since()).isEqualTo(at(day(53), 9));
    }

    @Test
    void nobodyIsRemindedOfWhatTheyDisputedMeanwhile() {
        story.says(new Dispute(FIRST, usd("100.00"), span(day(2))));

        assertThat(story.seen(10).due()).isEmpty();
        assertThat(story.seen(16).due()).hasSize(1);
    }

    @Test
    void whatBeganForTheRestEndsWithTheRest() {
        story.says(new Dispute(FIRST, usd("60.00"), span(day(12)))).runs(3, 22);
        assertThat(story.seen(23).consequences())
                .extracting(Consequence::overdue)
                .containsExactly(usd("40.00"));

        story.pays(FIRST, "40.00", day(23));

        assertThat(story.seen(24).consequences()).isEmpty();
        assertThat(ruling(story.seen(24), FIRST, "restrict"))
                .isEqualTo(new Ruling.Rests(new WhyNot.Disputed(usd("60.00"))));
    }

    @Test
    void aPromiseLiftsNothingEitherUntilItIsAccepted() {
        Promise promise = new Promise(List.of(), day(36), span(day(23)));
        story.runs(3, 22).says(promise);
        assertThat(story.seen(24).consequences()).hasSize(1);

        Story accepted =
                Story.under(ladder())
                        .owes(FIRST, "100.00", DUE_ON)
                        .runs(3, 22)
                        .says(promise, at(day(24), 9));

        assertThat(accepted.seen(24).consequences()).isEmpty();
        assertThat(accepted.seen(39).consequences()).hasSize(1);
    }

    @Test
    void whatIsAcceptedLateCountsWithoutAnEnd() {
        story.runs(3, 22).says(new Dispute(FIRST, usd("100.00"), span(day(23))), at(day(50), 12));

        assertThat(story.seen(at(day(50), 11)).consequences()).hasSize(2);
        assertThat(story.seen(at(day(50), 13)).consequences()).isEmpty();
    }

    private static Instant restrictedSince(Story story) {
        return story.seen(24).consequences().stream()
                .filter(each -> each.ref().step().equals("restrict"))
                .map(Consequence::since)
                .findFirst()
                .orElseThrow();
    }
}
