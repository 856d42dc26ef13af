package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.ruling;
import static io.tieout.domain.collection.Story.startOf;
import static io.tieout.domain.collection.Story.usd;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Verdict.Ruling;
import io.tieout.domain.latefee.FeeBasis;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When somebody looks again, and since when something holds. */
class TimelineTest {

    private final Story story = Story.under(ladder()).owes(FIRST, "100.00", DUE_ON);

    @Test
    void whileSomethingIsOverdueEveryDayIsLookedAt() {
        story.acts(3);

        assertThat(story.seen(4).nextAt()).isEqualTo(startOf(day(5)));
    }

    @Test
    void looksInARowSeeWhatLooksApartSee() {
        story.runs(3, 17)
                .pays(FIRST, "40.00", day(15), startOf(day(18)))
                .pauses(new Dispute(FIRST, usd("10.00"), Span.from(day(14), startOf(day(20)))))
                .says(new Dispute(FIRST, usd("20.00"), Span.from(day(14), startOf(day(22)))));
        var looks = new Looks(story.policies(), Story.caps(), story.facts());

        for (int day = 17; day < 30; day++) {
            Instant at = at(day(day), 10);
            assertThat(looks.at(at, story.log)).as("on day %s", day).isEqualTo(story.seen(at));
        }
        assertThat(story.seen(17).due()).isEmpty();
        assertThat(story.seen(18).due()).containsExactly(back("0.40"));
        assertThat(story.seen(21).due()).contains(back("0.50"));
        assertThat(story.seen(22).due()).contains(back("0.70"));
    }

    private static Due back(String amount) {
        return new Due.FeeBack(FIRST, 0, usd(amount));
    }

    @Test
    void noFeeIsChargedAtNight() {
        story.runs(3, 15);
        Instant night = at(day(16), 20);

        assertThat(story.seen(night).due()).isEmpty();
        assertThat(ruling(story.seen(night), FIRST, "fee"))
                .isEqualTo(new Ruling.Rests(new WhyNot.Closed()));
        assertThat(story.seen(16).due()).hasSize(1);
    }

    @Test
    void noEndIsProposedAtNight() {
        story.runs(3, 89);
        Instant night = at(day(91), 20);

        assertThat(story.seen(night).due()).isEmpty();
        assertThat(ruling(story.seen(night), FIRST, "end"))
                .isEqualTo(new Ruling.Rests(new WhyNot.Closed()));
        assertThat(story.seen(91).due()).hasSize(1);
    }

    @Test
    void anInvoiceThatIsFirstKnownWhenItIsOverdueIsCollectedLikeAnyOther() {
        Story late = Story.under(ladder());
        late.debts.add(
                new Debt(
                        FIRST,
                        DUE_ON.minusDays(30),
                        DUE_ON,
                        usd("100.00"),
                        usd("0.00"),
                        new Debt.Origin.Sale(),
                        new FeeBasis.Unrecorded(),
                        startOf(day(1))));
        late.runs(3, 19);

        assertThat(late.seen(21).consequences())
                .extracting(Consequence::since)
                .containsExactly(at(day(21), 9));
    }
}
