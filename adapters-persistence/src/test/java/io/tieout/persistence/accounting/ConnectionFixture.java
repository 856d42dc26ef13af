package io.tieout.persistence.accounting;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.domain.accounting.ConnectionId;
import java.util.Optional;
import java.util.UUID;

/** A connection to start from. */
final class ConnectionFixture {
    static final ConnectionId BOOKS =
            new ConnectionId(UUID.fromString("0190a000-0000-7000-8000-0000000000c1"));

    private ConnectionFixture() {}

    static Connection aConnectionOfNorth() {
        return new Connection(
                BOOKS,
                NORTH,
                "9130347",
                "Northern Lights Books",
                Status.CONNECTED,
                Optional.empty(),
                "");
    }
}
