package io.tieout.application.reference;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.RequestId;
import io.tieout.application.time.TenantClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Orders the settings and lists of every connected company once a day of its tenant's time: no
 * notice tells of a changed tax code or company address. A day that passes between two looks is
 * skipped, because only the latest state counts.
 */
public final class DailyLists implements Runnable {

    /** how late in its day a reading may be ordered; looking costs one statement per company */
    public static final Duration PAUSE = Duration.ofMinutes(15);

    private final Connections connections;
    private final Operations operations;
    private final TenantClock clock;

    public DailyLists(Connections connections, Operations operations, TenantClock clock) {
        this.connections = connections;
        this.operations = operations;
        this.clock = clock;
    }

    @Override
    public void run() {
        connections.all().stream()
                .filter(connection -> connection.status() == Status.CONNECTED)
                .forEach(this::order);
    }

    private void order(Connection connection) {
        String day =
                clock.now(connection.tenant()).atOffset(ZoneOffset.UTC).toLocalDate().toString();
        UUID operation = ListReading.id(connection.id(), day);
        operations.queueNow(
                operation,
                connection.tenant(),
                connection.id(),
                new Work.RefreshReferences(),
                RequestId.firstOf(operation));
    }
}
