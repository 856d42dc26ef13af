package io.tieout.persistence.tenant;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.DefaultSchema.DEFAULT_SCHEMA;
import static io.tieout.persistence.jooq.Tables.ALERT;
import static io.tieout.persistence.jooq.Tables.ALERT_TELLING;
import static io.tieout.persistence.jooq.Tables.CALL_HOUR;
import static io.tieout.persistence.jooq.Tables.COLLECTION_STANDING;
import static io.tieout.persistence.jooq.Tables.CONNECTION;
import static io.tieout.persistence.jooq.Tables.CONNECTION_ATTEMPT;
import static io.tieout.persistence.jooq.Tables.CONNECTION_VITAL;
import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.FEED_EPOCH;
import static io.tieout.persistence.jooq.Tables.MESSAGE;
import static io.tieout.persistence.jooq.Tables.METERED_MONTH;
import static io.tieout.persistence.jooq.Tables.PARKED_EVENT;
import static io.tieout.persistence.jooq.Tables.PENDING_COMPANY;
import static io.tieout.persistence.jooq.Tables.SUBJECT_KEY;
import static io.tieout.persistence.jooq.Tables.SWEEP_POSITION;
import static io.tieout.persistence.jooq.Tables.TENANT;
import static io.tieout.persistence.jooq.Tables.WEBHOOK_NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.persistence.database.Sql;
import io.tieout.persistence.fixture.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of the schema, with a row of the northern tenant in each that belongs to tenants. */
class TenantWallTest {
    /**
     * Tables that belong to no tenant, and views of counts. Adding one here is a decision, not a
     * fix.
     */
    private static final Set<String> SYSTEM_TABLES =
            Set.of(
                    "call_hour",
                    "connection_lease",
                    "connection_vital",
                    "connection_with_work",
                    "feed_epoch",
                    "master_key",
                    "scheduled_task",
                    "tenant",
                    "token_entry",
                    "unknown_notice",
                    "webhook_delivery");

    /**
     * Tables of tenants that work for no tenant may read: whose a company is, what is due again or
     * waits to be sent, and how much of the shared allowance is used.
     */
    private static final Set<Table<?>> READABLE_IN_SYSTEM_SCOPE =
            Set.of(
                    ALERT,
                    ALERT_TELLING,
                    COLLECTION_STANDING,
                    CONNECTION,
                    CONNECTION_ATTEMPT,
                    MESSAGE,
                    METERED_MONTH,
                    PARKED_EVENT,
                    PENDING_COMPANY,
                    WEBHOOK_NOTICE,
                    SWEEP_POSITION);

    /** What the tail may read. */
    private static final Set<Table<?>> OPEN_TO_TAIL = Set.of(DOMAIN_EVENT, SUBJECT_KEY, FEED_EPOCH);

    private static TestDatabase database;

    @BeforeAll
    static void fillEveryTable() {
        database = TestDatabase.fresh();
        SpecimenRow.dropRulesOfMeaning(database.superuser());
        tenantTables().forEach(table -> new SpecimenRow(table).insert(database.superuser(), NORTH));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<Table<?>> tenantTables() {
        return DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> !SYSTEM_TABLES.contains(table.getName()));
    }

    @Test
    void everyTableBelongsToATenantOrIsAListedSystemTable() {
        assertThat(tenantTables()).allMatch(table -> table.field("tenant_id") != null);
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void rowLevelSecurityIsForcedOnEveryTableOfTenants(Table<?> table) {
        var forced =
                database.superuser()
                        .select(DSL.field("relrowsecurity and relforcerowsecurity", Boolean.class))
                        .from("pg_class")
                        .where(DSL.field("relname").eq(table.getName()))
                        .fetchSingle()
                        .value1();

        assertThat(forced).isTrue();
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void aTenantSeesItsOwnRowAndAnotherTenantNone(Table<?> table) {
        var own = database.transactions().of(NORTH).<Integer>read(sql -> sql.fetchCount(table));
        var others = database.transactions().of(SOUTH).<Integer>read(sql -> sql.fetchCount(table));

        assertThat(own).isEqualTo(1);
        assertThat(others).isZero();
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void workForNoTenantSeesOnlyWhatIsListed(Table<?> table) {
        var seen = database.transactions().system().<Integer>read(sql -> sql.fetchCount(table));

        assertThat(seen).isEqualTo(READABLE_IN_SYSTEM_SCOPE.contains(table) ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void withoutAnySettingNothingIsSeen(Table<?> table) {
        var app = Sql.over(new DataSourceConnectionProvider(database.databases().app()));

        assertThat(app.fetchCount(table)).isZero();
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void anotherTenantChangesAndDeletesNothing(Table<?> table) {
        var tenant = new SpecimenRow(table).tenant();

        assertThat(rowsTouchedBySouth(sql -> sql.update(table).set(tenant, tenant).execute()))
                .isZero();
        assertThat(rowsTouchedBySouth(sql -> sql.deleteFrom(table).execute())).isZero();
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void aRowCannotBeWrittenIntoAnotherTenant(Table<?> table) {
        var row = new SpecimenRow(table);

        assertThatThrownBy(() ->
                        database.transactions().of(SOUTH).write(sql -> row.insert(sql, NORTH)))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void theTailReadsEventsAndKeysAndNothingElse(Table<?> table) {
        assertThat(may("tieout_tail", table, "select")).isEqualTo(OPEN_TO_TAIL.contains(table));
        assertThat(may("tieout_tail", table, "insert, update, delete, truncate, trigger"))
                .isFalse();
    }

    @Test
    void theTailReadsEventsAndKeysOfAllTenants() {
        assertThat(database.tail().fetchCount(DOMAIN_EVENT)).isEqualTo(1);
        assertThat(database.tail().fetchCount(SUBJECT_KEY)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void theAppCannotEmptyATableBehindTheWall(Table<?> table) {
        // Truncate asks no policy.
        assertThat(may("tieout_app", table, "truncate, trigger, references")).isFalse();
    }

    /** What machines watch: counts of all tenants, and only for work that is openly nobody's. */
    @ParameterizedTest
    @MethodSource("views")
    void countsOfAllTenantsShowInTheSystemScopeOnly(Table<?> view) {
        var app = Sql.over(new DataSourceConnectionProvider(database.databases().app()));
        database.superuser()
                .insertInto(TENANT, TENANT.ID, TENANT.NAME, TENANT.ZONE)
                .values(NORTH.value(), "North", "UTC")
                .onConflictDoNothing()
                .execute();
        database.superuser().update(CONNECTION).set(CONNECTION.IS_PRESENT, true).execute();

        assertThat(database.transactions().of(NORTH).<Integer>read(sql -> sql.fetchCount(view)))
                .isZero();
        assertThat(app.fetchCount(view)).isZero();
    }

    static Stream<Table<?>> views() {
        return Stream.of(CONNECTION_VITAL, CALL_HOUR);
    }

    @Test
    void storedEventsCannotBeChangedOrDeletedEvenByTheirOwnTenant() {
        var northern = database.transactions().of(NORTH);

        assertThatThrownBy(() ->
                        northern.write(sql ->
                                sql.update(DOMAIN_EVENT)
                                        .set(DOMAIN_EVENT.TYPE, "forged")
                                        .execute()))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> northern.write(sql -> sql.deleteFrom(DOMAIN_EVENT).execute()))
                .hasMessageContaining("permission denied");
    }

    static List<Table<?>> everyTable() {
        return DEFAULT_SCHEMA.getTables();
    }

    private static boolean may(String role, Table<?> table, String privileges) {
        return database.superuser()
                .select(
                        DSL.function(
                                "has_table_privilege",
                                Boolean.class,
                                DSL.inline(role),
                                DSL.inline(table.getName()),
                                DSL.inline(privileges)))
                .fetchSingle()
                .value1();
    }

    /** A refused statement touches nothing either. */
    private static int rowsTouchedBySouth(Function<DSLContext, Integer> work) {
        try {
            return database.transactions().of(SOUTH).write(work);
        } catch (DataAccessException refused) {
            assertThat(refused).hasMessageContaining("permission denied");
            return 0;
        }
    }
}
