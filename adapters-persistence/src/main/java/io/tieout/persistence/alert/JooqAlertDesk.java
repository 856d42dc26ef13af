package io.tieout.persistence.alert;

import static io.tieout.persistence.jooq.Tables.ALERT;

import io.tieout.application.alert.AlertDesk;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.util.UUID;

/** Puts alerts aside, in the transaction of the command that orders it. */
public final class JooqAlertDesk implements AlertDesk {

    private final Transactions transactions;

    public JooqAlertDesk(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean acknowledge(UUID alert, ActorId by, Instant at) {
        var sql = transactions.present();
        sql.update(ALERT)
                .set(ALERT.ACKNOWLEDGED_AT, at)
                .set(ALERT.ACKNOWLEDGED_BY, by.value())
                .where(ALERT.ID.eq(alert))
                .and(ALERT.ACKNOWLEDGED_AT.isNull())
                .execute();
        return sql.fetchExists(ALERT, ALERT.ID.eq(alert));
    }
}
