package io.tieout.persistence.rebuild;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.jooq.Tables.EXCHANGE_RATE_VIEW;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.tenant.TenantTransactionManager;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.BulkRows;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How what was made aside comes into its place; here SQL plays the replay. */
final class RebuiltDifferenceTest {

    private static final String DEBIT = posting("DEBIT", "RECEIVABLES");
    private static final String CREDIT = posting("CREDIT", "REVENUE");

    private static final String JOURNAL =
            """
            ledger_journal (tenant_id, journal_id, kind, account_id, effective_on, recorded_at,
                            recorded_by, subject_id, subject_version, reason)
            values ('%1$s', '%1$s', 'MIRROR', '%1$s', '2026-01-31', '2026-01-31T12:00:00Z', 'paula',
                    '%1$s', 0, 'INVOICE_LANDED')
            """
                    .formatted(NORTH.value());

    private static final String POSTINGS =
            """
            ledger_posting (tenant_id, journal_id, kind, movement, side, ledger_account, class_name,
                            currency, amount_minor, home_currency, home_minor)
            values
            """;

    private static final String RATES =
            "exchange_rate_view (tenant_id, subject_id, document_id, exchange_rate) values ";

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatStandsAsTheEventsSayIsNotWrittenAgain() {
        Field<String> writer = DSL.field("xmin::text", String.class);
        stands(RATES + rate("a", "1.10"));
        var written = database.superuser().select(writer).from(EXCHANGE_RATE_VIEW).fetch(writer);

        rebuild(RATES + rate("a", "1.10"));

        assertThat(database.superuser().select(writer).from(EXCHANGE_RATE_VIEW).fetch(writer))
                .isEqualTo(written);
    }

    @Test
    void whatDiffersIfOnlyInItsBytesIsReplacedAndWhatNoEventExplainsGoes() {
        Field<String> rate = DSL.field("exchange_rate::text", String.class);
        stands(RATES + rate("a", "1.10") + "," + rate("b", "7"));

        rebuild(RATES + rate("a", "1.1") + "," + rate("c", "2"));

        assertThat(
                        database.superuser()
                                .select(rate)
                                .from(EXCHANGE_RATE_VIEW)
                                .orderBy(rate)
                                .fetch(rate))
                .containsExactly("1.1", "2");
    }

    @Test
    void aLedgerThatDiffersIsCheckedWhole() {
        stands(JOURNAL);
        stands(POSTINGS + DEBIT + "," + CREDIT);

        assertThatThrownBy(() -> rebuild(JOURNAL, POSTINGS + DEBIT))
                .hasMessageContaining("out of balance");

        assertThat(database.superuser().fetchCount(LEDGER_POSTING)).isEqualTo(2);
    }

    @Test
    void aLedgerThatDiffersIsReplacedThoughItsEntriesReferToEachOther() {
        stands(JOURNAL);
        stands(POSTINGS + DEBIT + "," + CREDIT);

        rebuild(JOURNAL.replace("paula", "peter"), POSTINGS + DEBIT + "," + CREDIT);

        assertThat(database.superuser().fetchValues("select recorded_by from ledger_journal"))
                .hasToString("[peter]");
        assertThat(database.superuser().fetchCount(LEDGER_POSTING)).isEqualTo(2);
    }

    private static String rate(String id, String rate) {
        return "('%1$s', '00000000-0000-0000-0000-00000000000%2$s', '%2$s', %3$s)"
                .formatted(NORTH.value(), id, rate);
    }

    private static String posting(String side, String account) {
        return "('%1$s', '%1$s', 'MIRROR', 0, '%2$s', '%3$s', '', 'USD', 1234, 'USD', 1234)"
                .formatted(NORTH.value(), side, account);
    }

    private void stands(String rows) {
        database.superuser().execute("insert into public." + rows);
    }

    /** as if the replay had made these rows */
    private void rebuild(String... made) {
        new ViewRebuild(
                        database.settings(),
                        aside -> {
                            for (String rows : made) {
                                database.superuser().execute("insert into view_next." + rows);
                            }
                            var transactions =
                                    new Transactions(new TenantTransactionManager(aside.app()));
                            return List.of(
                                    new Replaying(
                                            NORTH,
                                            transactions,
                                            _ -> {
                                                throw new IllegalStateException("no event");
                                            },
                                            new BulkRows(transactions.present()),
                                            List.of(),
                                            Replaying.BATCH));
                        })
                .run(new Unwatched());
    }

    /** Is told and says nothing. */
    private static final class Unwatched implements RebuildWatch {

        @Override
        public void begin(long events) {}

        @Override
        public void done(long events) {}

        @Override
        public void swapping() {}
    }
}
