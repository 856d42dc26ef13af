package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.PAYMENT_CREDIT_VIEW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.persistence.fixture.TestDatabase;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Credits that payments used before they were counted are counted from the events. */
class UsedCreditsMigrationTest {

    private static final String MIGRATION =
            "/db/migration/V20261121_1702__fill_in_credits_that_payments_use.sql";

    private static final UUID TENANT = new UUID(7, 1);
    private static final UUID PAYMENT = new UUID(7, 2);

    @Test
    void whatOlderPaymentsUseIsFilledInOnce() throws IOException {
        try (var database = TestDatabase.fresh()) {
            happened(database, 0, "payment.credit-used", "9", 3_000);
            happened(database, 1, "payment.credit-used", "10", 500);
            happened(database, 2, "payment.credit-released", "9", 3_000);
            happened(database, 3, "payment.credit-used", "9", 2_000);

            migrate(database);
            migrate(database);

            var rows =
                    database.superuser()
                            .selectFrom(PAYMENT_CREDIT_VIEW)
                            .orderBy(PAYMENT_CREDIT_VIEW.USED_MINOR)
                            .fetch();
            assertThat(rows.getValues(PAYMENT_CREDIT_VIEW.DOCUMENT_ID)).containsExactly("10", "9");
            assertThat(rows.getValues(PAYMENT_CREDIT_VIEW.USED_MINOR))
                    .containsExactly(500L, 2_000L);
            assertThat(rows.getValues(PAYMENT_CREDIT_VIEW.TENANT_ID)).containsOnly(TENANT);
        }
    }

    private static void happened(
            TestDatabase database, long version, String type, String credit, long minor) {
        var payload =
                """
                {"amount":{"currency":"USD","minor":%d},"externalId":"%s","payment":"%s"}\
                """
                        .formatted(minor, credit, PAYMENT);
        database.superuser()
                .insertInto(DOMAIN_EVENT)
                .set(DOMAIN_EVENT.TENANT_ID, TENANT)
                .set(DOMAIN_EVENT.EVENT_IDENTIFIER, new UUID(8, version).toString())
                .set(DOMAIN_EVENT.AGGREGATE_IDENTIFIER, PAYMENT.toString())
                .set(DOMAIN_EVENT.SEQUENCE_NUMBER, version)
                .set(DOMAIN_EVENT.TIME_STAMP, "2026-03-01T00:00:00Z")
                .set(DOMAIN_EVENT.PAYLOAD_TYPE, type)
                .set(DOMAIN_EVENT.PAYLOAD, payload.getBytes(UTF_8))
                .set(DOMAIN_EVENT.META_DATA, new byte[0])
                .execute();
    }

    private static void migrate(TestDatabase database) throws IOException {
        try (var text = UsedCreditsMigrationTest.class.getResourceAsStream(MIGRATION)) {
            database.superuser()
                    .execute(new String(Objects.requireNonNull(text).readAllBytes(), UTF_8));
        }
    }
}
