package io.tieout.application.message;

import io.tieout.domain.message.Letterhead;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;

/** The letterhead of each tenant; every version is kept. */
public interface Letterheads {

    /** the one that counts now; a plain one while nobody said anything */
    Letterhead inForce(TenantId tenant);

    /** lets another one count, in the transaction at hand */
    void set(TenantId tenant, Letterhead next, ActorId by, Instant at);
}
