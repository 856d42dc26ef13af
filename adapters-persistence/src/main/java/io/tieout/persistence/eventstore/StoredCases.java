package io.tieout.persistence.eventstore;

import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.domain.collection.casefile.CollectionCase;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.LateFee;
import io.tieout.persistence.crypto.PersonalSealer;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases, arrangements, fees and the rules of both in the form in which their events and snapshots
 * are stored, for their views.
 */
public final class StoredCases {

    private final JsonMapper json;

    public StoredCases(PersonalSealer sealer) {
        this.json = StoredJson.mapper(sealer);
    }

    public JSONB write(CollectionCase file) {
        return JSONB.valueOf(json.writerFor(CollectionCase.class).writeValueAsString(file));
    }

    public JSONB write(Arrangements arrangements) {
        return JSONB.valueOf(json.writerFor(Arrangements.class).writeValueAsString(arrangements));
    }

    public JSONB write(CollectionPolicy policy) {
        return JSONB.valueOf(json.writerFor(CollectionPolicy.class).writeValueAsString(policy));
    }

    public JSONB write(FeeCap cap) {
        return JSONB.valueOf(json.writerFor(FeeCap.class).writeValueAsString(cap));
    }

    public CollectionPolicy policyOf(JSONB stored) {
        return json.readValue(stored.data(), CollectionPolicy.class);
    }

    public FeeCap capOf(JSONB stored) {
        return json.readValue(stored.data(), FeeCap.class);
    }

    public JSONB write(LateFee fee) {
        return JSONB.valueOf(json.writerFor(LateFee.class).writeValueAsString(fee));
    }

    public LateFee feeOf(JSONB stored) {
        return json.readValue(stored.data(), LateFee.class);
    }

    public CollectionCase caseOf(JSONB stored) {
        return json.readValue(stored.data(), CollectionCase.class);
    }

    public Arrangements arrangementsOf(JSONB stored) {
        return json.readValue(stored.data(), Arrangements.class);
    }
}
