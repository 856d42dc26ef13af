package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.DUE_ON;
import static io.tieout.domain.collection.Story.FIRST;
import static io.tieout.domain.collection.Story.SECOND;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.day;
import static io.tieout.domain.collection.Story.span;
import static io.tieout.domain.collection.Story.usd;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.collection.policy.CollectionPolicies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandTest {

    private final Story story =
            Story.under(ladder()).owes(FIRST, "100.00", DUE_ON).owes(SECOND, "50.00", day(10));

    @Test
    void onlyWhatIsOverdueIsAskedFor() {
        assertThat(demand(5).asked()).isEqualTo(Map.of(FIRST, usd("100.00")));
    }

    @Test
    void aDisputedPartIsNotAskedFor() {
        story.pauses(new Dispute(FIRST, usd("60.00"), span(day(1))));

        assertThat(demand(5).asked()).isEqualTo(Map.of(FIRST, usd("40.00")));
    }

    @Test
    void nothingIsAskedForWhileAPromiseHolds() {
        story.pauses(new Promise(List.of(FIRST), day(6), span(day(1))));

        assertThat(demand(6).asked()).isEmpty();
        assertThat(demand(7).asked()).containsKey(FIRST);
    }

    @Test
    void moneyThatWaitsLowersWhatIsAskedFor() {
        story.leaves("30.00", span(day(2)));

        assertThat(demand(5).asked()).isEqualTo(Map.of(FIRST, usd("70.00")));
    }

    @Test
    void whatIsLearntLaterChangesNothing() {
        story.pays(FIRST, "100.00", day(3));

        assertThat(demand(2).asked()).containsKey(FIRST);
        assertThat(demand(3).asked()).isEmpty();
    }

    @Test
    void aHoldIsToldForAsLongAsItStands() {
        story.pauses(new Hold(HoldKind.BANKRUPTCY, span(day(2), day(8))));

        assertThat(demand(1).hold()).isEmpty();
        assertThat(demand(5).hold()).hasValue(HoldKind.BANKRUPTCY);
        assertThat(demand(5).asked()).containsKey(FIRST);
        assertThat(demand(8).hold()).isEmpty();
    }

    @Test
    void withoutAPolicyNothingButPausesKeepsFromAsking() {
        CollectionPolicies none = new CollectionPolicies(List.of());
        story.pauses(new Dispute(FIRST, usd("60.00"), span(day(1))));

        assertThat(Demand.at(none, story.facts(), at(day(5), 10)).asked())
                .isEqualTo(Map.of(FIRST, usd("40.00")));
    }

    private Demand demand(int daysPastDue) {
        return Demand.at(story.policies(), story.facts(), at(day(daysPastDue), 10));
    }
}
