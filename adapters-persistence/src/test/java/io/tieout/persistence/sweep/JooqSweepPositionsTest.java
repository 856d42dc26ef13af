package io.tieout.persistence.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.sweep.SweepPositions.CatchUp;
import io.tieout.application.sweep.SweepPositions.Position;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.persistence.accounting.JooqConnectionLeases;
import io.tieout.persistence.accounting.JooqConnections;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TwoTenants;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqSweepPositionsTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(8, 1));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final JooqSweepPositions positions = new JooqSweepPositions(database.transactions());
    private final JooqConnectionLeases leases = new JooqConnectionLeases(database.transactions());
    private Lease lease = new Lease(BOOKS, "node-0", 0);

    @BeforeEach
    void connected() {
        new JooqConnections(database.transactions())
                .connected(
                        new Connection(
                                BOOKS,
                                TwoTenants.NORTH,
                                "9130",
                                "North",
                                Status.CONNECTED,
                                Optional.empty(),
                                ""));
        lease = leases.acquire(BOOKS, "node-1").orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsStoredIsReadBackAndReplaced() {
        var underway =
                new CatchUp(CatchUp.Stage.KNOWN, NOON, 1, "130", NOON.plusSeconds(60), 2_000);
        var payments = Position.at("Payment", NOON, NOON.plusSeconds(1));
        positions.store(lease, List.of(payments, Position.at("Invoice", NOON, NOON)));

        positions.store(lease, List.of(payments.with(underway)));

        assertThat(positions.of(TwoTenants.NORTH, BOOKS))
                .containsExactly(Position.at("Invoice", NOON, NOON), payments.with(underway));
    }

    @Test
    void whoOwnsTheConnectionNoMoreMovesNothing() {
        leases.release(lease);
        assertThat(leases.acquire(BOOKS, "node-2")).isPresent();

        positions.store(lease, List.of(Position.at("Payment", NOON, NOON)));

        assertThat(positions.of(TwoTenants.NORTH, BOOKS)).isEmpty();
    }

    @Test
    void anotherTenantSeesNoneOfIt() {
        positions.store(lease, List.of(Position.at("Payment", NOON, NOON)));

        assertThat(positions.of(TwoTenants.SOUTH, BOOKS)).isEmpty();
    }
}
