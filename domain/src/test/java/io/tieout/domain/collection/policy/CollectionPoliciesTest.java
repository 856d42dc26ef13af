package io.tieout.domain.collection.policy;

import static io.tieout.domain.collection.policy.PolicyExamples.REMIND;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static io.tieout.domain.collection.policy.PolicyExamples.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionPoliciesTest {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    private static final CollectionPolicy FIRST = new CollectionPolicy("", 1, MAY, ladder());
    private static final CollectionPolicy SECOND =
            new CollectionPolicy("", 2, MAY.plusMonths(1), rules(REMIND));
    private static final CollectionPolicy THIRD =
            new CollectionPolicy("", 3, MAY.plusMonths(1), ladder());
    private static final CollectionPolicy LARGE =
            new CollectionPolicy("large", 4, MAY.plusMonths(2), rules(REMIND));

    private static final CollectionPolicies ALL =
            new CollectionPolicies(List.of(THIRD, FIRST, LARGE, SECOND));

    @Test
    void aVersionCountsFromItsDayOn() {
        assertThat(ALL.inForce("", MAY.minusDays(1))).isEmpty();
        assertThat(ALL.inForce("", MAY)).contains(FIRST);
        assertThat(ALL.inForce("", MAY.plusDays(30))).contains(FIRST);
    }

    @Test
    void ofTwoThatTakeEffectOnOneDayTheNewerCounts() {
        assertThat(ALL.inForce("", MAY.plusMonths(1))).contains(THIRD);
    }

    @Test
    void aClassHasThePolicyOfAllUntilItsOwnTakesEffect() {
        assertThat(ALL.inForce("large", MAY.plusMonths(1))).contains(THIRD);
        assertThat(ALL.inForce("large", MAY.plusMonths(2))).contains(LARGE);
        assertThat(ALL.inForce("small", MAY.plusMonths(2))).contains(THIRD);
    }
}
