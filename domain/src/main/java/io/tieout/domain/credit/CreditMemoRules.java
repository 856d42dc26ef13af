package io.tieout.domain.credit;

import io.tieout.domain.credit.CreditMemoRejection.InvalidCredit;
import io.tieout.domain.field.SentFields;
import io.tieout.domain.invoice.ContentRules;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What a credit memo may say so that it can land in an accounting system. */
final class CreditMemoRules {

    private static final int MAX_NUMBER = SentFields.CREDIT_MEMO_NUMBER.longest();
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}*");

    private CreditMemoRules() {}

    /**
     * stops at the first rule broken
     *
     * @throws CreditMemoRejected with the path of the field and the rule
     */
    static void check(CreditOrder order, LocalDate invoiceIssuedOn) {
        check(order.number(), order.issuedOn(), order.reason(), invoiceIssuedOn);
    }

    static void check(String number, LocalDate issuedOn, String reason, LocalDate invoiceIssuedOn) {
        text("number", number, MAX_NUMBER);
        demand(
                ONE_LINE.matcher(number).matches(),
                "number",
                "it contains a line break, a tab or another control character; remove it");
        reason(reason);
        demand(
                !issuedOn.isBefore(invoiceIssuedOn),
                "issuedOn",
                "issued on "
                        + issuedOn
                        + " is before its invoice of "
                        + invoiceIssuedOn
                        + "; choose a later date");
        demand(
                !issuedOn.isAfter(LAST_DAY),
                "issuedOn",
                "expected a date up to " + LAST_DAY + " but got " + issuedOn);
    }

    /** a reason in a person's words, or a rejection */
    static String reason(String reason) {
        text("reason", reason, ContentRules.MAX_REASON);
        return reason;
    }

    private static void text(String field, String value, int most) {
        demand(!value.isBlank(), field, "it is empty; expected 1 to " + most + " characters");
        demand(
                value.length() <= most,
                field,
                "expected at most " + most + " characters but got " + value.length());
    }

    private static void demand(boolean holds, String field, String message) {
        if (!holds) {
            throw new CreditMemoRejected(new InvalidCredit(field, message));
        }
    }
}
