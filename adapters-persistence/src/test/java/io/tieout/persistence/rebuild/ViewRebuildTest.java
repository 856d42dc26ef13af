package io.tieout.persistence.rebuild;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.CLOSING_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.tenant.TenantTransactionManager;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.BulkRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rebuild does beside its replay; that the replay is right is shown on a whole world. */
final class ViewRebuildTest {

    private TestDatabase database;
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aViewThatHoldsWhatNoEventExplainsIsNotLost() {
        row(NORTH);
        row(SOUTH);

        assertThatThrownBy(() -> rebuild(List.of(NORTH, SOUTH)))
                .isInstanceOf(RebuildRefused.class)
                .hasMessageContaining("closing_view")
                .hasMessageContaining("all views stay as they are");

        assertThat(database.superuser().fetchCount(CLOSING_VIEW)).isEqualTo(2);
    }

    @Test
    void whatIsNotATenantsOfTheRebuildStays() {
        row(SOUTH);

        rebuild(List.of(NORTH));

        assertThat(database.superuser().fetchCount(CLOSING_VIEW)).isEqualTo(1);
        assertThat(told).containsExactly("begin", "done", "swapping", "done");
    }

    @Test
    void aSecondRebuildIsRefusedWhileOneRuns() {
        var inside =
                new RebuildWatch() {
                    @Override
                    public void begin(long events) {
                        assertThatThrownBy(() -> rebuild(List.of(NORTH)))
                                .isInstanceOf(RebuildRefused.class)
                                .hasMessageContaining("wait for its end");
                        told.add("refused");
                    }

                    @Override
                    public void done(long events) {}

                    @Override
                    public void swapping() {}
                };

        rebuilding(List.of(NORTH)).run(inside);

        assertThat(told).containsExactly("refused");
    }

    @Test
    void whatOneThatWasKilledLeftBehindIsInNobodysWay() {
        database.superuser().execute("create schema view_next");

        rebuild(List.of(NORTH));

        assertThat(
                        database.superuser()
                                .fetchExists(
                                        selectOne()
                                                .from("pg_namespace")
                                                .where("nspname = 'view_next'")))
                .isFalse();
    }

    @Test
    void whatIsMadeAsideHasEveryKeyAndDoesWithoutIndexesForReaders() {
        List<String> standing =
                texts(
                        "select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid"
                                + " join pg_class v on v.oid = i.indrelid"
                                + " where v.relnamespace = 'public'::regnamespace"
                                + " and v.relname = any (tieout_rebuilt_tables())");
        List<String> keys =
                texts(
                        "select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid"
                            + " where i.indisunique and c.relnamespace = 'public'::regnamespace");
        List<String> forReaders = texts("select unnest(tieout_indexes_for_readers())");
        List<String> aside = new ArrayList<>();

        rebuilding(
                        List.of(NORTH),
                        () ->
                                aside.addAll(
                                        texts(
                                                "select indexname from pg_indexes"
                                                        + " where schemaname = 'view_next'")))
                .run(new Telling());

        assertThat(standing).containsAll(forReaders);
        assertThat(keys).doesNotContainAnyElementsOf(forReaders);
        standing.removeAll(forReaders);
        assertThat(aside).containsExactlyInAnyOrderElementsOf(standing);
    }

    private List<String> texts(String query) {
        return new ArrayList<>(
                database.superuser().fetch(query).map(row -> row.get(0, String.class)));
    }

    private void rebuild(List<TenantId> tenants) {
        rebuilding(tenants).run(new Telling());
    }

    private ViewRebuild rebuilding(List<TenantId> tenants) {
        return rebuilding(tenants, () -> {});
    }

    private ViewRebuild rebuilding(List<TenantId> tenants, Runnable whenPrepared) {
        return new ViewRebuild(
                database.settings(),
                aside -> {
                    whenPrepared.run();
                    var transactions = new Transactions(new TenantTransactionManager(aside.app()));
                    return tenants.stream()
                            .map(tenant ->
                                    new Replaying(
                                            tenant,
                                            transactions,
                                            _ -> {
                                                throw new IllegalStateException("no event");
                                            },
                                            new BulkRows(transactions.present()),
                                            List.of(),
                                            Replaying.BATCH))
                            .toList();
                });
    }

    private void row(TenantId tenant) {
        DSLContext superuser = database.superuser();
        superuser
                .insertInto(CLOSING_VIEW)
                .set(CLOSING_VIEW.TENANT_ID, tenant.value())
                .set(CLOSING_VIEW.CLOSING_ID, tenant.value())
                .set(CLOSING_VIEW.VERSION, 0L)
                .set(CLOSING_VIEW.CLOSED_THROUGH_ON, LocalDate.of(2026, 1, 31))
                .set(CLOSING_VIEW.DECIDED_BY, "paula")
                .set(CLOSING_VIEW.REASON, "audited")
                .set(CLOSING_VIEW.CHANGED_AT, Instant.parse("2026-02-01T12:00:00Z"))
                .execute();
    }

    /** Remembers what it is told. */
    private final class Telling implements RebuildWatch {
        @Override
        public void begin(long events) {
            told.add("begin");
        }

        @Override
        public void done(long events) {
            told.add("done");
        }

        @Override
        public void swapping() {
            told.add("swapping");
        }
    }
}
