package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.accounting.ConnectionFixture.aConnectionOfNorth;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.CONNECTION_TOKEN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.crypto.Nonces;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.crypto.StoredKeyring;
import io.tieout.persistence.crypto.TenantSealer;
import io.tieout.persistence.crypto.Unreadable;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqConnectionTokensTest {
    private static final Instant ISSUED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Tokens FIRST = tokens("access-1", "refresh-1");
    private static final Tokens SECOND = tokens("access-2", "refresh-2");

    private TestDatabase database;
    private JooqConnectionTokens store;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        new JooqConnections(database.transactions()).connected(aConnectionOfNorth());
        store = new JooqConnectionTokens(database.transactions(), sealer(database));
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
    void aStoredTokenSurvivesTheFailureOfTheWorkAroundIt() {
        assertThatThrownBy(() ->
                        database.transactions()
                                .of(NORTH)
                                .write(_ -> {
                                    store.store(NORTH, BOOKS, SECOND);
                                    throw new IllegalStateException("crash");
                                }))
                .hasMessage("crash");

        assertThat(store.find(NORTH, BOOKS)).contains(SECOND);
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
                access, ISSUED.plusSeconds(3600), refresh, ISSUED.plusSeconds(8_726_400), ISSUED);
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
