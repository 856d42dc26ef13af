package io.tieout.persistence.tenant;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.TENANT;
import static io.tieout.persistence.jooq.Tables.TOKEN_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.persistence.fixture.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionsTest {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aTransactionCarriesItsTenant() {
        var seen = database.transactions().of(NORTH).read(TransactionsTest::tenantSetting);

        assertThat(seen).isEqualTo(NORTH.value().toString());
    }

    @Test
    void aPooledConnectionKeepsNoTenant() throws Exception {
        database.transactions().of(NORTH).read(TransactionsTest::tenantSetting);

        try (var connection = database.databases().app().getConnection();
                var statement = connection.prepareStatement("select tieout_tenant()");
                var rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getObject(1)).isNull();
        }
    }

    @Test
    void aTransactionWithoutAnyScopeDoesNotBegin() {
        var template = new TransactionTemplate(database.transactionManager());

        assertThatThrownBy(() -> template.execute(_ -> 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no tenant scope is bound");
    }

    @Test
    void aStatementOutsideAnyTransactionIsRefused() {
        assertThatThrownBy(() ->
                        TenantScope.runIn(
                                NORTH, () -> database.transactions().present().fetch(TENANT)))
                .hasMessageContaining("no transaction is open");
    }

    @Test
    void workOfOneTenantCannotJoinAnotherTenantsTransaction() {
        var transactions = database.transactions();

        assertThatThrownBy(() ->
                        transactions
                                .of(NORTH)
                                .write(_ ->
                                        transactions
                                                .of(SOUTH)
                                                .read(TransactionsTest::tenantSetting)))
                .isInstanceOf(IllegalTransactionStateException.class)
                .hasMessageContaining("cannot join");
    }

    @Test
    void workApartOfAnotherTenantHasItsOwnTransactionAndTheFirstGoesOn() {
        var transactions = database.transactions();

        var seen =
                transactions
                        .of(NORTH)
                        .write(sql ->
                                transactions.of(SOUTH).writeApart(TransactionsTest::tenantSetting)
                                        + " "
                                        + tenantSetting(sql));

        assertThat(seen).isEqualTo(SOUTH.value() + " " + NORTH.value());
    }

    @Test
    void aReadIsReadOnlyForTheDatabaseToo() {
        assertThatThrownBy(() ->
                        database.transactions()
                                .system()
                                .read(sql -> sql.deleteFrom(TOKEN_ENTRY).execute()))
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void aFailureRollsBack() {
        var transactions = database.transactions();

        assertThatThrownBy(() ->
                        transactions
                                .system()
                                .write(sql -> {
                                    insertToken(sql);
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");

        assertThat(transactions.system().<Integer>read(sql -> sql.fetchCount(TOKEN_ENTRY)))
                .isZero();
    }

    @Test
    void aReadCostsTheTenantSettingAndItsOwnStatement() {
        database.statements().reset();

        database.transactions().of(NORTH).read(TransactionsTest::tenantSetting);

        assertThat(database.statements().sent())
                .hasSize(2)
                .first()
                .isEqualTo("select set_config(?, ?, true)");
    }

    private static void insertToken(DSLContext sql) {
        sql.insertInto(TOKEN_ENTRY)
                .set(TOKEN_ENTRY.PROCESSOR_NAME, "test")
                .set(TOKEN_ENTRY.SEGMENT, 0)
                .execute();
    }

    private static String tenantSetting(DSLContext sql) {
        return sql.select(DSL.function("current_setting", String.class, DSL.val("tieout.tenant")))
                .fetchSingle()
                .value1();
    }
}
