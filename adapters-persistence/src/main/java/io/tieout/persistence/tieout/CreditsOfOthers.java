package io.tieout.persistence.tieout;

import static io.tieout.persistence.jooq.Tables.EXCHANGE_RATE_VIEW;
import static io.tieout.persistence.jooq.Tables.OBSERVED_DOCUMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_CREDIT_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;

import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.tieout.BooksAccount;
import io.tieout.domain.tieout.DocumentType;
import io.tieout.domain.tieout.OpenItem;
import io.tieout.domain.tieout.Posted;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What payments use of credits that others gave. Here the credit's own balance tells of that; the
 * books post it under the payment. What is moved from one to the other comes to nothing.
 */
final class CreditsOfOthers {

    private CreditsOfOthers() {}

    static List<Posted> of(DSLContext sql, LocalDate asOf, Currency home) {
        return sql
                .select(
                        PAYMENT_VIEW.DOCUMENT_ID,
                        PAYMENT_VIEW.CURRENCY,
                        PAYMENT_VIEW.RECEIVED_ON,
                        OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID,
                        PAYMENT_CREDIT_VIEW.USED_MINOR,
                        EXCHANGE_RATE_VIEW.EXCHANGE_RATE)
                .from(PAYMENT_CREDIT_VIEW)
                .join(PAYMENT_VIEW)
                .on(PAYMENT_VIEW.PAYMENT_ID.eq(PAYMENT_CREDIT_VIEW.PAYMENT_ID))
                .join(OBSERVED_DOCUMENT_VIEW)
                .on(OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID.eq(PAYMENT_CREDIT_VIEW.DOCUMENT_ID))
                .and(OBSERVED_DOCUMENT_VIEW.STATE.ne("OURS"))
                .leftJoin(EXCHANGE_RATE_VIEW)
                .on(EXCHANGE_RATE_VIEW.SUBJECT_ID.eq(OBSERVED_DOCUMENT_VIEW.OBSERVED_ID))
                .where(PAYMENT_CREDIT_VIEW.USED_MINOR.gt(0L))
                .and(PAYMENT_VIEW.RECEIVED_ON.le(asOf))
                .orderBy(PAYMENT_VIEW.DOCUMENT_ID, OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID)
                .fetch()
                .stream()
                .flatMap(row -> moved(row, home))
                .toList();
    }

    private static Stream<Posted> moved(Record row, Currency home) {
        Currency currency = new Currency(row.get(PAYMENT_VIEW.CURRENCY));
        var rate = row.get(EXCHANGE_RATE_VIEW.EXCHANGE_RATE);
        if (rate == null && !currency.equals(home)) {
            return Stream.empty();
        }
        Money used = Money.ofMinor(row.get(PAYMENT_CREDIT_VIEW.USED_MINOR), currency);
        Money worth = rate == null ? used : new HomeRate(home, rate).worth(used);
        LocalDate on = row.get(PAYMENT_VIEW.RECEIVED_ON);
        String payment = row.get(PAYMENT_VIEW.DOCUMENT_ID);
        String credit = row.get(OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID);
        return Stream.of(
                posted(BooksAccount.CLEARING, DocumentType.PAYMENT, payment, on, worth.negated()),
                posted(BooksAccount.RECEIVABLES, DocumentType.PAYMENT, payment, on, worth),
                posted(BooksAccount.CLEARING, DocumentType.CREDIT_MEMO, credit, on, worth),
                posted(
                        BooksAccount.RECEIVABLES,
                        DocumentType.CREDIT_MEMO,
                        credit,
                        on,
                        worth.negated()));
    }

    private static Posted posted(
            BooksAccount account, DocumentType type, String id, LocalDate on, Money debit) {
        return new Posted(account, new OpenItem(type, id, "", "", on, debit));
    }
}
