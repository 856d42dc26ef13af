package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.accounting.ConnectionFixture.aConnectionOfNorth;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.CONNECTION_LEASE;
import static io.tieout.persistence.jooq.Tables.NOTICE;
import static io.tieout.persistence.jooq.Tables.UNKNOWN_NOTICE;
import static io.tieout.persistence.jooq.Tables.WEBHOOK_DELIVERY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Notices.Notice;
import io.tieout.application.accounting.Notices.Received;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.alert.Alert;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqNoticesTest {

    private static final String NORTHERN_COMPANY = aConnectionOfNorth().companyId();
    private static final String SOUTHERN_COMPANY = "9130348";
    private static final ConnectionId SOUTHERN_BOOKS =
            new ConnectionId(UUID.fromString("0190a000-0000-7000-8000-0000000000c2"));
    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final byte[] BODY = "[{\"id\":\"1\"}]".getBytes(UTF_8);

    private final List<Alert> alerts = new ArrayList<>();
    private final List<ConnectionId> raised = new ArrayList<>();
    private TestDatabase database;
    private JooqNotices notices;
    private Lease lease;

    @BeforeEach
    void twoConnectedCompanies() {
        database = TestDatabase.fresh();
        var connections = new JooqConnections(database.transactions());
        connections.connected(aConnectionOfNorth());
        connections.connected(
                new Connection(
                        SOUTHERN_BOOKS,
                        SOUTH,
                        SOUTHERN_COMPANY,
                        "Southern Cross",
                        Status.CONNECTED,
                        Optional.empty(),
                        ""));
        lease = leases().acquire(BOOKS, "node-1").orElseThrow();
        var signals = new WorkSignals();
        signals.onWork(raised::add);
        notices = new JooqNotices(database.transactions(), signals, new ManualClock(), alerts::add);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDeliveryIsKeptByteForByte() {
        notices.receive(BODY, List.of(notice("e1", NORTHERN_COMPANY, NOON)));

        assertThat(database.superuser().fetchSingle(WEBHOOK_DELIVERY).getBody()).isEqualTo(BODY);
    }

    @Test
    void aNoticeIsReadBackAsItCame() {
        var notice = notice("e1", NORTHERN_COMPANY, NOON);

        assertThat(notices.receive(BODY, List.of(notice))).isEqualTo(1);

        assertThat(notices.pending(lease, 10)).extracting(Received::notice).containsExactly(notice);
    }

    @Test
    void aKnownEventIdIsStoredOnceInOneDeliveryOrInTwo() {
        var notice = notice("e1", NORTHERN_COMPANY, NOON);

        assertThat(notices.receive(BODY, List.of(notice, notice))).isEqualTo(1);
        assertThat(notices.receive(BODY, List.of(notice, notice("e2", NORTHERN_COMPANY, NOON))))
                .isEqualTo(1);

        assertThat(notices.pending(lease, 10)).hasSize(2);
    }

    @Test
    void aHandledEventThatIsDeliveredAgainStaysHandled() {
        var notice = notice("e1", NORTHERN_COMPANY, NOON);
        notices.receive(BODY, List.of(notice));
        notices.done(lease, List.of(notices.pending(lease, 10).getFirst().id()));

        notices.receive(BODY, List.of(notice));

        assertThat(notices.pending(lease, 10)).isEmpty();
    }

    @Test
    void aCompanyNobodyConnectedIsKeptAsUnknownAndWakesNobody() {
        var stranger = notice("e1", "1", NOON);

        assertThat(notices.receive(BODY, List.of(stranger))).isEqualTo(1);
        assertThat(notices.receive(BODY, List.of(stranger))).isZero();

        assertThat(database.superuser().fetchSingle(UNKNOWN_NOTICE).getCompanyId()).isEqualTo("1");
        assertThat(raised).isEmpty();
    }

    @Test
    void oneDeliveryMaySpeakOfTwoTenantsAndEachSeesItsOwn() {
        notices.receive(
                BODY,
                List.of(
                        notice("e1", NORTHERN_COMPANY, NOON),
                        notice("e1", SOUTHERN_COMPANY, NOON)));
        var southern = leases().acquire(SOUTHERN_BOOKS, "node-1").orElseThrow();

        assertThat(notices.pending(lease, 10)).hasSize(1);
        assertThat(notices.pending(southern, 10)).hasSize(1);
        assertThat(raised).containsExactlyInAnyOrder(BOOKS, SOUTHERN_BOOKS);
        assertThat(rowsSeenBySouth()).isEqualTo(1);
    }

    @Test
    void nobodyIsWokenForWhatIsKnown() {
        notices.receive(BODY, List.of(notice("e1", NORTHERN_COMPANY, NOON)));
        raised.clear();

        notices.receive(BODY, List.of(notice("e1", NORTHERN_COMPANY, NOON)));

        assertThat(raised).isEmpty();
    }

    @Test
    void theSendersTimeRulesTheOrder() {
        notices.receive(
                BODY,
                List.of(
                        notice("late", NORTHERN_COMPANY, NOON.plusSeconds(9)),
                        notice("early", NORTHERN_COMPANY, NOON),
                        notice("middle", NORTHERN_COMPANY, NOON.plusSeconds(5))));

        assertThat(notices.pending(lease, 2))
                .extracting(received -> received.notice().eventId())
                .containsExactly("early", "middle");
    }

    @Test
    void aNoticeThatFailedStaysVisibleAndBlocksNoOther() {
        notices.receive(
                BODY,
                List.of(
                        notice("bad", NORTHERN_COMPANY, NOON),
                        notice("good", NORTHERN_COMPANY, NOON.plusSeconds(1))));
        var bad = notices.pending(lease, 1).getFirst();

        notices.failed(lease, bad.id(), "no such payment");

        assertThat(notices.pending(lease, 10))
                .extracting(received -> received.notice().eventId())
                .containsExactly("good");
        assertThat(database.superuser().fetchSingle(NOTICE, NOTICE.ID.eq(bad.id())).getFailure())
                .isEqualTo("no such payment");
        assertThat(alerts)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo(Alert.Kind.NOTICE_FAILED);
                    assertThat(alert.subject()).isEqualTo("the notice of payment 120");
                    assertThat(alert.reason()).isEqualTo("no such payment");
                });
    }

    @Test
    void theInboxIsEmptyOnceEverythingIsDoneOrFailed() {
        assertThat(notices.isEmpty(BOOKS)).isTrue();
        notices.receive(
                BODY,
                List.of(
                        notice("e1", NORTHERN_COMPANY, NOON),
                        notice("e2", NORTHERN_COMPANY, NOON.plusSeconds(1))));
        assertThat(notices.isEmpty(BOOKS)).isFalse();
        var both = notices.pending(lease, 2);

        notices.done(lease, List.of(both.getFirst().id()));
        notices.failed(lease, both.getLast().id(), "no such payment");

        assertThat(notices.isEmpty(BOOKS)).isTrue();
    }

    @Test
    void whoLooksIntoTheInboxWaitsForNobodyWhoHoldsTheLease() {
        notices.receive(BODY, List.of(notice("e1", NORTHERN_COMPANY, NOON)));

        database.superuser()
                .transaction(holding -> {
                    holding.dsl().selectFrom(CONNECTION_LEASE).forUpdate().fetch();
                    assertThat(notices.pending(lease, 10)).hasSize(1);
                });
    }

    @Test
    void anOwnerWhoseLeaseIsLostReadsAndWritesNothing() {
        notices.receive(BODY, List.of(notice("e1", NORTHERN_COMPANY, NOON)));
        var pending = notices.pending(lease, 1).getFirst();
        leases().release(lease);
        var heir = leases().acquire(BOOKS, "node-2").orElseThrow();

        notices.done(lease, List.of(pending.id()));
        notices.failed(lease, pending.id(), "too late");

        assertThat(alerts).isEmpty();
        assertThat(notices.pending(lease, 1)).isEmpty();
        assertThat(notices.pending(heir, 1)).containsExactly(pending);
    }

    @Test
    void receivingCostsFourStatementsHoweverManyNotices() {
        var many = new ArrayList<Notice>();
        for (int i = 0; i < 50; i++) {
            many.add(notice("e" + i, NORTHERN_COMPANY, NOON));
        }
        database.statements().reset();

        notices.receive(BODY, many);

        assertThat(database.statements().sent()).hasSize(4);
    }

    private JooqConnectionLeases leases() {
        return new JooqConnectionLeases(database.transactions());
    }

    private int rowsSeenBySouth() {
        return database.transactions().of(SOUTH).<Integer>read(sql -> sql.fetchCount(NOTICE));
    }

    private static Notice notice(String eventId, String company, Instant happenedAt) {
        return new Notice(eventId, company, "payment", "120", "created", happenedAt);
    }
}
