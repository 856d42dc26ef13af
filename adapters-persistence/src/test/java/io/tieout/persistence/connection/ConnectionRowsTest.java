package io.tieout.persistence.connection;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.CONNECTION_HISTORY;
import static io.tieout.persistence.jooq.Tables.PENDING_COMPANY;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.connection.CompanyProfiles.ClassTracking;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.connection.CompanyProfiles.SettingChange;
import io.tieout.application.connection.ConnectionHistory.Entry;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.PendingCompanies.Company;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.accounting.JooqConnections;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trail, the company that waits, and how a company keeps its books. */
class ConnectionRowsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ConnectionId BOOKS = new ConnectionId(new UUID(1, 1));
    private static final CompanyProfile PROFILE =
            new CompanyProfile(
                    "US",
                    "USD",
                    true,
                    false,
                    true,
                    true,
                    false,
                    ClassTracking.PER_LINE,
                    false,
                    Optional.of(LocalDate.of(2025, 12, 31)));
    private static final Company COMPANY =
            new Company(
                    "9131",
                    "Southern Books",
                    new Tokens(
                            "access-1",
                            NOON,
                            "refresh-1",
                            NOON.plusSeconds(1),
                            Optional.of(NOON.plusSeconds(2)),
                            Optional.empty(),
                            NOON),
                    PROFILE);

    private TestDatabase database;
    private JooqConnectionHistory history;
    private JooqPendingCompanies pending;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        history = new JooqConnectionHistory(database.transactions());
        pending =
                new JooqPendingCompanies(database.transactions(), TestKeys.of(database).secrets());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theTrailIsReadNewestFirstAndByItsOwnTenantOnly() {
        history.add(step(1, Step.STARTED));
        history.add(step(2, Step.CONNECTED));
        history.add(step(3, Step.REFRESHED));

        assertThat(history.list(Viewer.system(NORTH), new PageRequest(2, "")).rows())
                .extracting(Page.Row::value)
                .containsExactly(step(3, Step.REFRESHED), step(2, Step.CONNECTED));
        assertThat(history.list(Viewer.system(SOUTH), new PageRequest(2, "")).rows()).isEmpty();
    }

    @Test
    void theLatestStepAndTheLatestArrivalAreFoundWhereTimeStandsStill() {
        history.add(step(1, Step.CONNECTED));
        history.add(step(2, Step.REFRESHED));

        assertThat(history.latest(NORTH)).contains(step(2, Step.REFRESHED));
        assertThat(history.latestArrival(NORTH)).contains(step(1, Step.CONNECTED));
        assertThat(history.latestArrival(SOUTH)).isEmpty();
    }

    @Test
    void theTrailCanBeNeitherChangedNorShortened() {
        history.add(step(1, Step.STARTED));

        assertThatThrownBy(() ->
                        database.transactions()
                                .of(NORTH)
                                .write(sql ->
                                        sql.update(CONNECTION_HISTORY)
                                                .set(CONNECTION_HISTORY.REASON, "another")
                                                .execute()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        database.transactions()
                                .of(NORTH)
                                .write(sql -> sql.deleteFrom(CONNECTION_HISTORY).execute()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theCompanyThatWaitsIsTheLastOneAndSealed() {
        pending.put(NORTH, new Company("9132", "Wrong", COMPANY.tokens(), PROFILE), actor());
        pending.put(NORTH, COMPANY, actor());

        assertThat(pending.find(NORTH).orElseThrow().company()).isEqualTo(COMPANY);
        assertThat(pending.find(SOUTH)).isEmpty();
        var row = database.superuser().fetchSingle(PENDING_COMPANY);
        assertThat(new String(row.getCompanySealed(), ISO_8859_1))
                .doesNotContain("refresh-1", "Southern");
    }

    @Test
    void aCompanyThatWaitedTooLongIsGone() {
        pending.put(NORTH, COMPANY, actor());

        database.superuser()
                .update(PENDING_COMPANY)
                .set(PENDING_COMPANY.EXPIRES_AT, NOON)
                .execute();

        assertThat(pending.find(NORTH)).isEmpty();
    }

    @Test
    void aCompanyThatWaitedTooLongIsFoundByTheSweepAndRemovedOnce() {
        pending.put(NORTH, COMPANY, actor());
        pending.put(SOUTH, COMPANY, actor());
        assertThat(pending.overdue()).isEmpty();
        assertThat(pending.removeOverdue(NORTH)).isFalse();
        database.superuser()
                .update(PENDING_COMPANY)
                .set(PENDING_COMPANY.EXPIRES_AT, NOON)
                .where(PENDING_COMPANY.TENANT_ID.eq(NORTH.value()))
                .execute();

        assertThat(pending.overdue()).containsExactly(NORTH);
        assertThat(pending.kept(NORTH).orElseThrow().company()).isEqualTo(COMPANY);
        assertThat(pending.removeOverdue(NORTH)).isTrue();

        assertThat(pending.kept(NORTH)).isEmpty();
        assertThat(pending.removeOverdue(NORTH)).isFalse();
        assertThat(pending.kept(SOUTH)).isPresent();
    }

    @Test
    void whoRemovesTheWaitingCompanyRemovesNoOtherTenants() {
        pending.put(NORTH, COMPANY, actor());
        pending.put(SOUTH, COMPANY, actor());

        pending.remove(NORTH);

        assertThat(pending.find(NORTH)).isEmpty();
        assertThat(pending.find(SOUTH)).isPresent();
    }

    @Test
    void howACompanyKeepsItsBooksIsFoundAsReadLast() {
        connected();
        var profiles = new JooqCompanyProfiles(database.transactions());

        profiles.store(NORTH, BOOKS, withoutClasses(), NOON);
        profiles.store(NORTH, BOOKS, PROFILE, NOON.plusSeconds(5));

        assertThat(profiles.find(NORTH, BOOKS)).contains(PROFILE);
        assertThat(profiles.find(SOUTH, BOOKS)).isEmpty();
        assertThat(profiles.readAt(NORTH, BOOKS)).contains(NOON.plusSeconds(5));
    }

    @Test
    void eachSettingThatDiffersFromWhatWasReadBeforeIsNotedOnceNewestFirst() {
        connected();
        var profiles = new JooqCompanyProfiles(database.transactions());
        profiles.store(NORTH, BOOKS, PROFILE, NOON);
        assertThat(profiles.changes(NORTH, BOOKS)).isEmpty();

        profiles.store(NORTH, BOOKS, closedThrough("2026-01-31"), NOON.plusSeconds(1));
        profiles.store(NORTH, BOOKS, closedThrough("2026-01-31"), NOON.plusSeconds(2));
        profiles.store(NORTH, BOOKS, closedThrough("2026-02-28"), NOON.plusSeconds(3));

        assertThat(profiles.changes(NORTH, BOOKS))
                .containsExactly(
                        new SettingChange(
                                "closedThrough", "2026-01-31", "2026-02-28", NOON.plusSeconds(3)),
                        new SettingChange(
                                "closedThrough", "2025-12-31", "2026-01-31", NOON.plusSeconds(1)));
        assertThat(profiles.changes(SOUTH, BOOKS)).isEmpty();
    }

    private void connected() {
        new JooqConnections(database.transactions())
                .connected(
                        new Connection(
                                BOOKS,
                                NORTH,
                                "9130",
                                "Northern Books",
                                Status.CONNECTED,
                                Optional.empty(),
                                ""));
    }

    private static CompanyProfile closedThrough(String day) {
        return new CompanyProfile(
                "US",
                "USD",
                true,
                false,
                true,
                true,
                false,
                ClassTracking.PER_LINE,
                false,
                Optional.of(LocalDate.parse(day)));
    }

    private static CompanyProfile withoutClasses() {
        return new CompanyProfile(
                "",
                "EUR",
                false,
                true,
                false,
                false,
                true,
                ClassTracking.NONE,
                false,
                Optional.empty());
    }

    private static ActorId actor() {
        return new ActorId("ada");
    }

    private static Entry step(int number, Step step) {
        return new Entry(
                new UUID(2, number), NORTH, NOON, step, actor(), "10.0.0.1", "Northern", "why");
    }
}
