package io.tieout.persistence.tieout;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.OBSERVED_DOCUMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.REFUND_VIEW;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import io.tieout.domain.tieout.DocumentType;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Table;

/** Every document of the receivables that is known here, with the accounting system's id of it. */
final class KnownPapers {

    static final Field<UUID> ID = field(name("paper", "id"), UUID.class);
    static final Field<String> TYPE = field(name("paper", "type"), String.class);
    static final Field<String> DOCUMENT_ID = field(name("paper", "document_id"), String.class);
    static final Field<String> NUMBER = field(name("paper", "number"), String.class);
    static final Field<LocalDate> ISSUED_ON = field(name("paper", "issued_on"), LocalDate.class);
    static final Field<UUID> ACCOUNT = field(name("paper", "account_id"), UUID.class);

    private KnownPapers() {}

    static Table<Record6<UUID, String, String, String, LocalDate, UUID>> table() {
        return select(
                        INVOICE_VIEW.INVOICE_ID.as("id"),
                        inline(DocumentType.INVOICE.name()).as("type"),
                        INVOICE_VIEW.DOCUMENT_ID.as("document_id"),
                        INVOICE_VIEW.NUMBER.as("number"),
                        INVOICE_VIEW.ISSUED_ON.as("issued_on"),
                        INVOICE_VIEW.ACCOUNT_ID.as("account_id"))
                .from(INVOICE_VIEW)
                .where(INVOICE_VIEW.DOCUMENT_ID.isNotNull())
                .unionAll(
                        select(
                                        CREDIT_MEMO_VIEW.MEMO_ID,
                                        inline(DocumentType.CREDIT_MEMO.name()),
                                        CREDIT_MEMO_VIEW.DOCUMENT_ID,
                                        CREDIT_MEMO_VIEW.NUMBER,
                                        CREDIT_MEMO_VIEW.ISSUED_ON,
                                        CREDIT_MEMO_VIEW.ACCOUNT_ID)
                                .from(CREDIT_MEMO_VIEW)
                                .where(CREDIT_MEMO_VIEW.DOCUMENT_ID.isNotNull()))
                .unionAll(
                        select(
                                        PAYMENT_VIEW.PAYMENT_ID,
                                        inline(DocumentType.PAYMENT.name()),
                                        PAYMENT_VIEW.DOCUMENT_ID,
                                        PAYMENT_VIEW.REFERENCE,
                                        PAYMENT_VIEW.RECEIVED_ON,
                                        PAYMENT_VIEW.ACCOUNT_ID)
                                .from(PAYMENT_VIEW))
                .unionAll(
                        select(
                                        OBSERVED_DOCUMENT_VIEW.OBSERVED_ID,
                                        OBSERVED_DOCUMENT_VIEW.KIND,
                                        OBSERVED_DOCUMENT_VIEW.DOCUMENT_ID,
                                        OBSERVED_DOCUMENT_VIEW.NUMBER,
                                        OBSERVED_DOCUMENT_VIEW.ISSUED_ON,
                                        OBSERVED_DOCUMENT_VIEW.ACCOUNT_ID)
                                .from(OBSERVED_DOCUMENT_VIEW)
                                // One that turned out to be ours stands above.
                                .where(OBSERVED_DOCUMENT_VIEW.STATE.ne("OURS")))
                .unionAll(
                        select(
                                        REFUND_VIEW.REFUND_ID,
                                        when(
                                                        REFUND_VIEW.LINKED_AS.isNull(),
                                                        inline(DocumentType.OTHER.name()))
                                                .else_(inline(DocumentType.EXPENSE.name())),
                                        REFUND_VIEW.DOCUMENT_ID,
                                        REFUND_VIEW.NUMBER,
                                        REFUND_VIEW.PAID_ON,
                                        REFUND_VIEW.ACCOUNT_ID)
                                .from(REFUND_VIEW)
                                .where(REFUND_VIEW.DOCUMENT_ID.isNotNull()))
                .asTable("paper");
    }
}
