package io.tieout.persistence.alert;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.ALERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.alert.Alert;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.jooq.tables.records.AlertRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqAlertsTest {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

    private TestDatabase database;
    private JooqAlerts alerts;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        alerts = new JooqAlerts(database.transactions());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void alertsOfOneCauseAreOneThatCountsAndShowsTheLast() {
        alerts.raise(alert(NORTH, "invalid customer", "invoice A-1", NOON));
        alerts.raise(alert(NORTH, "invalid customer", "invoice A-2", NOON.plusSeconds(9)));

        var kept = rows().getFirst();
        assertThat(rows()).hasSize(1);
        assertThat(kept.getTimes()).isEqualTo(2);
        assertThat(kept.getSubject()).isEqualTo("invoice A-2");
        assertThat(kept.getFirstAt()).isEqualTo(NOON);
        assertThat(kept.getLastAt()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void anotherCauseKindOrTenantIsAnotherAlert() {
        alerts.raise(alert(NORTH, "invalid customer", "invoice A-1", NOON));
        alerts.raise(alert(NORTH, "period closed", "invoice A-1", NOON));
        alerts.raise(alert(SOUTH, "invalid customer", "invoice A-1", NOON));
        alerts.raise(
                new Alert(
                        NORTH,
                        Alert.Kind.NOTICE_FAILED,
                        "invalid customer",
                        "payment 7",
                        "it cannot be read",
                        "look at it",
                        NOON));

        assertThat(rows()).hasSize(4).allMatch(row -> row.getTimes() == 1);
    }

    @Test
    void aCauseThatComesBackAfterItWasAcknowledgedOpensANewAlert() {
        alerts.raise(alert(NORTH, "invalid customer", "invoice A-1", NOON));
        database.superuser()
                .update(ALERT)
                .set(ALERT.ACKNOWLEDGED_AT, NOON)
                .set(ALERT.ACKNOWLEDGED_BY, "ada")
                .execute();

        alerts.raise(
                alert(NORTH, "invalid customer", "invoice A-2", NOON.plus(Duration.ofDays(1))));

        assertThat(rows()).hasSize(2);
    }

    @Test
    void whatIsOverIsPutAsideInTieoutsNameAndItsNextTimeIsANewAlert() {
        alerts.raise(alert(NORTH, "invalid customer", "invoice A-1", NOON));
        alerts.raise(alert(NORTH, "period closed", "invoice A-1", NOON));
        alerts.raise(alert(SOUTH, "invalid customer", "invoice A-1", NOON));

        alerts.over(NORTH, Alert.Kind.OPERATION_FAILED, "invalid customer", NOON.plusSeconds(9));

        assertThat(rows())
                .extracting(AlertRecord::getAcknowledgedBy)
                .containsExactly("tieout", null, null);
        assertThat(rows().getFirst().getAcknowledgedAt()).isEqualTo(NOON.plusSeconds(9));

        alerts.raise(alert(NORTH, "invalid customer", "invoice A-1", NOON.plusSeconds(20)));

        assertThat(rows()).hasSize(4);
    }

    @Test
    void anAlertRaisedInATransactionIsKeptOnlyIfThatCommits() {
        assertThatThrownBy(() ->
                        database.transactions()
                                .of(NORTH)
                                .write(_ -> {
                                    alerts.raise(alert(NORTH, "c", "invoice A-1", NOON));
                                    throw new IllegalStateException("changed its mind");
                                }))
                .hasMessage("changed its mind");

        assertThat(rows()).isEmpty();
    }

    private List<AlertRecord> rows() {
        return database.superuser().selectFrom(ALERT).orderBy(ALERT.ID).fetch();
    }

    private static Alert alert(TenantId tenant, String cause, String subject, Instant at) {
        return new Alert(
                tenant,
                Alert.Kind.OPERATION_FAILED,
                cause,
                subject,
                "QuickBooks refused it",
                "mend it",
                at);
    }
}
