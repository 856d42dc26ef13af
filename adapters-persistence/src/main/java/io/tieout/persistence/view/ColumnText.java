package io.tieout.persistence.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Values of columns as PostgreSQL reads them from text. */
final class ColumnText {

    private ColumnText() {}

    /**
     * @throws IllegalStateException no view has a column of such values so far
     */
    static @Nullable String of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case JSONB json -> json.data();
            case BigDecimal number -> number.toPlainString();
            case Object[] several ->
                    Arrays.stream(several)
                            .map(each -> each == null ? "null" : quoted(of(each)))
                            .collect(Collectors.joining(",", "{", "}"));
            case UUID _, Long _, Integer _, Short _, Boolean _, LocalDate _, Instant _ ->
                    value.toString();
            default ->
                    throw new IllegalStateException(
                            "a view has a column of values of another kind: " + value.getClass());
        };
    }

    private static String quoted(@Nullable String text) {
        return '"' + String.valueOf(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
