package io.tieout.persistence.accountaccess;

import static io.tieout.persistence.jooq.Tables.ACCESS_RULES_VIEW;
import static io.tieout.persistence.jooq.Tables.ACCESS_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccessRulesEvent.AccessRulesSet;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.access.Ground;
import io.tieout.persistence.eventstore.StoredAccess;
import io.tieout.persistence.jooq.tables.records.AccessRulesViewRecord;
import io.tieout.persistence.jooq.tables.records.AccessViewRecord;
import io.tieout.persistence.view.StreamRows;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps the row of each account's access in step with its events. */
public final class AccessProjection implements Projection {

    private final StreamRows<AccessViewRecord> rows;
    private final StreamRows<AccessRulesViewRecord> rules;
    private final StoredAccess stored;

    public AccessProjection(DSLContext database, StoredAccess stored) {
        this.rows =
                new StreamRows<>(database, ACCESS_VIEW, ACCESS_VIEW.ACCESS_ID, ACCESS_VIEW.VERSION);
        this.rules =
                new StreamRows<>(
                        database,
                        ACCESS_RULES_VIEW,
                        ACCESS_RULES_VIEW.RULES_ID,
                        ACCESS_RULES_VIEW.VERSION);
        this.stored = stored;
    }

    @Override
    public String name() {
        return "access_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case AccessChanged changed -> write(changed, recorded);
            case AccessRulesSet(_, var said, _) -> write(said, recorded);
            default -> {}
        }
    }

    private void write(AccessChanged changed, RecordedEvent recorded) {
        var row = rows.before(recorded);
        row.setTenantId(recorded.tenant().value())
                .setAccessId(changed.access().value())
                .setAccountId(changed.account().value())
                .setLevel(changed.present().level().name())
                .setOverriddenUntil(overriddenUntil(changed.present().ground()))
                .setState(stored.write(AccountAccess.unborn().after(changed)));
        rows.write(row, recorded);
    }

    private void write(AccessRules said, RecordedEvent recorded) {
        var row = rules.before(recorded);
        row.setTenantId(recorded.tenant().value())
                .setRulesId(recorded.aggregate())
                .setRules(stored.write(said));
        rules.write(row, recorded);
    }

    private static @Nullable Instant overriddenUntil(Ground ground) {
        return switch (ground) {
            case Ground.Overridden(var override, _) -> override.untilAt();
            case Ground.PaidUp _, Ground.Overdue _ -> null;
        };
    }
}
