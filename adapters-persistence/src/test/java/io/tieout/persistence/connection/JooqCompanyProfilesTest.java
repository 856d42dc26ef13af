package io.tieout.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.connection.CompanyProfiles.ClassTracking;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.closing.ClosingEvent.BooksClosed;
import io.tieout.domain.closing.ClosingId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.accounting.JooqConnections;
import io.tieout.persistence.closing.ClosingProjection;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqCompanyProfilesTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(5, 1));
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);

    private static TestDatabase database;
    private static JooqCompanyProfiles companies;
    private static int tenants;

    private TenantId tenant;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        companies = new JooqCompanyProfiles(database.transactions());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anotherTenant() {
        tenant = new TenantId(new UUID(6, ++tenants));
    }

    @Test
    void nothingIsClosedWhileNobodyClosedAnything() {
        assertThat(companies.closedThrough(tenant, BOOKS)).isEmpty();
    }

    @Test
    void theTenantsOwnClosingDateCountsWhileTheSettingsWereNeverRead() {
        closes(FEBRUARY);

        assertThat(companies.find(tenant, BOOKS)).isEmpty();
        assertThat(companies.closedThrough(tenant, BOOKS)).contains(FEBRUARY);
    }

    @Test
    void theLaterOfBothClosingDatesRules() {
        var books = new ConnectionId(new UUID(5, 100 + tenants));
        new JooqConnections(database.transactions()).connected(connection(books));
        companies.store(tenant, books, closedThere(FEBRUARY), Instant.EPOCH);
        closes(JANUARY);

        assertThat(companies.closedThrough(tenant, books)).contains(FEBRUARY);
        assertThat(companies.find(tenant, books).flatMap(CompanyProfile::closedThrough))
                .contains(FEBRUARY);
    }

    private Connection connection(ConnectionId books) {
        return new Connection(
                books, tenant, "9130347", "Books", Status.CONNECTED, Optional.empty(), "");
    }

    private void closes(LocalDate through) {
        var closing = ClosingId.of(tenant);
        new History(database, tenant, new ClosingProjection(database.transactions().present()))
                .happened(
                        closing.value(),
                        new BooksClosed(closing, through, new ActorId("ben"), "audited"));
    }

    private static CompanyProfile closedThere(LocalDate through) {
        return new CompanyProfile(
                "US",
                "USD",
                false,
                true,
                false,
                false,
                false,
                ClassTracking.NONE,
                false,
                Optional.of(through));
    }
}
