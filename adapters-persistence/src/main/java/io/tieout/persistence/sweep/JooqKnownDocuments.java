package io.tieout.persistence.sweep;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;

import io.tieout.application.sweep.KnownDocuments;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** Documents that stand there as far as our views say, one statement a page. */
public final class JooqKnownDocuments implements KnownDocuments {

    private final Transactions transactions;

    public JooqKnownDocuments(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Where documents of one kind stand. */
    private record Shelf<R extends Record>(
            Table<R> view,
            TableField<R, UUID> connection,
            TableField<R, String> document,
            Condition isStanding) {}

    @Override
    public List<String> standing(
            TenantId tenant, ConnectionId connection, Kind kind, String after, int limit) {
        return switch (kind) {
            case INVOICE ->
                    page(
                            tenant,
                            new Shelf<>(
                                    INVOICE_VIEW,
                                    INVOICE_VIEW.CONNECTION_ID,
                                    INVOICE_VIEW.DOCUMENT_ID,
                                    INVOICE_VIEW.STATUS.ne("VOIDED")),
                            connection,
                            after,
                            limit);
            case CREDIT_MEMO ->
                    page(
                            tenant,
                            new Shelf<>(
                                    CREDIT_MEMO_VIEW,
                                    CREDIT_MEMO_VIEW.CONNECTION_ID,
                                    CREDIT_MEMO_VIEW.DOCUMENT_ID,
                                    CREDIT_MEMO_VIEW.DOCUMENT_ID.isNotNull()),
                            connection,
                            after,
                            limit);
            case PAYMENT ->
                    page(
                            tenant,
                            new Shelf<>(
                                    PAYMENT_VIEW,
                                    PAYMENT_VIEW.CONNECTION_ID,
                                    PAYMENT_VIEW.DOCUMENT_ID,
                                    PAYMENT_VIEW.TOTAL_MINOR.gt(0L)),
                            connection,
                            after,
                            limit);
        };
    }

    private <R extends Record> List<String> page(
            TenantId tenant, Shelf<R> shelf, ConnectionId connection, String after, int limit) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(shelf.document())
                                .from(shelf.view())
                                .where(shelf.connection().eq(connection.value()))
                                .and(shelf.document().gt(after))
                                .and(shelf.isStanding())
                                .orderBy(shelf.document())
                                .limit(limit)
                                .fetch(shelf.document()));
    }
}
