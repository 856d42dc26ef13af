package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CONNECTION_LEASE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Lets a statement of a connection's owner take effect only while the connection is its own. */
public final class LeaseGuard {

    private LeaseGuard() {}

    /**
     * True while the lease's epoch is the connection's. The lease's row stays locked against a
     * change of owner until the transaction ends, so that a new owner finds all the old one wrote.
     */
    public static Condition isHeld(Lease lease) {
        return exists(selectOne().from(CONNECTION_LEASE).where(isOf(lease)).forShare());
    }

    /**
     * True while the lease's epoch is the connection's, for reads: nothing is locked, so that a
     * look that finds nothing has nothing to commit.
     */
    public static Condition isSeen(Lease lease) {
        return exists(selectOne().from(CONNECTION_LEASE).where(isOf(lease)));
    }

    /** asks at once, for work of several statements in the transaction at hand */
    public static boolean holds(DSLContext sql, Lease lease) {
        return sql.fetchExists(CONNECTION_LEASE, isHeld(lease));
    }

    private static Condition isOf(Lease lease) {
        return CONNECTION_LEASE
                .CONNECTION_ID
                .eq(lease.connection().value())
                .and(CONNECTION_LEASE.EPOCH.eq(lease.epoch()));
    }
}
