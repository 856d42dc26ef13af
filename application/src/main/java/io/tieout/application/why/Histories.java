package io.tieout.application.why;

import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Stored events, by where they stand and by what they led to. */
public interface Histories {

    /**
     * the latest events of these streams, the oldest of them first; one statement
     *
     * @param most how many at most
     */
    List<Traced> of(TenantId tenant, Set<UUID> streams, int most);

    /** the events with these ids, the oldest first; ids of no event are left out; one statement */
    List<Traced> named(TenantId tenant, Set<String> eventIds);
}
