package io.tieout.qbo.client;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/**
 * Reads fields of QuickBooks records, which leave out what is empty. What must be there and is not,
 * or cannot be read exactly, is an {@link UnreadableRecord}.
 */
public final class Records {

    private Records() {}

    /** text that must be there */
    public static String text(JsonNode node, String field) {
        var text = textOrEmpty(node, field);
        if (text.isEmpty()) {
            throw new UnreadableRecord("expected text in " + field + " but it is missing");
        }
        return text;
    }

    public static String textOrEmpty(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** the id a reference points at; empty when the reference is missing */
    public static String reference(JsonNode node, String field) {
        return node.path(field).path("value").asString("");
    }

    /** a decimal that must be there, with the digits it was sent with */
    public static BigDecimal decimal(JsonNode node, String field) {
        return node.path(field)
                .decimalValueOpt()
                .orElseThrow(() ->
                        new UnreadableRecord(
                                "expected a number in " + field + " but got " + node.path(field)));
    }

    /**
     * An amount that must be there.
     *
     * @throws UnreadableRecord also when it has more decimals than the currency
     */
    public static Money money(JsonNode node, String field, Currency currency) {
        var amount = decimal(node, field);
        try {
            return Money.ofMinor(
                    amount.movePointRight(currency.decimals()).longValueExact(), currency);
        } catch (ArithmeticException _) {
            throw new UnreadableRecord(
                    "expected an amount of "
                            + currency.code()
                            + " in "
                            + field
                            + " but got "
                            + amount.toPlainString());
        }
    }

    public static Currency currency(String code) {
        try {
            return new Currency(code);
        } catch (IllegalArgumentException _) {
            throw new UnreadableRecord("expected a currency but got '" + code + "'");
        }
    }

    public static LocalDate date(JsonNode node, String field) {
        var text = text(node, field);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new UnreadableRecord("expected a date in " + field + " but got '" + text + "'");
        }
    }

    /** counts a record's changes from 0; facts 5.1 */
    public static long version(JsonNode node) {
        String text = text(node, "SyncToken");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new UnreadableRecord("expected a number as SyncToken but got '" + text + "'");
        }
    }

    /** when QuickBooks last changed the record */
    public static Instant changedAt(JsonNode node) {
        return time(node.path("MetaData"), "LastUpdatedTime");
    }

    /** a moment that must be there, written with its zone */
    public static Instant time(JsonNode node, String field) {
        var text = text(node, field);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new UnreadableRecord("expected a time in " + field + " but got '" + text + "'");
        }
    }

    /**
     * The file that was asked for.
     *
     * @throws UnreadableRecord the answer is no file
     */
    public static byte[] file(JsonNode answer) {
        var file = answer.path(AnswerDecoder.FILE);
        if (!file.isBinary()) {
            throw new UnreadableRecord("expected a file but got " + answer.getNodeType());
        }
        return file.binaryValue();
    }
}
