package io.tieout.persistence.eventstore;

import io.tieout.domain.agreement.Agreement;
import io.tieout.persistence.crypto.PersonalSealer;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** Agreements in the form in which their snapshots are stored, for the view that shows them. */
public final class StoredAgreements {

    private final JsonMapper json;

    public StoredAgreements(PersonalSealer sealer) {
        this.json = StoredJson.mapper(sealer);
    }

    public JSONB write(Agreement agreement) {
        return JSONB.valueOf(json.writerFor(Agreement.class).writeValueAsString(agreement));
    }

    public Agreement read(JSONB stored) {
        return json.readValue(stored.data(), Agreement.class);
    }
}
