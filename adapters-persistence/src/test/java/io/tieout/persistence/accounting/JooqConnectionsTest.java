package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.accounting.ConnectionFixture.aConnectionOfNorth;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.AnotherCompanyPresent;
import io.tieout.application.accounting.CompanyInUse;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqConnectionsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private TestDatabase database;
    private JooqConnections connections;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        connections = new JooqConnections(database.transactions());
        connections.connected(aConnectionOfNorth());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aConnectionIsFoundByTenantByCompanyAndAmongAll() {
        assertThat(connections.ofTenant(NORTH)).contains(aConnectionOfNorth());
        assertThat(connections.ofCompany("9130347")).contains(aConnectionOfNorth());
        assertThat(connections.all()).containsExactly(aConnectionOfNorth());
    }

    @Test
    void anotherTenantHasNoConnection() {
        assertThat(connections.ofTenant(SOUTH)).isEmpty();
    }

    @Test
    void aGoodAnswerClearsTheFaultAndNeverTurnsTimeBack() {
        connections.answeredBadly(BOOKS, NORTH, "the company is over its rate limit");
        connections.answeredWell(BOOKS, NORTH, NOON);
        connections.answeredWell(BOOKS, NORTH, NOON.minusSeconds(5));

        var connection = connections.ofTenant(NORTH).orElseThrow();

        assertThat(connection.lastGoodAnswerAt()).contains(NOON);
        assertThat(connection.lastFault()).isEmpty();
    }

    @Test
    void aBadAnswerKeepsWhenItLastWorked() {
        connections.answeredWell(BOOKS, NORTH, NOON);

        connections.answeredBadly(BOOKS, NORTH, "no route to host");

        var connection = connections.ofTenant(NORTH).orElseThrow();
        assertThat(connection.lastGoodAnswerAt()).contains(NOON);
        assertThat(connection.lastFault()).isEqualTo("no route to host");
    }

    @Test
    void aDisconnectedCompanyCanBeConnectedAnew() {
        connections.disconnected(BOOKS, NORTH, "the authorisation was revoked");
        var gone = connections.ofTenant(NORTH).orElseThrow();

        connections.connected(aConnectionOfNorth());

        assertThat(gone.status()).isEqualTo(Status.DISCONNECTED);
        assertThat(gone.lastFault()).isEqualTo("the authorisation was revoked");
        assertThat(connections.ofTenant(NORTH)).contains(aConnectionOfNorth());
    }

    @Test
    void aCompanyBelongsToOneTenantOnly() {
        var thief =
                new Connection(
                        new ConnectionId(UUID.fromString("0190a000-0000-7000-8000-0000000000c2")),
                        SOUTH,
                        "9130347",
                        "Northern Lights Books",
                        Status.CONNECTED,
                        Optional.empty(),
                        "");

        assertThatThrownBy(() -> connections.connected(thief))
                .isInstanceOf(CompanyInUse.class)
                .hasMessage("company 9130347 is connected to another tenant");
        assertThat(connections.isAnothers("9130347", SOUTH)).isTrue();
        assertThat(connections.isAnothers("9130347", NORTH)).isFalse();
    }

    @Test
    void aReplacedCompanyIsNobodysConnectionAndFindsItsIdWhenItComesBack() {
        connections.retired(BOOKS, NORTH, "replaced");
        var next =
                new Connection(
                        new ConnectionId(UUID.fromString("0190a000-0000-7000-8000-0000000000c3")),
                        NORTH,
                        "9130348",
                        "Other Books",
                        Status.CONNECTED,
                        Optional.empty(),
                        "");

        connections.connected(next);

        assertThat(connections.ofTenant(NORTH)).contains(next);
        assertThat(connections.all()).containsExactly(next);
        assertThat(connections.ofCompany("9130347")).isEmpty();
        assertThat(connections.known(NORTH, "9130347")).contains(BOOKS);
        assertThat(connections.known(SOUTH, "9130347")).isEmpty();
        connections.retired(next.id(), NORTH, "replaced again");
        connections.connected(aConnectionOfNorth());
        assertThat(connections.ofTenant(NORTH)).contains(aConnectionOfNorth());
    }

    @Test
    void aTenantHasOnePresentConnection() {
        var second =
                new Connection(
                        new ConnectionId(UUID.fromString("0190a000-0000-7000-8000-0000000000c3")),
                        NORTH,
                        "9130348",
                        "Other Books",
                        Status.CONNECTED,
                        Optional.empty(),
                        "");

        assertThatThrownBy(() -> connections.connected(second))
                .isInstanceOf(AnotherCompanyPresent.class);
        assertThat(connections.ofTenant(NORTH)).map(Connection::id).contains(BOOKS);
    }

    @Test
    void anotherTenantCannotTouchIt() {
        connections.answeredBadly(BOOKS, SOUTH, "written across the wall");

        assertThat(connections.ofTenant(NORTH)).contains(aConnectionOfNorth());
    }
}
