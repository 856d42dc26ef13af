package io.tieout.domain.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are the card networks' own test numbers, which no bank ever issued. */
class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4222222222222",
                "5555555555554444",
                "2223003122003222",
                "378282246310005",
                "6011111111111117",
                "36227206271667",
                "3566002020360505",
                "6205500000000000004",
                "6759649826438453"
            })
    void aNumberOfEveryNetworkIsFound(String number) {
        assertThat(CardNumbers.standIn(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid by card 4242 4242 4242 4242 on Friday",
                "4242-4242-4242-4242",
                "4000 0566 5566 5556",
                "card:4242.4242.4242.4242!",
                "cc4242424242424242exp",
                "3782 822463 10005",
                "4242 - 4242 - 4242 - 4242",
                "4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2",
                "order 17 4242 4242 4242 4242 12 27 123",
                "4242\u00a04242\u00a04242\u00a04242",
                "\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12\uff14\uff12"
            })
    void groupsSeparatorsAndNeighboursDoNotHideANumber(String text) {
        assertThat(CardNumbers.standIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "card ending in 4242",
                "4242424242424243",
                "1234567890123452",
                "424242424242",
                "INV-2026-000123, PO 4500012345, due 2026-12-31",
                "ch_3MqLiJLkdIwHu7ix0snN0B8h",
                "42424242424242424242",
                "42424242 and then 42424242",
                "4.242,42 EUR and 4.242,42 EUR"
            })
    void whatIsNoNumberPasses(String text) {
        assertThat(CardNumbers.standIn(text)).isFalse();
    }

    @Test
    void anIdOrAHashPassesWhateverItsDigits() {
        assertThat(CardNumbers.standIn("42424242-4242-4242-a000-000000000000")).isFalse();
        assertThat(CardNumbers.standIn("a".repeat(40) + "4242424242424242" + "b".repeat(8)))
                .isFalse();
    }

    @Test
    void aHashWithoutALetterIsNoExcuse() {
        assertThat(CardNumbers.standIn("0".repeat(20) + " 4242424242424242")).isTrue();
    }
}
