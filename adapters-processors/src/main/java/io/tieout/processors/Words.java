package io.tieout.processors;

import io.tieout.domain.card.CardNumbers;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.ProcessorReference;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads the values of a notice; what is missing or malformed makes the notice one to look at. */
final class Words {

    /** longer than any number or id of an invoice */
    private static final int LONGEST_NOTE = 100;

    private Words() {}

    /** A notice that does not say what such a notice says. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            // Part of an outcome, not a crash: nobody looks at its stack trace.
            super(message, null, false, false);
        }
    }

    static String text(JsonNode node, String field) {
        String text = node.path(field).asString("");
        if (text.isEmpty()) {
            throw new NotUnderstood("it says nothing in '" + field + "'");
        }
        return text;
    }

    static ProcessorReference reference(Channel processor, String text) {
        try {
            return new ProcessorReference(processor, text);
        } catch (IllegalArgumentException unfit) {
            throw new NotUnderstood(String.valueOf(unfit.getMessage()));
        }
    }

    static Currency currency(JsonNode node, String field) {
        try {
            return new Currency(text(node, field).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new NotUnderstood(String.valueOf(unknown.getMessage()));
        }
    }

    static long minor(JsonNode node, String field) {
        JsonNode amount = node.path(field);
        if (!amount.isIntegralNumber() || !amount.canConvertToLong()) {
            throw new NotUnderstood("it has no whole amount in '" + field + "'");
        }
        return amount.longValue();
    }

    /**
     * what the payer's side noted, unless it could hold a card number or is no name of an invoice
     */
    static String noted(JsonNode node, String field) {
        String text = node.path(field).asString("");
        return text.length() > LONGEST_NOTE || CardNumbers.standIn(text) ? "" : text;
    }

    /** an amount as a decimal text */
    static Money decimal(String amount, Currency currency) {
        try {
            return Money.of(amount, currency);
        } catch (IllegalArgumentException | ArithmeticException unfit) {
            throw new NotUnderstood(amount + " is no amount of " + currency.code());
        }
    }

    static Instant instant(JsonNode node, String field) {
        try {
            return Instant.parse(text(node, field));
        } catch (DateTimeException _) {
            throw new NotUnderstood("it has no time in '" + field + "'");
        }
    }
}
