package io.tieout.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.persistence.fixture.TestDatabase;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.core.BaseConnection;

final class SettingConnectionTest {

    private static final String NAME = "tieout.tenant";
    private static final String SETTING = "current_setting('tieout.tenant', true)";

    private static final List<String> PREPARED = new CopyOnWriteArrayList<>();

    private static TestDatabase database;
    private static Databases watched;

    private Connection connection;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        watched = Databases.open(database.settings(), SettingConnectionTest::watch);
    }

    @AfterAll
    static void stop() {
        watched.close();
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = watched.app().getConnection();
        connection.setAutoCommit(false);
        connection.unwrap(TransactionSetting.class).setFirst(NAME, "north");
        PREPARED.clear();
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }

    @Test
    void aQueryAndItsSettingAreOneStatementForTheDriver() throws SQLException {
        try (var query = connection.prepareStatement("select ?::text, " + SETTING)) {
            query.setString(1, "own");
            assertThat(onlyRow(query.executeQuery())).containsExactly("own", "north");
        }
        assertThat(PREPARED)
                .containsExactly("select set_config(?, ?, true); select ?::text, " + SETTING);
    }

    @Test
    void theSecondStatementIsSentAlone() throws SQLException {
        assertThat(read("select " + SETTING)).containsExactly("north");
        assertThat(read("select 'again', " + SETTING)).containsExactly("again", "north");

        assertThat(PREPARED).hasSize(2).last().isEqualTo("select 'again', " + SETTING);
    }

    @Test
    void whatWasPreparedFirstAndIsExecutedSecondIsSentAlone() throws SQLException {
        try (var late = connection.prepareStatement("select 'late', " + SETTING)) {
            read("select 1");
            assertThat(onlyRow(late.executeQuery())).containsExactly("late", "north");
        }
    }

    @Test
    void executeAnswersAsTheStatementWould() throws SQLException {
        try (var query = connection.prepareStatement("select " + SETTING)) {
            assertThat(query.execute()).isTrue();
            assertThat(onlyRow(query.getResultSet())).containsExactly("north");
            assertThat(query.getMoreResults()).isFalse();
            assertThat(query.getUpdateCount()).isEqualTo(-1);
        }
    }

    @Test
    void executeOfAChangeAnswersHowManyRows() throws SQLException {
        try (var change = token("one")) {
            assertThat(change.execute()).isFalse();
            assertThat(change.getUpdateCount()).isEqualTo(1);
        }
    }

    @Test
    void aChangeAnswersHowManyRows() throws SQLException {
        try (var change = token("one")) {
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
        assertThat(PREPARED).hasSize(1);
    }

    @Test
    void aLargeChangeAnswersHowManyRows() throws SQLException {
        try (var change = token("one")) {
            assertThat(change.executeLargeUpdate()).isEqualTo(1L);
        }
    }

    @Test
    void aBatchOfOneGoesInOneMessage() throws SQLException {
        try (var change = token("one")) {
            change.addBatch();
            assertThat(change.executeBatch()).containsExactly(1);
        }
        assertThat(PREPARED).hasSize(1);
        assertThat(read("select " + SETTING)).containsExactly("north");
    }

    @Test
    void aBatchOfSeveralGoesBehindItsSetting() throws SQLException {
        try (var change = token("one")) {
            change.addBatch();
            change.setString(1, "two");
            change.addBatch();
            assertThat(change.executeBatch()).hasSize(2);
        }
        assertThat(PREPARED).first().isEqualTo(TransactionSetting.TEXT);
        assertThat(read("select count(*) from token_entry where processor_name in ('one', 'two')"))
                .containsExactly("2");
    }

    @Test
    void aStatementIsExecutedAgainWithWhatWasBoundAndChanged() throws SQLException {
        try (var query = connection.prepareStatement("select ?::text, ?::text, " + SETTING)) {
            query.setString(1, "kept");
            query.setString(2, "first");
            assertThat(onlyRow(query.executeQuery())).containsExactly("kept", "first", "north");
            query.setString(2, "second");
            assertThat(onlyRow(query.executeQuery())).containsExactly("kept", "second", "north");
        }
    }

    @Test
    void aStreamIsReadOnce() throws SQLException {
        try (var query = connection.prepareStatement("select ?::text, " + SETTING)) {
            query.setCharacterStream(1, new StringReader("streamed"));
            assertThat(onlyRow(query.executeQuery())).containsExactly("streamed", "north");
        }
    }

    @Test
    void aStatementWithoutParametersFindsTheSetting() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + SETTING)) {
            assertThat(onlyRow(rows)).containsExactly("north");
        }
    }

    @Test
    void aStatementThatAnswersItsKeysFindsTheSetting() throws SQLException {
        try (var change =
                connection.prepareStatement(
                        "insert into token_entry (processor_name, segment) values ("
                                + SETTING
                                + ", 0)",
                        new String[] {"processor_name"})) {
            change.executeUpdate();
            assertThat(onlyRow(change.getGeneratedKeys())).containsExactly("north");
        }
    }

    @Test
    void whoeverTakesTheDriversConnectionFindsTheSetting() throws SQLException {
        BaseConnection driver = connection.unwrap(BaseConnection.class);
        try (var statement = driver.createStatement();
                var rows = statement.executeQuery("select " + SETTING)) {
            assertThat(onlyRow(rows)).containsExactly("north");
        }
    }

    @Test
    void aTransactionWithoutAStatementSendsNothingAndLeavesNothing() throws SQLException {
        connection.commit();

        assertThat(read("select coalesce(" + SETTING + ", '')")).containsExactly("");
        assertThat(PREPARED).noneMatch(sql -> sql.contains("set_config"));
    }

    @Test
    void whatIsRolledBackLeavesNothing() throws SQLException {
        read("select 1");
        connection.rollback();

        assertThat(read("select coalesce(" + SETTING + ", '')")).containsExactly("");
    }

    @Test
    void aPreparedStatementThatIsClosedAtOnceSendsNothing() throws SQLException {
        PreparedStatement never = connection.prepareStatement("select 1");
        assertThat(never.isClosed()).isFalse();
        assertThat(never.getConnection()).isSameAs(connection);
        never.close();

        assertThat(never.isClosed()).isTrue();
        assertThat(PREPARED).isEmpty();
        assertThatThrownBy(never::executeQuery).hasMessageContaining("closed");
    }

    @Test
    void aFirstStatementThatFailsFailsAsItself() throws SQLException {
        try (var query = connection.prepareStatement("select 1 / ?")) {
            query.setInt(1, 0);
            assertThatThrownBy(query::executeQuery)
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(failure.getSQLState()).isEqualTo("22012"));
        }
    }

    @Test
    void aConnectionAndAStatementAreThemselves() throws SQLException {
        try (var one = connection.prepareStatement("select 1");
                var other = connection.prepareStatement("select 1")) {
            assertThat(Set.of(one, other)).contains(one, other);
        }
        assertThat(Set.of(connection)).contains(connection);
    }

    @Test
    void aChangeIsNoQuery() throws SQLException {
        try (var change = token("one")) {
            assertThatThrownBy(change::executeQuery)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no rows");
        }
    }

    private PreparedStatement token(String name) throws SQLException {
        PreparedStatement change =
                connection.prepareStatement(
                        "insert into token_entry (processor_name, segment) values (?, 0)");
        change.setString(1, name);
        return change;
    }

    private List<@Nullable String> read(String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            return onlyRow(query.executeQuery());
        }
    }

    private static List<@Nullable String> onlyRow(ResultSet rows) throws SQLException {
        try (rows) {
            assertThat(rows.next()).isTrue();
            List<@Nullable String> row = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                row.add(rows.getString(column));
            }
            assertThat(rows.next()).isFalse();
            return row;
        }
    }

    /** notes what is prepared below the pool */
    private static DataSource watch(DataSource driver) {
        return (DataSource)
                Proxy.newProxyInstance(
                        DataSource.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (_, method, arguments) -> {
                            Object result = SettingConnection.call(driver, method, arguments);
                            return result instanceof Connection made ? watch(made) : result;
                        });
    }

    private static Connection watch(Connection made) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                PREPARED.add((String) arguments[0]);
                            }
                            return SettingConnection.call(made, method, arguments);
                        });
    }
}
