package io.tieout.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.domain.field.SentField.Absence;
import io.tieout.domain.field.SentField.Misfit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentFieldsTest {

    @Test
    void noFieldOfARecordStandsInTheTableTwice() {
        assertThat(SentFields.all())
                .extracting(field -> field.record() + ": " + field.name())
                .contains("invoice: number", "customer: name", "journal entry: day")
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTextsHaveALengthAndOnlyPartsANumber() {
        assertThat(SentFields.INVOICE_NUMBER.longest()).isEqualTo(21);
        assertThat(SentFields.INVOICE_LINES.most()).isEqualTo(500);
        assertThatIllegalStateException()
                .isThrownBy(SentFields.INVOICE_LINES::longest)
                .withMessage("invoice.lines is no text");
        assertThatIllegalStateException()
                .isThrownBy(SentFields.INVOICE_NUMBER::most)
                .withMessage("invoice.number has no parts");
    }

    @Test
    void onlyATextCanBeTooLong() {
        assertThat(SentFields.INVOICE_NUMBER.misfit("x".repeat(22))).isPresent();
        assertThat(SentFields.INVOICE_LINES.misfit("x".repeat(22))).isEmpty();
    }

    @Test
    void whatBecomesOfAValueIsToldApartInWords() {
        assertThat(
                        Stream.concat(
                                Stream.of(Absence.values()).map(Absence::words),
                                Stream.of(Misfit.values()).map(Misfit::words)))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }
}
