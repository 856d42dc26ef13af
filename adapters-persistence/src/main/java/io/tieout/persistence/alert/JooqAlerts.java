package io.tieout.persistence.alert;

import static io.tieout.persistence.jooq.Tables.ALERT;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import org.jooq.DSLContext;

/** Raises alerts in the table of open ones, and puts those aside whose cause is over. */
public final class JooqAlerts implements Alerts, AllClear {

    /** who puts an alert aside whose cause is over */
    private static final String TIEOUT = "tieout";

    private final Transactions transactions;

    public JooqAlerts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void raise(Alert alert) {
        transactions.of(alert.tenant()).write(sql -> foldIn(sql, alert));
    }

    @Override
    public void over(TenantId tenant, Alert.Kind kind, String cause, Instant at) {
        transactions
                .of(tenant)
                .write(sql ->
                        sql.update(ALERT)
                                .set(ALERT.ACKNOWLEDGED_AT, at)
                                .set(ALERT.ACKNOWLEDGED_BY, TIEOUT)
                                .where(ALERT.KIND.eq(kind.name()))
                                .and(ALERT.CAUSE.eq(cause))
                                .and(ALERT.ACKNOWLEDGED_AT.isNull())
                                .execute());
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
