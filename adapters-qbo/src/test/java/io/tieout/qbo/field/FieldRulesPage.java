package io.tieout.qbo.field;

import io.tieout.domain.field.SentField;
import io.tieout.domain.field.SentFields;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of sent fields as a page of the documentation. */
final class FieldRulesPage {

    private static final String HEAD =
            """
            # What fits into QuickBooks Online

            Every field that Tieout sends, what it can hold, and what becomes of a value that does not fit. Nothing is cut silently: a text is
            refused when it is entered, or shortened at a word and shown in `pushPlan` (warning `SHORTENED`, with the text before and after; what is signed is the
            shortened one), or it blocks the push. The table is data (`io.tieout.domain.field.SentFields`); a test holds it against every body that is sent.

            | record | field | on the wire | when absent | holds | when it does not fit | source |
            |---|---|---|---|---|---|---|
            """;

    private FieldRulesPage() {}

    static String text() {
        Map<String, String> wire =
                WireNames.all().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return SentFields.all().stream()
                .map(field ->
                        row(field, wire.getOrDefault(field.record() + "/" + field.name(), "")))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static String row(SentField field, String wire) {
        return "| "
                + String.join(
                        " | ",
                        field.record(),
                        field.name(),
                        "`" + wire.substring(wire.indexOf('.') + 1) + "`",
                        field.absence().words(),
                        field.form().words(),
                        field.misfit().words(),
                        field.source())
                + " |";
    }
}
