package io.tieout.application.connection;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.connection.ConnectionCommand.DropOverdueCompany;
import io.tieout.domain.people.TenantId;
import java.time.Duration;

/** Drops every company that waited too long for an administrator, so that no secret outlives it. */
public final class PendingSweep implements Runnable {

    /** how long a secret may outlive its hour; looking costs one statement */
    public static final Duration PAUSE = Duration.ofMinutes(5);

    private final PendingCompanies pending;
    private final Commands commands;

    public PendingSweep(PendingCompanies pending, Commands commands) {
        this.pending = pending;
        this.commands = commands;
    }

    @Override
    public void run() {
        pending.overdue().forEach(this::drop);
    }

    private void drop(TenantId tenant) {
        commands.send(new DropOverdueCompany(), Caller.automation(tenant, "pending-sweep"));
    }
}
