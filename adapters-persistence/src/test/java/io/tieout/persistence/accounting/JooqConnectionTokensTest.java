package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.accounting.ConnectionFixture.aConnectionOfNorth;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.CONNECTION_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.fixture.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
        store = new JooqConnectionTokens(database.transactions(), new LabelSealer());
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
    void eachSecretIsSealedForItsTenantAndItsOwnField() {
        store.store(NORTH, BOOKS, FIRST);

        var row = database.superuser().fetchSingle(CONNECTION_TOKEN);

        var seal = "sealed " + NORTH.value();
        assertThat(row.getAccessSealed())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(seal + " connection_token.access: access-1");
        assertThat(row.getRefreshSealed())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(seal + " connection_token.refresh: refresh-1");
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

    /** Shows in the clear for whom and what each secret was sealed. */
    private static final class LabelSealer implements Sealer {
        @Override
        public byte[] seal(TenantId tenant, String field, byte[] plaintext) {
            var text = new String(plaintext, StandardCharsets.UTF_8);
            return (label(tenant, field) + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] open(TenantId tenant, String field, byte[] sealed) {
            var text = new String(sealed, StandardCharsets.UTF_8);
            assertThat(text).startsWith(label(tenant, field));
            return text.substring(label(tenant, field).length()).getBytes(StandardCharsets.UTF_8);
        }

        private static String label(TenantId tenant, String field) {
            return "sealed " + tenant.value() + " " + field + ": ";
        }
    }
}
