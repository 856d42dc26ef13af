package io.tieout.application.invoice;

import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.domain.invoice.PushPlan;
import java.time.Instant;
import java.util.Optional;

/**
 * What landing a new document costs in calls to the accounting system.
 *
 * @param writes the document itself; every reference is resolved from our own copy
 * @param reads the test of the connection, unless it answered just now
 */
public record PushCalls(int writes, int reads) {

    /** of a plan that is approved at this instant of tenant time; nothing while it is blocked */
    public static PushCalls of(PushPlan plan, Optional<Connection> connection, Instant now) {
        return switch (plan) {
            case PushPlan.Blocked _ -> new PushCalls(0, 0);
            case PushPlan.Ready _ ->
                    new PushCalls(
                            1,
                            connection.filter(each -> ConnectionGate.isFresh(each, now)).isPresent()
                                    ? 0
                                    : 1);
        };
    }
}
