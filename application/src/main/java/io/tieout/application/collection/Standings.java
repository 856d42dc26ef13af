package io.tieout.application.collection;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which accounts are to be decided next, and when. It is state, not history: lost rows come back
 * with the next event of their account.
 */
public interface Standings {

    /**
     * An account that is claimed, to be decided by whoever claimed it.
     *
     * @param nextAt tenant time from which the passing of time alone may change something
     * @param touchedAt when something last happened to it that was not looked at
     */
    record Due(AccountId account, Optional<Instant> nextAt, Optional<Instant> touchedAt) {}

    /**
     * Marks the accounts that a stream of events is about, whatever kind of stream it is; of a
     * tenant without a policy none. One statement.
     *
     * @return whether any was marked, so that there is something to decide
     */
    boolean touch(TenantId tenant, UUID stream);

    /** marks every account that ever owed; one statement */
    void touchAll(TenantId tenant);

    /** who has accounts that are due and claimed by nobody; one statement for all tenants */
    List<TenantId> tenantsDue(int limit);

    /**
     * Takes accounts of a tenant that are due, the earliest first, for so long that nobody else
     * does; two statements.
     */
    List<Due> claim(TenantId tenant, Instant now, Duration claim, int limit);

    /**
     * Gives a claimed account back.
     *
     * @param nextAt empty if the passing of time changes nothing; it is then forgotten unless it
     *     was touched meanwhile
     */
    void settle(TenantId tenant, Due claimed, Optional<Instant> nextAt);

    /** whether an account of the tenant is due or being decided; one statement */
    boolean hasWork(TenantId tenant, Instant now);

    /** the next moment of a tenant, if there is one; one statement */
    Optional<Instant> nextAt(TenantId tenant);

    /** the next moment of each tenant whose clock stands still; one statement, for a start */
    Map<TenantId, Instant> nextWhereTheClockStands();
}
