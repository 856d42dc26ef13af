package io.tieout.domain.field;

import io.tieout.domain.field.Form.Characters;
import io.tieout.domain.field.Form.Text;
import io.tieout.domain.field.SentField.Absence;
import io.tieout.domain.field.SentField.Misfit;
import java.util.List;

/** What names the document that a change is about. */
final class SentChanges {

    static final List<SentField> ALL = List.of(field("id"), field("version"));

    private SentChanges() {}

    private static SentField field(String name) {
        return new SentField(
                "change of a document",
                name,
                Absence.REFUSED,
                new Text(64, Characters.ONE_LINE),
                Misfit.MADE_BY_US,
                "\"Basic field definitions\" page");
    }
}
