package io.tieout.persistence.drift;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;

import io.tieout.application.drift.WatchedDocuments;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.util.Map;
import java.util.Set;

/** Our documents, from the view of invoices; one statement however many are asked for. */
public final class JooqWatchedDocuments implements WatchedDocuments {

    private final Transactions transactions;

    public JooqWatchedDocuments(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, String> versions(
            TenantId tenant, ConnectionId connection, Set<String> externalIds) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(INVOICE_VIEW.DOCUMENT_ID, INVOICE_VIEW.DOCUMENT_VERSION)
                                .from(INVOICE_VIEW)
                                .where(INVOICE_VIEW.CONNECTION_ID.eq(connection.value()))
                                .and(INVOICE_VIEW.DOCUMENT_ID.in(externalIds))
                                .fetchMap(INVOICE_VIEW.DOCUMENT_ID, INVOICE_VIEW.DOCUMENT_VERSION));
    }
}
