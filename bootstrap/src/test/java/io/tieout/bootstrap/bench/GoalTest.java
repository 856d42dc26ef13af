package io.tieout.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GoalTest {

    @Test
    void aLeastRatioIsReachedFromItOn() {
        assertThat(new Goal.RatioAtLeast(0.3).isReached(0.3, 1)).isTrue();
        assertThat(new Goal.RatioAtLeast(0.3).isReached(0.29, 1)).isFalse();
    }

    @Test
    void aGreatestRatioIsReachedUpToIt() {
        assertThat(new Goal.RatioAtMost(1.3).isReached(1.3, 1)).isTrue();
        assertThat(new Goal.RatioAtMost(1.3).isReached(1.31, 1)).isFalse();
    }

    @Test
    void aGreatestFigureLooksAtWhatWasMeasured() {
        assertThat(new Goal.AtMost(150).isReached(9, 150)).isTrue();
        assertThat(new Goal.AtMost(150).isReached(0.1, 151)).isFalse();
    }

    @Test
    void aRatioWithAFigureNeedsBoth() {
        var both = new Goal.RatioAndFigureAtLeast(0.12, 30_000);

        assertThat(both.isReached(0.12, 30_000)).isTrue();
        assertThat(both.isReached(0.11, 30_000)).isFalse();
        assertThat(both.isReached(0.12, 29_999)).isFalse();
        assertThat(both.text("a second")).isEqualTo("ratio at least 0.12 and 30,000 a second");
    }

    @Test
    void whatIsToldOnlyIsAlwaysReached() {
        assertThat(new Goal.Open().isReached(100, 100)).isTrue();
    }

    @Test
    void goalsSayTheirUnit() {
        assertThat(new Goal.AtMost(150).text("ms")).isEqualTo("at most 150 ms");
        assertThat(new Goal.RatioAtLeast(0.3).text("ms")).isEqualTo("ratio at least 0.30");
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(1, 2.5, 4));
    }

    @Test
    void aSpreadOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }

    @Test
    void figuresHaveThreeDigitsOrAllThatCountWholeOnes() {
        assertThat(new Spread(1.234, 12.34, 12_345.6)).hasToString("12.3 (1.23 to 12,346)");
    }
}
