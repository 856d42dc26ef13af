package io.tieout.domain.account.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "flaw, lawn, 2",
        "acme, acme, 0",
        "acme, '', 4",
        "'', acme, 4",
        "ab, ba, 2"
    })
    void lettersAreInsertedDeletedOrReplaced(String one, String other, int fewest) {
        assertThat(Similarity.edits(one, other)).isEqualTo(fewest);
    }

    @ParameterizedTest
    @CsvSource({
        "acme widgets, widgets acme, 100",
        "abcd, abcx, 75",
        "ab, abcd, 50",
        "ab, abcde, 0",
        "abcd, axyz, 0",
        "acme, '', 0",
        "north works, north, 66"
    })
    void namesAreAlikeWordByWordByTheirLetters(String one, String other, int percent) {
        assertThat(Similarity.percent(words(one), words(other))).isEqualTo(percent);
    }

    private static List<String> words(String name) {
        return name.isEmpty() ? List.of() : List.of(name.split(" "));
    }
}
