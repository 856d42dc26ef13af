package io.tieout.persistence.view;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.jooq.Tables.EXCHANGE_RATE_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.jooq.tables.records.ExchangeRateViewRecord;
import io.tieout.persistence.jooq.tables.records.InvoiceViewRecord;
import io.tieout.persistence.tenant.Transactions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How rows get from a replay into the database. */
final class BulkRowsTest {

    private static final long A_GLANCE_MILLIS = 200;

    private TestDatabase database;
    private Transactions transactions;
    private BulkRows rows;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        transactions = database.transactions();
        rows = new BulkRows(transactions.present());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoeverAsksTheDatabaseWaitsForWhatIsWrittenBeside() throws Exception {
        try (Connection other = database.databases().owner().getConnection()) {
            other.setAutoCommit(false);
            DSL.using(other).execute("lock table exchange_rate_view in exclusive mode");
            replay(EXCHANGE_RATE_VIEW, List.of(rate(1, "1.1")));
            rows.writeBeside(transactions.of(NORTH));
            await().until(this::isSomebodyWaiting);

            var asked =
                    CompletableFuture.supplyAsync(() ->
                            transactions
                                    .of(NORTH)
                                    .read(_ -> rows.database().fetchCount(EXCHANGE_RATE_VIEW)));

            assertThatThrownBy(() -> asked.get(A_GLANCE_MILLIS, MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            other.rollback();
            assertThat(asked.join()).isEqualTo(1);
        }
    }

    @Test
    void whatCannotBeWrittenEndsTheReplay() {
        replay(EXCHANGE_RATE_VIEW, List.of(rate(1, "1.1"), rate(1, "1.2")));
        rows.writeBeside(transactions.of(NORTH));

        assertThatThrownBy(rows::awaitWritten)
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("exchange_rate_view_pk");
    }

    @Test
    void rowsOfAnotherTenantAreRefused() {
        replay(EXCHANGE_RATE_VIEW, List.of(rate(1, "1.1").setTenantId(new UUID(6, 6))));
        rows.writeBeside(transactions.of(NORTH));

        assertThatThrownBy(rows::awaitWritten)
                .hasMessageContaining("row-level security")
                .hasMessageContaining("exchange_rate_view");
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndNotCut() {
        replay(INVOICE_VIEW, List.of(invoice(new UUID(1, 1)).setCurrency("USDT")));
        rows.writeBeside(transactions.of(NORTH));

        assertThatThrownBy(rows::awaitWritten).hasMessageContaining("too long");
    }

    @Test
    void whatIsWrittenManyAtATimeIsByteForByteWhatTheDriverWrites() {
        Field<String> rate = DSL.field("exchange_rate::text", String.class);
        Field<String> text =
                DSL.field("(to_jsonb(invoice_view) - 'invoice_id' - 'number')::text", String.class);
        database.superuser().insertInto(INVOICE_VIEW).set(invoice(new UUID(1, 1))).execute();
        database.superuser().insertInto(EXCHANGE_RATE_VIEW).set(rate(1, "1.10")).execute();

        replay(INVOICE_VIEW, List.of(invoice(new UUID(1, 2))));
        replay(EXCHANGE_RATE_VIEW, List.of(rate(2, "1.10")));
        rows.writeBeside(transactions.of(NORTH));
        rows.awaitWritten();

        var invoices = database.superuser().select(text).from(INVOICE_VIEW).fetch(text);
        assertThat(invoices).hasSize(2).containsOnly(invoices.getFirst());
        assertThat(database.superuser().select(rate).from(EXCHANGE_RATE_VIEW).fetch(rate))
                .containsExactly("1.10", "1.10");
    }

    private <R extends TableRecord<R>> void replay(Table<R> view, List<R> made) {
        transactions
                .of(NORTH)
                .write(_ -> {
                    rows.add(view, made);
                    return made.size();
                });
    }

    private boolean isSomebodyWaiting() {
        return database.superuser()
                .fetchExists(
                        DSL.selectOne()
                                .from("pg_stat_activity")
                                .where("wait_event_type = 'Lock'")
                                .and("datname = current_database()"));
    }

    private static ExchangeRateViewRecord rate(int subject, String rate) {
        return new ExchangeRateViewRecord()
                .setTenantId(NORTH.value())
                .setSubjectId(new UUID(0, subject))
                .setDocumentId("d" + subject)
                .setExchangeRate(new BigDecimal(rate));
    }

    /** with everything that text is bad at */
    private static InvoiceViewRecord invoice(UUID id) {
        Instant at = Instant.parse("2026-01-31T12:34:56.123456500Z");
        return new InvoiceViewRecord()
                .setTenantId(NORTH.value())
                .setInvoiceId(id)
                .setVersion(1L)
                .setStatus("DRAFT")
                .setAccountId(new UUID(8, 9))
                .setNumber(id.toString())
                .setCurrency("USD")
                .setIssuedOn(LocalDate.EPOCH)
                .setDueOn(LocalDate.of(2026, 2, 28))
                .setMemo(" \\N 'quoted', \"twice\"\n{\u00e4} ")
                .setLines(JSONB.valueOf("[{\"a\": \"\\\"\\\\n\"}]"))
                .setDiscount(JSONB.valueOf("{}"))
                .setSubtotalMinor(-1L)
                .setDiscountMinor(0L)
                .setTotalMinor(Long.MAX_VALUE)
                .setChargedMinor(1L)
                .setBalanceMinor(1L)
                .setDocumentNumber("")
                .setDocumentVersion("")
                .setLastProblem("null")
                .setMakers(new String[] {"ann", "", "null", "{b}", "c,\"d\\e\"", "{\"f\"}"})
                .setApprovedBy("")
                .setDraftedAt(at)
                .setChangedAt(at.plusNanos(499));
    }
}
