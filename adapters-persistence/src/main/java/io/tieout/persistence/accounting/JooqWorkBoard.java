package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CONNECTION_WITH_WORK;

import io.tieout.application.accounting.WorkBoard;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.persistence.tenant.Transactions;
import java.util.List;

/** The board as a view over all tenants that shows ids and times, and nothing else. */
public final class JooqWorkBoard implements WorkBoard {

    private final Transactions transactions;

    public JooqWorkBoard(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Waiting> connections() {
        return transactions
                .system()
                .read(sql ->
                        sql.selectFrom(CONNECTION_WITH_WORK)
                                .fetch(row ->
                                        new Waiting(
                                                new ConnectionId(row.getConnectionId()),
                                                row.getIsFree(),
                                                row.getNewest())));
    }
}
