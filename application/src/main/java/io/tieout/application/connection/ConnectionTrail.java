package io.tieout.application.connection;

import io.tieout.application.command.Caller;
import io.tieout.application.connection.ConnectionHistory.Entry;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;

/** Writes the steps of connections down, each at its tenant's present. */
public final class ConnectionTrail {

    private final ConnectionHistory history;
    private final TenantClock clock;
    private final Ids ids;

    public ConnectionTrail(ConnectionHistory history, TenantClock clock, Ids ids) {
        this.history = history;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * One step of the caller's tenant.
     *
     * @param company by name; empty when it is not known yet
     * @param reason why, or what exactly; empty when the step says it all
     */
    public void note(Caller caller, Step step, String company, String reason) {
        history.add(
                new Entry(
                        ids.next(),
                        caller.tenant(),
                        clock.now(caller.tenant()),
                        step,
                        caller.actor(),
                        caller.origin(),
                        company,
                        reason));
    }
}
