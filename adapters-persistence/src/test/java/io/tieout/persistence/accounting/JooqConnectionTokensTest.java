package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.accounting.ConnectionFixture.aConnectionOfNorth;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.CONNECTION_TOKEN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens.Expiry;
import io.tieout.application.accounting.ConnectionTokens.Lives;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.accounting.ConnectionTokens.Turn;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.crypto.Nonces;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.crypto.StoredKeyring;
import io.tieout.persistence.crypto.TenantSealer;
import io.tieout.persistence.crypto.Unreadable;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqConnectionTokensTest {
    private static final Instant ISSUED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(65);
    private static final Tokens FIRST = tokens("access-1", "refresh-1");
    private static final Tokens SECOND = tokens("access-2", "refresh-2");

    private TestDatabase database;
    private JooqConnectionTokens store;
    private JooqConnectionLeases leases;
    private Lease lease;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        new JooqConnections(database.transactions()).connected(aConnectionOfNorth());
        store = new JooqConnectionTokens(database.transactions(), sealer(database));
        leases = new JooqConnectionLeases(database.transactions());
        lease = leases.acquire(BOOKS, "node-1").orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tokensAreFoundAsStoredAndTheLatestWins() {
        store.store(NORTH, BOOKS, FIRST);
        store.store(NORTH, BOOKS, SECOND);

        assertThat(store.find(NORTH, BOOKS)).contains(SECOND);
    }

    @Test
    void refreshedTokensSurviveTheFailureOfTheWorkAroundThem() {
        store.store(NORTH, BOOKS, FIRST);

        assertThatThrownBy(() ->
                        database.transactions()
                                .of(NORTH)
                                .write(_ -> {
                                    store.beginRefresh(NORTH, lease, LONGEST);
                                    store.endRefresh(NORTH, lease, SECOND);
                                    throw new IllegalStateException("crash");
                                }))
                .hasMessage("crash");

        assertThat(store.find(NORTH, BOOKS)).contains(SECOND);
    }

    @Test
    void whoMarkedTheTokensRefreshesThem() {
        store.store(NORTH, BOOKS, FIRST);

        assertThat(store.beginRefresh(NORTH, lease, LONGEST)).isEqualTo(new Turn.Ours(FIRST));
        assertThat(store.endRefresh(NORTH, lease, SECOND)).isTrue();
        assertThat(store.endRefresh(NORTH, lease, FIRST)).isFalse();

        assertThat(store.find(NORTH, BOOKS)).contains(SECOND);
    }

    @Test
    void anOwnerDoesNotWaitForAMarkThatAFailedRefreshOfItsOwnLeftBehind() {
        store.store(NORTH, BOOKS, FIRST);
        store.beginRefresh(NORTH, lease, LONGEST);

        assertThat(store.beginRefresh(NORTH, lease, LONGEST)).isEqualTo(new Turn.Ours(FIRST));
    }

    @Test
    void aNewOwnerWaitsOutTheMarkOfTheOneBefore() {
        store.store(NORTH, BOOKS, FIRST);
        store.beginRefresh(NORTH, lease, LONGEST);
        var next = nextOwner();

        var turn = store.beginRefresh(NORTH, next, LONGEST);

        assertThat(turn).isInstanceOf(Turn.AnothersFor.class);
        assertThat(((Turn.AnothersFor) turn).longest()).isBetween(Duration.ofSeconds(1), LONGEST);
    }

    @Test
    void anAnswerThatComesAfterTheLeaseWasLostIsStillStoredForTheNextOwner() {
        store.store(NORTH, BOOKS, FIRST);
        store.beginRefresh(NORTH, lease, LONGEST);
        var next = nextOwner();

        assertThat(store.endRefresh(NORTH, lease, SECOND)).isTrue();

        assertThat(store.beginRefresh(NORTH, next, LONGEST)).isEqualTo(new Turn.Ours(SECOND));
    }

    @Test
    void anAnswerThatComesAfterTheMarkRanOutIsNotStored() {
        store.store(NORTH, BOOKS, FIRST);
        store.beginRefresh(NORTH, lease, Duration.ofMillis(1).negated());
        var next = nextOwner();

        assertThat(store.beginRefresh(NORTH, next, LONGEST)).isEqualTo(new Turn.Ours(FIRST));
        assertThat(store.endRefresh(NORTH, lease, SECOND)).isFalse();

        assertThat(store.find(NORTH, BOOKS)).contains(FIRST);
    }

    @Test
    void whoLostTheLeaseMarksNothing() {
        store.store(NORTH, BOOKS, FIRST);
        nextOwner();

        assertThat(store.beginRefresh(NORTH, lease, LONGEST)).isEqualTo(new Turn.NotOwner());
    }

    @Test
    void tokensThatWereClearedDuringARefreshStayGone() {
        store.store(NORTH, BOOKS, FIRST);
        store.beginRefresh(NORTH, lease, LONGEST);
        store.clear(NORTH, BOOKS);

        assertThat(store.endRefresh(NORTH, lease, SECOND)).isFalse();

        assertThat(store.find(NORTH, BOOKS)).isEmpty();
        assertThat(store.beginRefresh(NORTH, lease, LONGEST)).isEqualTo(new Turn.NoTokens());
    }

    @Test
    void aNoticeIsRememberedPerExpiryAndForgottenWithANewLife() {
        store.store(NORTH, BOOKS, FIRST);

        assertThat(store.noticed(NORTH, BOOKS, Expiry.ROLLING, 14)).isTrue();
        assertThat(store.noticed(NORTH, BOOKS, Expiry.ROLLING, 14)).isFalse();
        assertThat(store.noticed(NORTH, BOOKS, Expiry.HARD, 7)).isTrue();
        refresh(FIRST.refreshExpiresAt().plusSeconds(2_700));
        var afterARefresh = store.lives(NORTH, BOOKS).orElseThrow();
        refresh(FIRST.refreshExpiresAt().plus(Duration.ofDays(90)));
        var afterARenewal = store.lives(NORTH, BOOKS).orElseThrow();

        assertThat(afterARefresh.rollingNoticed()).isEqualTo(14);
        assertThat(afterARenewal.rollingNoticed()).isEqualTo(Lives.NEVER_NOTICED);
        assertThat(afterARenewal.hardNoticed()).isEqualTo(7);
    }

    private void refresh(Instant refreshExpiresAt) {
        store.beginRefresh(NORTH, lease, LONGEST);
        store.endRefresh(
                NORTH,
                lease,
                new Tokens(
                        "access",
                        ISSUED,
                        "refresh",
                        refreshExpiresAt,
                        Optional.empty(),
                        Optional.empty(),
                        ISSUED));
    }

    private Lease nextOwner() {
        leases.release(lease);
        return leases.acquire(BOOKS, "node-2").orElseThrow();
    }

    @Test
    void noSecretStandsInTheClear() {
        store.store(NORTH, BOOKS, FIRST);

        var row = database.superuser().fetchSingle(CONNECTION_TOKEN);

        assertThat(new String(row.getAccessSealed(), ISO_8859_1)).doesNotContain(FIRST.access());
        assertThat(new String(row.getRefreshSealed(), ISO_8859_1)).doesNotContain(FIRST.refresh());
    }

    @Test
    void aSecretMovedToAnotherFieldDoesNotOpen() {
        store.store(NORTH, BOOKS, FIRST);

        database.superuser()
                .update(CONNECTION_TOKEN)
                .set(CONNECTION_TOKEN.ACCESS_SEALED, CONNECTION_TOKEN.REFRESH_SEALED)
                .execute();

        assertThatThrownBy(() -> store.find(NORTH, BOOKS)).isInstanceOf(Unreadable.class);
    }

    @Test
    void clearedTokensAreGone() {
        store.store(NORTH, BOOKS, FIRST);

        store.clear(NORTH, BOOKS);

        assertThat(store.find(NORTH, BOOKS)).isEmpty();
    }

    @Test
    void anotherTenantFindsNoTokensAndClearsNone() {
        store.store(NORTH, BOOKS, FIRST);

        store.clear(SOUTH, BOOKS);

        assertThat(store.find(SOUTH, BOOKS)).isEmpty();
        assertThat(store.find(NORTH, BOOKS)).contains(FIRST);
    }

    private static Tokens tokens(String access, String refresh) {
        return new Tokens(
                access,
                ISSUED.plusSeconds(3600),
                refresh,
                ISSUED.plusSeconds(8_726_400),
                Optional.of(ISSUED.plus(Duration.ofDays(1_825))),
                Optional.of("before-" + refresh),
                ISSUED);
    }

    private static Sealer sealer(TestDatabase database) {
        var masterKey = "test:" + Base64.getEncoder().encodeToString(new byte[32]);
        var keyring =
                new StoredKeyring(
                        MasterKeys.parse(List.of(masterKey)),
                        Nonces.random(),
                        database.transactions(),
                        database.tail());
        return new TenantSealer(keyring, Nonces.random());
    }
}
