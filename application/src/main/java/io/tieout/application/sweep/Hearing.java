package io.tieout.application.sweep;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;

/** How well we hear of changes without asking. */
public interface Hearing {

    /**
     * What became of changes.
     *
     * @param told notices that came by themselves
     * @param missed changes that a sweep found and no notice ever told of
     */
    record Heard(int told, int missed) {}

    /**
     * of the changes in this time, in the accounting system's time; one statement
     *
     * @param upTo leave notices the time they take
     */
    Heard between(TenantId tenant, ConnectionId connection, Instant from, Instant upTo);
}
