package io.tieout.persistence.view;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.jooq.tables.records.PaymentViewRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows of payments stand for any view. */
class StreamRowsTest {

    private static TestDatabase database;
    private static long streams;

    private final UUID stream = new UUID(7, ++streams);

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theFirstEventInsertsAndALaterOneUpdatesWhatItChanged() {
        write(0, this::begin);
        database.statements().reset();

        write(1, row -> row.setReference("changed"));

        assertThat(row().getReference()).isEqualTo("changed");
        assertThat(row().getVersion()).isEqualTo(1);
        assertThat(database.statements().sent().get(2))
                .startsWith("update")
                .contains("reference")
                .doesNotContain("total_minor");
    }

    @Test
    void aRowThatIsNotAtTheVersionBeforeIsNotRead() {
        write(0, this::begin);

        assertThatThrownBy(() -> write(2, row -> row.setReference("too early")))
                .isInstanceOf(RowMoved.class)
                .hasMessageContaining("is not at version 1 any more");
    }

    @Test
    void aRowThatMovedSinceItWasReadIsNotWritten() {
        write(0, this::begin);

        assertThatThrownBy(() -> write(1, _ -> writeApart(1, row -> row.setReference("the other"))))
                .isInstanceOf(RowMoved.class);

        assertThat(row().getReference()).isEqualTo("the other");
    }

    private void write(long version, Consumer<PaymentViewRecord> change) {
        database.transactions().of(NORTH).write(sql -> write(sql, version, change));
    }

    private void writeApart(long version, Consumer<PaymentViewRecord> change) {
        database.transactions().of(NORTH).writeApart(sql -> write(sql, version, change));
    }

    private int write(DSLContext sql, long version, Consumer<PaymentViewRecord> change) {
        var rows =
                new StreamRows<>(sql, PAYMENT_VIEW, PAYMENT_VIEW.PAYMENT_ID, PAYMENT_VIEW.VERSION);
        var row = rows.before(event(version));
        change.accept(row);
        rows.write(row, event(version));
        return 1;
    }

    private PaymentViewRecord row() {
        return database.transactions()
                .of(NORTH)
                .read(sql -> sql.fetchSingle(PAYMENT_VIEW, PAYMENT_VIEW.PAYMENT_ID.eq(stream)));
    }

    private void begin(PaymentViewRecord row) {
        row.setTenantId(NORTH.value())
                .setPaymentId(stream)
                .setConnectionId(stream)
                .setDocumentId("1")
                .setReference("first")
                .setReceivedOn(LocalDate.EPOCH)
                .setCurrency("USD")
                .setTotalMinor(1L)
                .setAppliedMinor(0L)
                .setQueuedMinor(0L)
                .setReversedMinor(0L);
    }

    private RecordedEvent event(long version) {
        var amended =
                new PaymentAmended(
                        new PaymentId(stream),
                        new Payer.Known(new AccountId(stream)),
                        Money.ofMinor(1, new Currency("USD")),
                        LocalDate.EPOCH,
                        "",
                        Instant.EPOCH);
        return new RecordedEvent(
                new UUID(version, version),
                NORTH,
                stream,
                version,
                amended,
                Instant.EPOCH,
                new ActorId("maria"),
                "test");
    }
}
