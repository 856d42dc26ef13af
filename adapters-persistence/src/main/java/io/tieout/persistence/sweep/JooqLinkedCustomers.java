package io.tieout.persistence.sweep;

import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;

import io.tieout.application.sweep.LinkedCustomers;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.util.Set;

/** Linked customers, from the view of accounts. */
public final class JooqLinkedCustomers implements LinkedCustomers {

    private final Transactions transactions;

    public JooqLinkedCustomers(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Set<String> of(TenantId tenant, ConnectionId connection) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(ACCOUNT_VIEW.CUSTOMER_ID)
                                .from(ACCOUNT_VIEW)
                                .where(ACCOUNT_VIEW.CONNECTION_ID.eq(connection.value()))
                                .fetchSet(ACCOUNT_VIEW.CUSTOMER_ID));
    }
}
