package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceRejection.InvalidContent;
import io.tieout.domain.money.Currency;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Rules that any field of its kind obeys; each names the field's path when it is broken. */
final class FieldRules {

    // a date outside is a slip of the pen
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}*");
    private static final Pattern LINES = Pattern.compile("[\\P{Cntrl}\\r\\n\\t]*");

    private FieldRules() {}

    static void oneLine(String field, String value, int least, int most) {
        length(field, value, least, most);
        demand(
                ONE_LINE.matcher(value).matches(),
                field,
                "it contains a line break, a tab or another control character; remove it");
    }

    static void text(String field, String value, int least, int most) {
        length(field, value, least, most);
        demand(
                LINES.matcher(value).matches(),
                field,
                "it contains a control character; only tabs and line breaks are allowed");
    }

    static void day(String field, LocalDate day) {
        demand(
                !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY),
                field,
                "expected a date from " + FIRST_DAY + " to " + LAST_DAY + " but got " + day);
    }

    static void currency(String field, Currency expected, Currency actual) {
        demand(
                expected.equals(actual),
                field,
                "expected "
                        + expected
                        + " but got "
                        + actual
                        + "; every amount is in the invoice's currency");
    }

    static void demand(boolean holds, String field, String message) {
        if (!holds) {
            throw new InvoiceRejected(new InvalidContent(field, message));
        }
    }

    private static void length(String field, String value, int least, int most) {
        demand(
                least == 0 || !value.isBlank(),
                field,
                "it is empty; expected " + least + " to " + most + " characters");
        demand(
                value.length() <= most,
                field,
                "expected at most " + most + " characters but got " + value.length());
    }
}
