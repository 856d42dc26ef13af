package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.COLLECTION_POLICY_VIEW;
import static io.tieout.persistence.jooq.Tables.FEE_CAP_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.rulebook.RulebookEvent;
import io.tieout.domain.collection.rulebook.RulebookEvent.CollectionPolicySaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.FeeCapSaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.ShadowPolicyDropped;
import io.tieout.domain.collection.rulebook.RulebookEvent.ShadowPolicySaved;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.persistence.eventstore.StoredCases;
import org.jooq.DSLContext;

/** Adds a row for each version of a policy, and keeps the last that was said of each cap. */
public final class RulebookProjection implements Projection {

    private final DSLContext database;
    private final StoredCases states;

    public RulebookProjection(DSLContext database, StoredCases states) {
        this.database = database;
        this.states = states;
    }

    @Override
    public String name() {
        return "collection_policy_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof RulebookEvent event)) {
            return;
        }
        switch (event) {
            case CollectionPolicySaved saved -> add(recorded, saved);
            case FeeCapSaved saved -> keep(recorded, saved);
            case ShadowPolicySaved _, ShadowPolicyDropped _ -> {
                // what is on trial counts for nothing, and is read from the rulebook itself
            }
        }
    }

    private void add(RecordedEvent recorded, CollectionPolicySaved saved) {
        CollectionPolicy policy = saved.policy();
        database.insertInto(COLLECTION_POLICY_VIEW)
                .set(
                        database.newRecord(COLLECTION_POLICY_VIEW)
                                .setTenantId(recorded.tenant().value())
                                .setRulebookId(saved.rulebook().value())
                                .setPolicyVersion(policy.version())
                                .setAccountClass(policy.accountClass())
                                .setEffectiveFrom(policy.effectiveFrom())
                                .setPolicy(states.write(policy))
                                .setAuthor(saved.author().value())
                                .setAllowedBy(saved.allowedBy().value())
                                .setReason(saved.reason())
                                .setSavedAt(recorded.recordedAt()))
                .execute();
    }

    /** what is said of the same day stands in place of what was said before */
    private void keep(RecordedEvent recorded, FeeCapSaved saved) {
        FeeCap cap = saved.cap();
        var row =
                database.newRecord(FEE_CAP_VIEW)
                        .setTenantId(recorded.tenant().value())
                        .setJurisdiction(cap.venue().jurisdiction())
                        .setCustomerClass(cap.venue().customerClass().name())
                        .setCurrency(cap.currency().code())
                        .setFromOn(cap.fromOn())
                        .setCap(states.write(cap))
                        .setSource(saved.source())
                        .setSavedBy(saved.by().value())
                        .setSavedAt(recorded.recordedAt());
        database.insertInto(FEE_CAP_VIEW).set(row).onDuplicateKeyUpdate().set(row).execute();
    }
}
