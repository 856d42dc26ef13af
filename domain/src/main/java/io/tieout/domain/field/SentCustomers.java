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

/** New customers, from what an account says of itself. */
final class SentCustomers {

    private static final String SOURCE = "reference page on customers";
    private static final int ADDRESS_LINES = 5;

    private static final List<SentField> HEAD =
            List.of(
                    field("name", Absence.REFUSED, new Text(500, Characters.NAME)),
                    field(
                            "currency",
                            Absence.FILLED_THERE,
                            new OneOf(List.of("the account's ISO 4217 code"))),
                    field("e-mail", Absence.NOTHING, new Parts("an e-mail address", 1)),
                    field("telephone", Absence.NOTHING, new Parts("a telephone", 1)),
                    field("billing address", Absence.NOTHING, new Parts("an address", 1)),
                    new SentField(
                            "customer",
                            "mark",
                            Absence.NOTHING,
                            new Text(2000, Characters.LINES),
                            Misfit.MADE_BY_US,
                            SOURCE),
                    field("e-mail address", Absence.REFUSED, new Text(100, Characters.ONE_LINE)),
                    field("telephone number", Absence.REFUSED, new Text(30, Characters.ONE_LINE)));

    private static final List<SentField> ADDRESS =
            Stream.concat(
                            IntStream.rangeClosed(1, ADDRESS_LINES).mapToObj(at -> "street " + at),
                            Stream.of("city", "region", "postal code", "country"))
                    .map(name -> field(name, Absence.NOTHING, new Text(255, Characters.ONE_LINE)))
                    .toList();

    static final List<SentField> ALL = Stream.of(HEAD, ADDRESS).flatMap(List::stream).toList();

    private SentCustomers() {}

    private static SentField field(String name, Absence absence, Form form) {
        return new SentField("customer", name, absence, form, Misfit.REFUSED_ON_ENTRY, SOURCE);
    }
}
