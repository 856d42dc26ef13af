package io.tieout.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.field.Form.Characters;
import io.tieout.domain.field.Form.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    @Test
    void aTextFitsUpToItsLastCharacter() {
        var text = new Text(21, Characters.ONE_LINE);

        assertThat(text.misfit("x".repeat(21))).isEmpty();
        assertThat(text.misfit("x".repeat(22))).contains("has 22 characters, but at most 21 fit");
    }

    @Test
    void aMisfitNamesTheCharacterAndItsPlace() {
        assertThat(new Text(21, Characters.NAME).misfit("Acme: East"))
                .contains(
                        "has character COLON at place 5, but no colon, line break, tab or other"
                                + " control character fits");
        assertThat(new Text(21, Characters.ONE_LINE).misfit("\tAcme"))
                .hasValueSatisfying(said -> assertThat(said).contains("at place 1"));
    }

    @ParameterizedTest
    @CsvSource({
        "':', false, true, true",
        "'\t', false, false, true",
        "'\n', false, false, true",
        "'\r', false, false, true",
        "'\u0007', false, false, false",
        "'\u0085', false, false, false",
        "'-', true, true, true"
    })
    void aNameHoldsLeastAndLinesMost(String sign, boolean name, boolean oneLine, boolean lines) {
        assertThat(fits(Characters.NAME, sign)).isEqualTo(name);
        assertThat(fits(Characters.ONE_LINE, sign)).isEqualTo(oneLine);
        assertThat(fits(Characters.LINES, sign)).isEqualTo(lines);
    }

    @Test
    void everyFormSaysWhatItHolds() {
        Stream<Form> forms =
                Stream.of(
                        new Text(21, Characters.ONE_LINE),
                        new Form.Pointer("customer"),
                        new Form.DecimalNumber(15),
                        new Form.Day(),
                        new Form.OneOf(List.of("true")),
                        new Form.OneOf(List.of("debit", "credit")),
                        new Form.Parts("an address", 1),
                        new Form.Parts("its lines", 500));

        assertThat(forms.map(Form::words))
                .containsExactly(
                        "text of at most 21 characters, no line break, tab or other control"
                                + " character",
                        "id of an active customer",
                        "decimal of at most 15 digits",
                        "date from 1900 to 2199",
                        "true",
                        "one of debit, credit",
                        "an address",
                        "1 to 500 of its lines");
    }

    private static boolean fits(Characters characters, String sign) {
        return new Text(21, characters).misfit("a" + sign + "b").isEmpty();
    }
}
