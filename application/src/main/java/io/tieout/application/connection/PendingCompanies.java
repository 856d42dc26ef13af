package io.tieout.application.connection;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Another company than before that somebody connected, set aside until an administrator confirms
 * it: at most one per tenant, its secrets sealed. After {@link #LIFE} of machine time nobody sees
 * it any more, and {@link PendingSweep} gives its authorisation back.
 */
public interface PendingCompanies {

    /** long enough to ask a colleague, too short to be forgotten */
    Duration LIFE = Duration.ofHours(1);

    /** A company as it came back from the vendor's page. */
    record Company(String id, String name, Tokens tokens, CompanyProfile profile) {}

    /**
     * A company that waits.
     *
     * @param broughtBy whose attempt brought it
     * @param expiresAt machine time
     */
    record Pending(Company company, ActorId broughtBy, Instant expiresAt) {}

    /** sets it aside instead of the one before; joins the transaction at hand */
    void put(TenantId tenant, Company company, ActorId broughtBy);

    /** the one that waits and is not over */
    Optional<Pending> find(TenantId tenant);

    /** the one whose secrets are still kept, over or not */
    Optional<Pending> kept(TenantId tenant);

    /** forgets it; joins the transaction at hand */
    void remove(TenantId tenant);

    /** the tenants whose company waited too long (system scope) */
    List<TenantId> overdue();

    /**
     * forgets it if it waited too long; joins the transaction at hand
     *
     * @return false when none did
     */
    boolean removeOverdue(TenantId tenant);
}
