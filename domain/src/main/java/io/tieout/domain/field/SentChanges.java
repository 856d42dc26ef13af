package io.tieout.domain.field;

import io.tieout.domain.field.Form.Characters;
import io.tieout.domain.field.Form.OneOf;
import io.tieout.domain.field.Form.Text;
import io.tieout.domain.field.SentField.Absence;
import io.tieout.domain.field.SentField.Misfit;
import java.util.List;

/**
 * What names the document that a change is about, and what a document that is written anew says
 * besides.
 */
final class SentChanges {

    private static final Text NAME = new Text(64, Characters.ONE_LINE);

    static final List<SentField> ALL =
            List.of(
                    field("change of a document", "id", NAME),
                    field("change of a document", "version", NAME),
                    field("document written anew", "id", NAME),
                    field("document written anew", "version", NAME),
                    field(
                            "document written anew",
                            "nothing but what is sent",
                            new OneOf(List.of("true"))),
                    field("journal entry written anew", "id", NAME),
                    field("journal entry written anew", "version", NAME),
                    field(
                            "journal entry written anew",
                            "nothing but what is sent",
                            new OneOf(List.of("true"))));

    private SentChanges() {}

    private static SentField field(String record, String name, Form form) {
        return new SentField(
                record,
                name,
                Absence.REFUSED,
                form,
                Misfit.MADE_BY_US,
                "\"Basic field definitions\" page");
    }
}
