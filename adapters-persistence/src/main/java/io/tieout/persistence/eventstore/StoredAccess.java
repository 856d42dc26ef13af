package io.tieout.persistence.eventstore;

import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccountAccess;
import io.tieout.persistence.crypto.PersonalSealer;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** What accounts may do in the form in which snapshots are stored, for the view that shows it. */
public final class StoredAccess {

    private final JsonMapper json;

    public StoredAccess(PersonalSealer sealer) {
        this.json = StoredJson.mapper(sealer);
    }

    public JSONB write(AccountAccess access) {
        return JSONB.valueOf(json.writerFor(AccountAccess.class).writeValueAsString(access));
    }

    public JSONB write(AccessRules rules) {
        return JSONB.valueOf(json.writerFor(AccessRules.class).writeValueAsString(rules));
    }

    public AccessRules readRules(JSONB stored) {
        return json.readValue(stored.data(), AccessRules.class);
    }

    public AccountAccess read(JSONB stored) {
        return json.readValue(stored.data(), AccountAccess.class);
    }
}
