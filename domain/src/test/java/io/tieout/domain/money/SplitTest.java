package io.tieout.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Currency USD = new Currency("USD");

    @Test
    void theLeftOverCentGoesToThePartThatLostMost() {
        List<Money> parts = Split.byWeights(Money.of("1.00", USD), List.of(1L, 1L, 4L));

        // exact shares 16.67, 16.67 and 66.67 cents: all lost the same, so the earlier two win
        assertThat(parts).containsExactly(cents(17), cents(17), cents(66));
    }

    @Test
    void theLargerLossWinsOverTheEarlierPart() {
        List<Money> parts = Split.byWeights(Money.of("0.10", USD), List.of(1L, 2L));

        assertThat(parts).containsExactly(cents(3), cents(7));
    }

    @Test
    void aDebtIsSplitLikeAnAmount() {
        List<Money> parts = Split.evenly(Money.of("-1.00", USD), 3);

        assertThat(parts).containsExactly(cents(-34), cents(-33), cents(-33));
    }

    @Test
    void aWeightOfZeroGetsNothing() {
        List<Money> parts = Split.byWeights(Money.of("0.05", USD), List.of(0L, 1L, 1L));

        assertThat(parts).containsExactly(cents(0), cents(3), cents(2));
    }

    @Test
    void aSplitNeedsAPositiveWeightAndNoNegativeOne() {
        Money whole = Money.of("1.00", USD);

        assertThatThrownBy(() -> Split.byWeights(whole, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.byWeights(whole, List.of(0L, 0L)))
                .hasMessageContaining("[0, 0]");
        assertThatThrownBy(() -> Split.byWeights(whole, List.of(2L, -1L)))
                .hasMessageContaining("never negative");
        assertThatThrownBy(() -> Split.evenly(whole, 0))
                .hasMessage("expected at least 1 part but got 0");
    }

    private static Money cents(long cents) {
        return Money.ofMinor(cents, USD);
    }
}
