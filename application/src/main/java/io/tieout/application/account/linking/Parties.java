package io.tieout.application.account.linking;

import io.tieout.domain.account.linking.Candidates;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Tieout's copy of everybody whom the accounting system knows by name: customers, vendors and
 * employees, inactive ones too. Read when a company is connected, and kept by notices. What is
 * personal of them is stored sealed.
 */
public interface Parties {

    /** replaces what was known of these */
    void upsert(TenantId tenant, ConnectionId connection, List<Party> parties);

    /** these are gone there: kept as inactive, because a link or an old document may name them */
    void retire(
            TenantId tenant,
            ConnectionId connection,
            Party.Kind kind,
            Collection<String> externalIds);

    /** everybody, in one read; at most {@link #MOST} */
    List<Party> all(TenantId tenant, ConnectionId connection);

    /**
     * everybody, ready to be held against accounts. Whoever keeps what was prepared must notice
     * every change on whichever node.
     */
    default Candidates candidates(TenantId tenant, ConnectionId connection) {
        return new Candidates(all(tenant, connection));
    }

    /** one customer, active or not */
    Optional<Party> customer(TenantId tenant, ConnectionId connection, String externalId);

    /** who holds exactly this name, in any case: at most one in healthy books */
    List<Party> holders(TenantId tenant, ConnectionId connection, String name);

    /**
     * more than this the accounting system itself does not list comfortably; each is a few 100
     * bytes
     */
    int MOST = 50_000;
}
