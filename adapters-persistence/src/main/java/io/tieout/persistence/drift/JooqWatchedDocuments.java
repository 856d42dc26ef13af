package io.tieout.persistence.drift;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.REFUND_VIEW;
import static io.tieout.persistence.jooq.Tables.SENT_ENTRY_VIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import io.tieout.application.drift.WatchedDocuments;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.refund.RefundSeen.Paper;
import io.tieout.persistence.refund.JooqRefundDepartures;
import io.tieout.persistence.tenant.Transactions;
import java.util.Map;
import java.util.Set;
import org.jooq.Record2;
import org.jooq.Select;

/** Our documents, from their views; one statement however many are asked for. */
public final class JooqWatchedDocuments implements WatchedDocuments {

    private final Transactions transactions;

    public JooqWatchedDocuments(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, String> versions(
            TenantId tenant, ConnectionId connection, ObservedKind kind, Set<String> externalIds) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.fetch(versions(connection, kind, externalIds))
                                .intoMap(Record2::value1, Record2::value2));
    }

    @Override
    public Set<String> refunds(
            TenantId tenant, ConnectionId connection, Paper paper, Set<String> externalIds) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(REFUND_VIEW.DOCUMENT_ID)
                                .from(REFUND_VIEW)
                                .where(JooqRefundDepartures.isLanded(paper, connection))
                                .and(REFUND_VIEW.DOCUMENT_ID.in(externalIds))
                                .fetchSet(REFUND_VIEW.DOCUMENT_ID));
    }

    private static Select<Record2<String, String>> versions(
            ConnectionId connection, ObservedKind kind, Set<String> externalIds) {
        return switch (kind) {
            case INVOICE ->
                    select(INVOICE_VIEW.DOCUMENT_ID, INVOICE_VIEW.DOCUMENT_VERSION)
                            .from(INVOICE_VIEW)
                            .where(INVOICE_VIEW.CONNECTION_ID.eq(connection.value()))
                            .and(INVOICE_VIEW.DOCUMENT_ID.in(externalIds));
            // Nobody keeps the version of an entry: it is read again, and rarely changed.
            case JOURNAL_ENTRY ->
                    select(SENT_ENTRY_VIEW.DOCUMENT_ID, inline(""))
                            .from(SENT_ENTRY_VIEW)
                            .where(SENT_ENTRY_VIEW.CONNECTION_ID.eq(connection.value()))
                            .and(SENT_ENTRY_VIEW.DOCUMENT_ID.in(externalIds));
            case CREDIT_MEMO ->
                    select(
                                    CREDIT_MEMO_VIEW.DOCUMENT_ID,
                                    coalesce(CREDIT_MEMO_VIEW.DOCUMENT_VERSION, inline("")))
                            .from(CREDIT_MEMO_VIEW)
                            .where(CREDIT_MEMO_VIEW.CONNECTION_ID.eq(connection.value()))
                            .and(CREDIT_MEMO_VIEW.DOCUMENT_ID.in(externalIds));
        };
    }
}
