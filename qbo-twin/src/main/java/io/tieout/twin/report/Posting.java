package io.tieout.twin.report;

import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one document does to one account.
 *
 * @param debit in the company's own currency; a credit is negative
 */
record Posting(Row document, String accountId, BigDecimal debit) {

    LocalDate on() {
        return day(document);
    }

    /** what reports call a document of this kind */
    static String word(Kind kind) {
        return switch (kind) {
            case CREDIT_MEMO -> "Credit Memo";
            case JOURNAL_ENTRY -> "Journal Entry";
            case PURCHASE -> "Expense";
            case REFUND_RECEIPT -> "Refund";
            default -> kind.wireName();
        };
    }

    static LocalDate day(Row document) {
        return LocalDate.parse(Json.stringOr(document.entity(), "TxnDate", "1970-01-01"));
    }
}
