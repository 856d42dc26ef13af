package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.step;
import static io.tieout.domain.collection.Story.usd;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.collection.Consequence.Level;
import io.tieout.domain.collection.Notice.Fate;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.Ending;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done is written down, each kind where it is looked for. */
class LogTest {

    private static final Instant NOW = at(day(3), 10);
    private static final StepRef STEP = step(FIRST, "step");

    @Test
    void aStepIsTakenWhicheverItIs() {
        var block = new Consequence(STEP, Level.BLOCKED, NOW, usd("1.00"));

        for (Due due :
                List.of(
                        new Due.OwnerAlert(List.of(STEP)),
                        new Due.AccessStep(block),
                        new Due.Conclusion(STEP, Ending.WRITE_OFF))) {
            assertThat(Log.empty().after(due, NOW))
                    .isEqualTo(new Log(List.of(), List.of(new Taken(STEP, NOW)), List.of()));
        }
    }

    @Test
    void aFeeThatIsTakenBackIsAChargeOfLessThanNothing() {
        assertThat(Log.empty().after(new Due.FeeBack(FIRST, 2, usd("1.00")), NOW).charges())
                .containsExactly(new FeeCharge(FIRST, 2, usd("-1.00"), NOW));
    }

    @Test
    void aMessageIsOrderedFirstAndThenGoesOutOrDoesNot() {
        Story story = Story.under(ladder()).owes(FIRST, "100.00", DUE_ON);

        Log ordered = Log.empty().ordering(story.seen(3));

        assertThat(ordered.notices()).containsExactly(remind(new Fate.Ordered()));
        assertThat(ordered.delivered().notices()).containsExactly(remind(new Fate.Standing()));
        assertThat(ordered.undelivered(NOW).notices())
                .containsExactly(remind(new Fate.NotSent(NOW)));
        assertThat(Log.empty().after(story.seen(3)).notices())
                .containsExactly(remind(new Fate.Standing()));
    }

    @Test
    void whatHadAFateKeepsIt() {
        Instant later = at(day(4), 10);
        var log = new Log(List.of(remind(new Fate.Bounced(later))), List.of(), List.of());

        assertThat(log.delivered()).isEqualTo(log);
        assertThat(log.undelivered(NOW)).isEqualTo(log);
    }

    @Test
    void onlyWhatCouldNotGoOutIsNoContact() {
        assertThat(remind(new Fate.Ordered()).isContact()).isTrue();
        assertThat(remind(new Fate.Standing()).isContact()).isTrue();
        assertThat(remind(new Fate.Bounced(NOW)).isContact()).isTrue();
        assertThat(remind(new Fate.NotSent(NOW)).isContact()).isFalse();
    }

    private static Notice remind(Fate fate) {
        return new Notice(List.of(step(FIRST, "remind")), Channel.EMAIL, NOW, fate);
    }
}
