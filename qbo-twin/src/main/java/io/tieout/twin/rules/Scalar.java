package io.tieout.twin.rules;

import io.tieout.twin.fault.QboFault;
import io.tieout.twin.fault.RequestFaults;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/**
 * Single values of a request. Like the service, lenient about quotes: a number may come as text and
 * a text as a number.
 */
final class Scalar {

    /** Amounts and quantities have at most 15 digits: "Learn basic field definitions" page. */
    private static final int MOST_DIGITS = 15;

    private static final int DATE_LENGTH = 10;

    private Scalar() {}

    static JsonNode text(String name, int most, JsonNode sent) {
        String text = plain(name, sent);
        if (text.length() > most) {
            throw RequestFaults.tooLong(name, most, text.length());
        }
        return StringNode.valueOf(text);
    }

    static JsonNode choice(String name, Set<String> values, JsonNode sent) {
        String text = plain(name, sent);
        if (!values.contains(text)) {
            throw RequestFaults.invalidEnumeration(name, text);
        }
        return StringNode.valueOf(text);
    }

    /** A date, or the date part of a timestamp. */
    static JsonNode date(String name, JsonNode sent) {
        String text = plain(name, sent);
        String day = text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text;
        try {
            return StringNode.valueOf(LocalDate.parse(day).toString());
        } catch (DateTimeException e) {
            throw because(RequestFaults.invalidDate(name, text), e);
        }
    }

    static JsonNode flag(String name, JsonNode sent) {
        return switch (plain(name, sent)) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            case String other -> throw RequestFaults.invalidBoolean(name, other);
        };
    }

    static JsonNode decimal(String name, JsonNode sent) {
        String text = plain(name, sent);
        BigDecimal decimal;
        try {
            decimal = sent.isNumber() ? sent.decimalValue() : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw because(RequestFaults.invalidNumber(name, text), e);
        }
        if (decimal.precision() > MOST_DIGITS || Math.abs(decimal.scale()) > MOST_DIGITS) {
            throw RequestFaults.invalidDecimal(
                    name, text, "At most " + MOST_DIGITS + " digits are supported");
        }
        return DecimalNode.valueOf(decimal);
    }

    static JsonNode whole(String name, JsonNode sent) {
        String text = plain(name, sent);
        try {
            return IntNode.valueOf(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw because(RequestFaults.invalidNumber(name, text), e);
        }
    }

    private static String plain(String name, JsonNode sent) {
        return sent.asStringOpt()
                .filter(_ -> sent.isValueNode())
                .orElseThrow(() -> RequestFaults.badProperty("expected a single value at " + name));
    }

    private static QboFault because(QboFault fault, RuntimeException cause) {
        fault.initCause(cause);
        return fault;
    }
}
