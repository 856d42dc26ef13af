package io.tieout.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.domain.recorded.Channel;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MappedWordTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(1, 1));

    @Test
    void aWordHas1To100Characters() {
        assertThat(new MappedWord(BOOKS, Kind.PRODUCT, "x".repeat(100)).word()).hasSize(100);
        assertThat(MappedWord.fits("x".repeat(101))).isFalse();
        assertThat(MappedWord.fits(" ")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MappedWord(BOOKS, Kind.PRODUCT, "x".repeat(101)))
                .withMessage("a mapped word has 1 to 100 characters, got 101");
    }

    @Test
    void spacesAroundItAndItsCaseMakeNoOtherWord() {
        assertThat(new MappedWord(BOOKS, Kind.PRODUCT, " Seats ").key()).isEqualTo("seats");
    }

    /** it is stored: under another name what was confirmed would be forgotten */
    @Test
    void theMappingOfAWordNeverChangesItsName() {
        assertThat(new MappedWord(BOOKS, Kind.PRODUCT, "Seats").mapping().value())
                .hasToString("0eff71e3-d8f9-3e34-b52b-a8f319499361");
    }

    /** nobody there calls an account as we call a processor or a part of the ledger */
    @Test
    void whatDocumentsSayMeansTheRecordOfThatNameAndWhatPostsNeedsAPerson() {
        assertThat(Kind.values())
                .filteredOn(Kind::meansItsName)
                .containsExactly(
                        Kind.PRODUCT,
                        Kind.CLASS,
                        Kind.DEPARTMENT,
                        Kind.TAX_TREATMENT,
                        Kind.PAYMENT_TERM);
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCT, seats, true",
        "RECOGNISED_REVENUE, seats, true",
        "TAX_TREATMENT, Tax, true",
        "TAX_TREATMENT, NON, true",
        "TAX_TREATMENT, GST, false",
        "PAYMENT_TERM, 0, true",
        "PAYMENT_TERM, 999, true",
        "PAYMENT_TERM, 1000, false",
        "PAYMENT_TERM, 030, false",
        "PAYMENT_TERM, Net 30, false",
        "PROCESSOR, stripe, true",
        "PROCESSOR, visa, false",
        "LEDGER_ACCOUNT, unbilled_receivable, true",
        "LEDGER_ACCOUNT, CASH, false"
    })
    void aWordIsOneThatADocumentCanSay(Kind kind, String word, boolean isOne) {
        assertThat(kind.isWord(word)).isEqualTo(isOne);
    }

    @ParameterizedTest
    @EnumSource(names = {"TAX_TREATMENT", "PROCESSOR", "LEDGER_ACCOUNT"})
    void whereThereAreOnlyAFewWordsTheFormNamesThem(Kind kind) {
        List<String> named = List.of(kind.form().split(", | or "));

        assertThat(named).hasSizeGreaterThan(1).allMatch(kind::isWord);
    }

    @Test
    void theFormOfAProcessorNamesAllOfThem() {
        assertThat(Kind.PROCESSOR.form().split(", | or "))
                .containsExactlyElementsOf(Stream.of(Channel.values()).map(Channel::name).toList());
    }
}
