package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.LiveEvents;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.persistence.database.Databases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A query answers from one state of the books, and gives back what it held however it ends. */
final class OneStatePerQueryTest {

    private static final String PAYMENTS =
            "{ invoices(first: 5, filter: { statuses: [PARTIALLY_PAID] }) { edges { node {"
                    + " settlements { payment { total { amount } } } } } } }";

    private static TestTenant tenant;

    @BeforeAll
    static void anInvoiceThatIsPartlyPaid() {
        tenant = TestTenant.made();
        tenant.isPaid(AnInvoice.pushed(tenant), "20");
    }

    @AfterEach
    void nothingIsHeld() throws SQLException {
        HikariDataSource app =
                RunningHouse.part(Databases.class).app().unwrap(HikariDataSource.class);
        await().until(() -> app.getHikariPoolMXBean().getActiveConnections() == 0);
    }

    @Test
    void whatIsWrittenBetweenTwoReadsOfAQueryIsNotHalfSeen() throws SQLException {
        CompletableFuture<JsonNode> asked;
        try (Locked payments = new Locked()) {
            asked =
                    CompletableFuture.supplyAsync(
                            () -> tenant.ask(Role.AUDITOR, PAYMENTS, Map.of()));
            payments.awaitReader();
            payments.write("update payment_view set total_minor = total_minor + 100");
        }

        assertThat(total(asked.join())).isEqualTo("20.00");
        assertThat(total(tenant.ask(Role.AUDITOR, PAYMENTS, Map.of()))).isEqualTo("21.00");
    }

    @Test
    void aQueryThatFailsHalfWayLeavesNothingOpen() {
        JsonNode answer =
                tenant.tryToAsk(
                        Role.AUDITOR,
                        "{ accounts(first: 1) { edges { node { name } } } processorEndpoints {"
                                + " processor } creditMemos(first: 1, after: \"nowhere\") { edges {"
                                + " cursor } } }",
                        Map.of());

        assertThat(answer.path("errors").size()).isEqualTo(1);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("MALFORMED_CURSOR");
    }

    @Test
    void whoGoesAwayInTheMiddleOfAQueryLeavesNothingOpen() throws SQLException {
        try (Locked payments = new Locked()) {
            try (LiveEvents _ = LiveEvents.asking(tenant, Role.AUDITOR, PAYMENTS)) {
                payments.awaitReader();
            }
        }
    }

    private static String total(JsonNode answer) {
        return answer.at("/invoices/edges/0/node/settlements/0/payment/total/amount").asString();
    }

    /** Payments as long as somebody else holds all of them. */
    private static final class Locked implements AutoCloseable {

        private final Connection owner;
        private final Statement sql;

        Locked() throws SQLException {
            this.owner = RunningHouse.part(Databases.class).owner().getConnection();
            owner.setAutoCommit(false);
            this.sql = owner.createStatement();
            write("lock table payment_view in access exclusive mode");
        }

        void write(String statement) throws SQLException {
            sql.execute("select set_config('tieout.tenant', '" + tenant.id() + "', true)");
            sql.execute(statement);
        }

        void awaitReader() {
            await().until(this::hasReader);
        }

        private boolean hasReader() throws SQLException {
            try (ResultSet waiting =
                    sql.executeQuery(
                            "select 1 from pg_locks where relation = 'payment_view'::regclass"
                                    + " and not granted and mode = 'AccessShareLock'")) {
                return waiting.next();
            }
        }

        @Override
        public void close() throws SQLException {
            owner.commit();
            owner.close();
        }
    }
}
