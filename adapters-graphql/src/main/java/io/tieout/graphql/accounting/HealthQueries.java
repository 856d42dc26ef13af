package io.tieout.graphql.accounting;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Health;
import io.tieout.application.accounting.HealthReports;
import io.tieout.application.command.Caller;
import io.tieout.application.time.TenantClock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads of how the connection fares. */
@Controller
public final class HealthQueries {

    private final Connections connections;
    private final HealthReports reports;
    private final TenantClock clock;

    public HealthQueries(Connections connections, HealthReports reports, TenantClock clock) {
        this.connections = connections;
        this.reports = reports;
        this.clock = clock;
    }

    /** The health of a connection at an instant. */
    public record ConnectionHealth(Connections.Connection connection, Health health, Instant at) {}

    @QueryMapping
    Optional<ConnectionHealth> connectionHealth(@ContextValue Caller caller) {
        Instant now = clock.now(caller.tenant());
        return connections
                .ofTenant(caller.tenant())
                .map(connection ->
                        new ConnectionHealth(
                                connection,
                                reports.of(caller.tenant(), connection.id(), now),
                                now));
    }
}
