package io.tieout.application.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.RequestId;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.sweep.SweepAgreements.Agreement;
import io.tieout.application.sweep.SweepCommand.AgreeOnSweep;
import io.tieout.application.sweep.SweepCommand.SweepAccountingChanges;
import io.tieout.application.sweep.SweepRejection.NothingConnected;
import io.tieout.application.sweep.SweepRejection.SweepNotWithinLimits;
import io.tieout.application.time.TenantClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who takes which order about the sweep. */
public final class SweepHandlers {

    /** a third of it, when webhooks fail, must still cost less than the month's reads allow */
    private static final Duration LEAST = Duration.ofMinutes(5);

    private static final Duration MOST = Duration.ofHours(12);

    private final Connections connections;
    private final Operations operations;
    private final SweepAgreements agreements;
    private final TenantClock clock;

    public SweepHandlers(
            Connections connections,
            Operations operations,
            SweepAgreements agreements,
            TenantClock clock) {
        this.connections = connections;
        this.operations = operations;
        this.agreements = agreements;
        this.clock = clock;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(SweepAccountingChanges.class, this::sweep),
                new Handling<>(AgreeOnSweep.class, this::agree));
    }

    /** the same again is no new agreement */
    private Receipt agree(AgreeOnSweep command, Caller caller) {
        Duration every = command.every();
        if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
            throw new SweepRejected(new SweepNotWithinLimits(every, LEAST, MOST));
        }
        Connection connection = connected(caller);
        boolean isSame =
                agreements
                        .of(caller.tenant())
                        .map(Agreement::every)
                        .filter(every::equals)
                        .isPresent();
        if (!isSame) {
            Instant now = clock.now(caller.tenant());
            agreements.agree(caller.tenant(), new Agreement(every, caller.actor(), now));
        }
        return new Receipt(connection.id().value(), 0);
    }

    private Connection connected(Caller caller) {
        return connections
                .ofTenant(caller.tenant())
                .filter(present -> present.status() == Status.CONNECTED)
                .orElseThrow(() -> new SweepRejected(new NothingConnected()));
    }

    /** the same order at the same instant is one */
    private Receipt sweep(SweepAccountingChanges command, Caller caller) {
        Connection connection = connected(caller);
        String name = "sweep of " + connection.id().value() + " at " + clock.now(caller.tenant());
        UUID operation = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        operations.queue(
                operation,
                caller.tenant(),
                connection.id(),
                new Work.SweepChanges(),
                RequestId.firstOf(operation));
        return new Receipt(operation, 0);
    }
}
