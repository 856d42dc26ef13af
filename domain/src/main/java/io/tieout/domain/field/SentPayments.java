package io.tieout.domain.field;

import io.tieout.domain.field.Form.Characters;
import io.tieout.domain.field.Form.Day;
import io.tieout.domain.field.Form.DecimalNumber;
import io.tieout.domain.field.Form.OneOf;
import io.tieout.domain.field.Form.Parts;
import io.tieout.domain.field.Form.Pointer;
import io.tieout.domain.field.Form.Text;
import io.tieout.domain.field.SentField.Absence;
import io.tieout.domain.field.SentField.Misfit;
import java.util.List;

/** Payments that were recorded here. */
final class SentPayments {

    static final SentField REFERENCE =
            payment(
                    "reference",
                    Absence.NOTHING,
                    new Text(21, Characters.ONE_LINE),
                    Misfit.SHORTENED);

    static final List<SentField> ALL =
            List.of(
                    made("customer", Absence.REFUSED, new Pointer("customer")),
                    made(
                            "currency",
                            Absence.FILLED_THERE,
                            new OneOf(List.of("the customer's ISO 4217 code"))),
                    made("day", Absence.FILLED_THERE, new Day()),
                    made("total", Absence.REFUSED, new DecimalNumber(15)),
                    REFERENCE,
                    made("account", Absence.FILLED_THERE, new Pointer("account")),
                    made("lines", Absence.NOTHING, new Parts("the invoices it pays", 100)),
                    made("mark", Absence.NOTHING, new Text(4000, Characters.LINES)),
                    made("line amount", Absence.REFUSED, new DecimalNumber(15)),
                    made("line's document", Absence.REFUSED, new Parts("a link", 1)),
                    made("linked id", Absence.REFUSED, new Text(64, Characters.ONE_LINE)),
                    made("linked kind", Absence.REFUSED, new OneOf(List.of("invoice"))));

    private SentPayments() {}

    private static SentField made(String name, Absence absence, Form form) {
        return payment(name, absence, form, Misfit.MADE_BY_US);
    }

    private static SentField payment(String name, Absence absence, Form form, Misfit misfit) {
        return new SentField("payment", name, absence, form, misfit, "reference page on payments");
    }
}
