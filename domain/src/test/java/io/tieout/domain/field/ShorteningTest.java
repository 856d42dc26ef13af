package io.tieout.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ShorteningTest {

    @Test
    void aTextThatFitsStaysAsItIs() {
        assertThat(Shortening.of("twelve chars", 12)).isEqualTo("twelve chars");
        assertThat(Shortening.of("", 4)).isEmpty();
    }

    @Test
    void aTextThatDoesNotFitEndsAfterAWholeWordAndInDots() {
        assertThat(Shortening.of("twelve chars", 11)).isEqualTo("twelve...");
        assertThat(Shortening.of("one two three", 10)).isEqualTo("one two...");
        assertThat(Shortening.of("one\n two three", 9)).isEqualTo("one...");
    }

    @Test
    void aWordThatIsTooLongByItselfIsBroken() {
        assertThat(Shortening.of("incomprehensible", 10)).isEqualTo("incompr...");
        assertThat(Shortening.of("  incomprehensible", 10)).isEqualTo("  incom...");
    }

    @Test
    void noCharacterIsSplitInTwo() {
        String smiles = "\uD83D\uDE00".repeat(4);

        assertThat(Shortening.of(smiles, 7)).isEqualTo("\uD83D\uDE00".repeat(2) + "...");
        assertThat(Shortening.of(smiles, 6)).isEqualTo("\uD83D\uDE00...");
        assertThat(Shortening.of("ab\uD83D\uDE00cde", 6)).isEqualTo("ab...");
    }

    @Test
    void whereNotEvenOneCharacterFitsNothingIsShortened() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shortening.of("long", 3));
        assertThat(Shortening.of("longer", 4)).isEqualTo("l...");
    }
}
