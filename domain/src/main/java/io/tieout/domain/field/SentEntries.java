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

/** Journal entries of months that are recognised. */
final class SentEntries {

    static final List<SentField> ALL =
            List.of(
                    entry("number", Absence.FILLED_THERE, new Text(21, Characters.ONE_LINE)),
                    entry("day", Absence.FILLED_THERE, new Day()),
                    entry(
                            "currency",
                            Absence.FILLED_THERE,
                            new OneOf(List.of("the company's own ISO 4217 code"))),
                    entry("lines", Absence.REFUSED, new Parts("debits and credits", 10)),
                    entry("mark", Absence.NOTHING, new Text(4000, Characters.LINES)),
                    entry("line amount", Absence.REFUSED, new DecimalNumber(15)),
                    entry("line kind", Absence.REFUSED, new OneOf(List.of("journal entry"))),
                    entry("line description", Absence.NOTHING, new Text(4000, Characters.LINES)),
                    entry("line detail", Absence.REFUSED, new Parts("an account", 1)),
                    entry("side", Absence.REFUSED, new OneOf(List.of("debit", "credit"))),
                    entry("account", Absence.REFUSED, new Pointer("account of the chart")),
                    entry("class", Absence.NOTHING, new Pointer("class")),
                    entry("customer", Absence.NOTHING, new Parts("a customer", 1)),
                    entry("kind of party", Absence.REFUSED, new OneOf(List.of("customer"))),
                    entry("customer id", Absence.REFUSED, new Pointer("customer")));

    private SentEntries() {}

    private static SentField entry(String name, Absence absence, Form form) {
        return new SentField(
                "journal entry",
                name,
                absence,
                form,
                Misfit.MADE_BY_US,
                "reference page on journal entries");
    }
}
