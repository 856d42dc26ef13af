package io.tieout.domain.field;

import io.tieout.domain.field.Form.Characters;
import io.tieout.domain.field.Form.OneOf;
import io.tieout.domain.field.Form.Pointer;
import io.tieout.domain.field.Form.Text;
import io.tieout.domain.field.SentField.Absence;
import io.tieout.domain.field.SentField.Misfit;
import java.util.List;

/** New items and classes, which two people ordered. */
final class SentRecords {

    static final SentField ITEM_NAME =
            item("name", Absence.REFUSED, new Text(100, Characters.NAME), Misfit.REFUSED_ON_ENTRY);
    static final SentField ITEM_DESCRIPTION =
            item(
                    "description",
                    Absence.NOTHING,
                    new Text(4000, Characters.LINES),
                    Misfit.REFUSED_ON_ENTRY);

    static final List<SentField> ALL =
            List.of(
                    ITEM_NAME,
                    item(
                            "kind",
                            Absence.FILLED_THERE,
                            new OneOf(List.of("a service")),
                            Misfit.MADE_BY_US),
                    ITEM_DESCRIPTION,
                    item(
                            "income account",
                            Absence.REFUSED,
                            new Pointer("account that takes income"),
                            Misfit.REFUSED_ON_ENTRY),
                    named("class", "reference page on classes"),
                    named("department", "reference page on departments"));

    private SentRecords() {}

    private static SentField named(String record, String source) {
        return new SentField(
                record,
                "name",
                Absence.REFUSED,
                new Text(100, Characters.NAME),
                Misfit.REFUSED_ON_ENTRY,
                source);
    }

    private static SentField item(String name, Absence absence, Form form, Misfit misfit) {
        return new SentField("item", name, absence, form, misfit, "reference page on items");
    }
}
