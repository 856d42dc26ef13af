package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.ruling;
import static io.tieout.domain.collection.Story.step;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.collection.Notice.Fate;
import io.tieout.domain.collection.Verdict.Ruling;
import io.tieout.domain.collection.policy.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was really said. */
class WarningsTest {

    private final Story story = Story.under(ladder()).owes(FIRST, "100.00", DUE_ON);

    @Test
    void whatIsOnItsWayIsNotOrderedAgain() {
        story.log = Log.empty().ordering(story.seen(3));

        assertThat(story.seen(4).due()).isEmpty();
        assertThat(ruling(story.seen(4), FIRST, "remind"))
                .isEqualTo(new Ruling.Rests(new WhyNot.GoingOut()));
    }

    @Test
    void whatWasSaidTwiceCountsFromTheFirstTime() {
        for (List<Notice> said :
                List.of(List.of(warned(10), warned(18)), List.of(warned(18), warned(10)))) {
            story.log = new Log(said, List.of(), List.of());

            // Five days after the later one end behind it.
            assertThat(story.seen(21).consequences())
                    .extracting(each -> each.ref().step())
                    .containsExactly("restrict");
        }
    }

    private static Notice warned(int daysPastDue) {
        return new Notice(
                List.of(step(FIRST, "warn")),
                Channel.EMAIL,
                at(day(daysPastDue), 10),
                new Fate.Standing());
    }
}
