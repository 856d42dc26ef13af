package io.tieout.persistence.alert;

import static io.tieout.persistence.jooq.Tables.ALERT;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alerts;
import io.tieout.persistence.tenant.Transactions;
import org.jooq.DSLContext;

/** Raises alerts in the table of open ones. */
public final class JooqAlerts implements Alerts {

    private final Transactions transactions;

    public JooqAlerts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void raise(Alert alert) {
        transactions.of(alert.tenant()).write(sql -> foldIn(sql, alert));
    }

    private static int foldIn(DSLContext sql, Alert alert) {
        return sql.insertInto(ALERT)
                .set(ALERT.TENANT_ID, alert.tenant().value())
                .set(ALERT.KIND, alert.kind().name())
                .set(ALERT.CAUSE, alert.cause())
                .set(ALERT.SUBJECT, alert.subject())
                .set(ALERT.REASON, alert.reason())
                .set(ALERT.NEXT_STEP, alert.nextStep())
                .set(ALERT.FIRST_AT, alert.at())
                .set(ALERT.LAST_AT, alert.at())
                .onConflict(ALERT.TENANT_ID, ALERT.KIND, ALERT.CAUSE)
                .where(ALERT.ACKNOWLEDGED_AT.isNull())
                .doUpdate()
                .set(ALERT.SUBJECT, excluded(ALERT.SUBJECT))
                .set(ALERT.REASON, excluded(ALERT.REASON))
                .set(ALERT.NEXT_STEP, excluded(ALERT.NEXT_STEP))
                .set(ALERT.TIMES, ALERT.TIMES.plus(1))
                .set(ALERT.LAST_AT, greatest(ALERT.LAST_AT, excluded(ALERT.LAST_AT)))
                .execute();
    }
}
