package io.tieout.persistence.policy;

import static io.tieout.persistence.jooq.Tables.APPROVAL_POLICY_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.policy.PolicyEvent;
import io.tieout.domain.policy.PolicyEvent.PolicyChanged;
import org.jooq.DSLContext;

/** Adds a row for each version of a tenant's approval policy. */
public final class PolicyProjection implements Projection {

    private final DSLContext database;

    public PolicyProjection(DSLContext database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "approval_policy_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof PolicyEvent event)) {
            return;
        }
        switch (event) {
            case PolicyChanged changed -> add(recorded, changed);
        }
    }

    private void add(RecordedEvent recorded, PolicyChanged changed) {
        database.insertInto(APPROVAL_POLICY_VIEW)
                .set(
                        database.newRecord(APPROVAL_POLICY_VIEW)
                                .setTenantId(recorded.tenant().value())
                                .setPolicyId(changed.policy().value())
                                .setPolicyVersion(changed.version())
                                .setFromVersion(changed.fromVersion())
                                .setRules(RulesJson.write(changed.rules()))
                                .setAuthor(changed.author().value())
                                .setAllowedBy(changed.allowedBy().value())
                                .setReason(changed.reason())
                                .setChangedAt(recorded.recordedAt()))
                .execute();
    }
}
