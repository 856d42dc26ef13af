package io.tieout.domain.field;

import io.tieout.domain.field.Form.Characters;
import io.tieout.domain.field.Form.OneOf;
import io.tieout.domain.field.Form.Parts;
import io.tieout.domain.field.Form.Text;
import io.tieout.domain.field.SentField.Absence;
import io.tieout.domain.field.SentField.Misfit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Customers, from what an account says of itself, new ones and changes. */
final class SentCustomers {

    private static final String SOURCE = "reference page on customers";
    private static final int ADDRESS_LINES = 5;

    static final SentField NAME = field("name", Absence.REFUSED, new Text(500, Characters.NAME));
    static final SentField EMAIL_ADDRESS =
            field("e-mail address", Absence.REFUSED, new Text(100, Characters.ONE_LINE));
    static final SentField TELEPHONE_NUMBER =
            field("telephone number", Absence.REFUSED, new Text(30, Characters.ONE_LINE));
    static final SentField TAX_ID =
            field("tax id", Absence.NOTHING, new Text(16, Characters.ONE_LINE));
    static final SentField ADDRESS_PART =
            field("city", Absence.NOTHING, new Text(255, Characters.ONE_LINE));

    private static final List<SentField> HEAD =
            List.of(
                    NAME,
                    field(
                            "currency",
                            Absence.FILLED_THERE,
                            new OneOf(List.of("the account's ISO 4217 code"))),
                    field("e-mail", Absence.NOTHING, new Parts("an e-mail address", 1)),
                    field("telephone", Absence.NOTHING, new Parts("a telephone", 1)),
                    field("billing address", Absence.NOTHING, new Parts("an address", 1)),
                    TAX_ID,
                    new SentField(
                            "customer",
                            "mark",
                            Absence.NOTHING,
                            new Text(2000, Characters.LINES),
                            Misfit.MADE_BY_US,
                            SOURCE),
                    EMAIL_ADDRESS,
                    TELEPHONE_NUMBER);

    /** a change sends what is due of the same fields */
    private static final List<SentField> CHANGE =
            Stream.of(
                            change("id", Absence.REFUSED, new Text(64, Characters.ONE_LINE)),
                            change("version", Absence.REFUSED, new Text(20, Characters.ONE_LINE)),
                            change("nothing but this", Absence.REFUSED, new OneOf(List.of("true"))),
                            change("name", Absence.NOTHING, NAME.form()),
                            change("e-mail", Absence.NOTHING, new Parts("an e-mail address", 1)),
                            change("telephone", Absence.NOTHING, new Parts("a telephone", 1)),
                            change("billing address", Absence.NOTHING, new Parts("an address", 1)),
                            change("tax id", Absence.NOTHING, TAX_ID.form()))
                    .toList();

    private static final List<SentField> ADDRESS =
            Stream.concat(
                            IntStream.rangeClosed(1, ADDRESS_LINES).mapToObj(at -> "street " + at),
                            Stream.of("city", "region", "postal code", "country"))
                    .map(name -> field(name, Absence.NOTHING, new Text(255, Characters.ONE_LINE)))
                    .toList();

    static final List<SentField> ALL =
            Stream.of(HEAD, ADDRESS, CHANGE).flatMap(List::stream).toList();

    private SentCustomers() {}

    private static SentField change(String name, Absence absence, Form form) {
        return new SentField(
                "change of a customer", name, absence, form, Misfit.REFUSED_ON_ENTRY, SOURCE);
    }

    private static SentField field(String name, Absence absence, Form form) {
        return new SentField("customer", name, absence, form, Misfit.REFUSED_ON_ENTRY, SOURCE);
    }
}
