package io.tieout.graphql.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An input in a form that does not depend on the order of its fields: JSON with sorted keys, absent
 * and null fields alike left out. Stored hashes depend on it, so it never changes.
 */
final class CanonicalInput {

    private CanonicalInput() {}

    /** SHA-256 of the canonical form, in lower-case hex */
    static String hash(Map<String, ?> input) {
        try {
            byte[] form = json(input).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    static String json(Map<String, ?> input) {
        StringBuilder json = new StringBuilder();
        append(input, json);
        return json.toString();
    }

    private static void append(Object value, StringBuilder json) {
        switch (value) {
            case Map<?, ?> fields -> appendFields(fields, json);
            case Collection<?> items -> appendItems(items, json);
            case Integer number -> json.append(number);
            case Boolean flag -> json.append(flag);
            // Dates, decimals, ids and enums: what they print is what was sent.
            default -> appendText(value.toString(), json);
        }
    }

    private static void appendFields(Map<?, ?> fields, StringBuilder json) {
        Map<String, Object> sorted = new TreeMap<>();
        fields.forEach((name, value) -> putUnlessNull(sorted, name, value));
        String separator = "{";
        json.append(sorted.isEmpty() ? separator : "");
        for (Map.Entry<String, Object> field : sorted.entrySet()) {
            json.append(separator);
            appendText(field.getKey(), json);
            json.append(':');
            append(field.getValue(), json);
            separator = ",";
        }
        json.append('}');
    }

    private static void putUnlessNull(
            Map<String, Object> fields, Object name, @Nullable Object value) {
        if (value != null) {
            fields.put(name.toString(), value);
        }
    }

    private static void appendItems(Collection<?> items, StringBuilder json) {
        json.append('[');
        String separator = "";
        for (Object item : items) {
            json.append(separator);
            append(item, json);
            separator = ",";
        }
        json.append(']');
    }

    private static void appendText(String text, StringBuilder json) {
        json.append('"');
        text.codePoints()
                .forEach(point -> {
                    if (point == '"' || point == '\\') {
                        json.append('\\');
                    }
                    json.appendCodePoint(point);
                });
        json.append('"');
    }
}
