package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_QUEUE_VIEW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money that waited before there was a queue stands in it as if it had come later. */
class QueueMigrationTest {

    private static final String MIGRATION =
            "/db/migration/V20261121_2023__fill_in_money_that_waited_before_the_queue.sql";

    private static final TenantId TENANT = new TenantId(new UUID(7, 1));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(7, 2));

    @Test
    void whatWaitedBeforeGetsTheRowsThatTheProjectionWouldHaveWritten() throws IOException {
        try (var database = TestDatabase.fresh()) {
            received(database);
            var written = rows(database);
            assertThat(written).hasSize(2);
            database.superuser().deleteFrom(PAYMENT_QUEUE_VIEW).execute();

            migrate(database);
            migrate(database);

            assertThat(rows(database)).isEqualTo(written);
        }
    }

    @Test
    void aRowThatIsThereStaysAsItIs() throws IOException {
        try (var database = TestDatabase.fresh()) {
            received(database)
                    .happened(PAYMENT.value(), new PaymentNoted(PAYMENT, "31", "asked them"));

            migrate(database);

            assertThat(
                            database.superuser()
                                    .selectFrom(PAYMENT_QUEUE_VIEW)
                                    .fetch(PAYMENT_QUEUE_VIEW.NOTE))
                    .containsExactlyInAnyOrder("asked them", "");
        }
    }

    private static History received(TestDatabase database) {
        var history =
                new History(
                        database, TENANT, new PaymentProjection(database.transactions().present()));
        history.happened(
                PAYMENT.value(),
                new PaymentReceived(
                        PAYMENT,
                        new DocumentLink(new ConnectionId(new UUID(7, 3)), "161"),
                        new Payer.Known(new AccountId(new UUID(7, 4))),
                        usd(100),
                        LocalDate.parse("2026-01-01"),
                        "check 7",
                        Instant.parse("2026-01-01T09:00:00Z")),
                new PaymentQueued(PAYMENT, "31", usd(30), QueueReason.INVOICE_NOT_OURS));
        return history;
    }

    private static Map<UUID, String> rows(TestDatabase database) {
        var row = PAYMENT_QUEUE_VIEW;
        return database.superuser()
                .selectFrom(row)
                .fetchMap(
                        each -> each.get(row.ROW_ID),
                        each ->
                                "%s '%s' %s %d %s"
                                        .formatted(
                                                each.get(row.PAYMENT_ID),
                                                each.get(row.DOCUMENT_ID),
                                                each.get(row.REASON),
                                                each.get(row.WAITING_MINOR),
                                                each.get(row.CURRENCY)));
    }

    private static Money usd(long cents) {
        return Money.ofMinor(cents, new Currency("USD"));
    }

    private static void migrate(TestDatabase database) throws IOException {
        try (var text = QueueMigrationTest.class.getResourceAsStream(MIGRATION)) {
            database.superuser()
                    .execute(new String(Objects.requireNonNull(text).readAllBytes(), UTF_8));
        }
    }
}
