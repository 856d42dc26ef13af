package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.ARRANGEMENTS_VIEW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.persistence.fixture.TestDatabase;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;

/** What was accepted before somebody said since when counts since ever, as it did. */
class AcceptedClaimsMigrationTest {

    private static final String MIGRATION =
            "/db/migration/V20261122_0370__say_since_when_claims_are_accepted.sql";

    @Test
    void theAcceptedCountSinceEverAndTheOthersDoNot() throws IOException {
        try (var database = TestDatabase.fresh()) {
            arranged(
                    database,
                    1,
                    "{\"claims\": [{\"reply\": \"declined\"}, {\"reply\": \"accepted\"},"
                            + " {\"reply\": \"awaited\"}, {\"reply\": \"accepted\", \"acceptedAt\":"
                            + " \"2026-11-22T10:00:00Z\"}]}");
            arranged(database, 2, "{\"claims\": []}");

            try (var text = getClass().getResourceAsStream(MIGRATION)) {
                database.superuser()
                        .execute(new String(Objects.requireNonNull(text).readAllBytes(), UTF_8));
            }

            assertThat(
                            database.superuser()
                                    .select(ARRANGEMENTS_VIEW.STATE)
                                    .from(ARRANGEMENTS_VIEW)
                                    .orderBy(ARRANGEMENTS_VIEW.ACCOUNT_ID)
                                    .fetch(row -> row.value1().data()))
                    .containsExactly(
                            "{\"claims\": [{\"reply\": \"declined\", \"acceptedAt\": null},"
                                    + " {\"reply\": \"accepted\", \"acceptedAt\":"
                                    + " \"1970-01-01T00:00:00Z\"}, {\"reply\": \"awaited\","
                                    + " \"acceptedAt\": null}, {\"reply\": \"accepted\","
                                    + " \"acceptedAt\": \"2026-11-22T10:00:00Z\"}]}",
                            "{\"claims\": []}");
        }
    }

    private static void arranged(TestDatabase database, long account, String state) {
        database.superuser()
                .insertInto(ARRANGEMENTS_VIEW)
                .set(ARRANGEMENTS_VIEW.TENANT_ID, new UUID(7, 1))
                .set(ARRANGEMENTS_VIEW.ARRANGEMENTS_ID, new UUID(8, account))
                .set(ARRANGEMENTS_VIEW.ACCOUNT_ID, new UUID(9, account))
                .set(ARRANGEMENTS_VIEW.VERSION, 0L)
                .set(ARRANGEMENTS_VIEW.ACCOUNT_CLASS, "")
                .set(ARRANGEMENTS_VIEW.JURISDICTION, "ZZ")
                .set(ARRANGEMENTS_VIEW.CUSTOMER_CLASS, "BUSINESS")
                .set(ARRANGEMENTS_VIEW.STATE, JSONB.valueOf(state))
                .execute();
    }
}
