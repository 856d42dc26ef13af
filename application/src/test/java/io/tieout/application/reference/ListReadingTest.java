package io.tieout.application.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.fixture.OneConnection;
import io.tieout.application.fixture.RecordedOperations;
import io.tieout.application.fixture.StoppedClock;
import io.tieout.application.reference.ReferenceCommand.RefreshAccountingLists;
import io.tieout.application.reference.ReferenceRejection.NothingConnected;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the lists are read anew. */
class ListReadingTest {

    private static final TenantId TENANT = new TenantId(new UUID(7, 1));
    private static final ConnectionId BOOKS = new ConnectionId(new UUID(1, 1));
    private static final Caller ADA = Caller.automation(TENANT, "ada");

    private final OneConnection connections = new OneConnection();
    private final RecordedOperations operations = new RecordedOperations();
    private final StoppedClock clock = new StoppedClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final DailyLists daily = new DailyLists(connections, operations, clock);

    @BeforeEach
    void connect() {
        connections.connected(
                new Connection(
                        BOOKS,
                        TENANT,
                        "9130",
                        "Northern Books",
                        Status.CONNECTED,
                        Optional.empty(),
                        ""));
    }

    @Test
    void theListsAreOrderedOnceInADayOfTenantTimeHoweverOftenSomebodyLooks() {
        daily.run();
        clock.advance(Duration.ofHours(11));
        daily.run();
        assertThat(operations.all())
                .extracting(Operation::work)
                .containsExactly(new Work.RefreshReferences());

        clock.advance(Duration.ofHours(2));
        daily.run();

        assertThat(operations.all()).hasSize(2);
    }

    @Test
    void nothingIsReadOfACompanyThatIsDisconnected() {
        connections.disconnected(BOOKS, TENANT, "revoked");

        daily.run();

        assertThat(operations.all()).isEmpty();
    }

    @Test
    void aPersonsOrderIsQueuedAtOnceAndTheSameOrderTwiceIsOne() {
        Receipt first = refresh();
        Receipt second = refresh();

        assertThat(second).isEqualTo(first);
        assertThat(operations.all()).extracting(Operation::id).containsExactly(first.id());
    }

    @Test
    void withoutAConnectionThereAreNoListsToRead() {
        connections.disconnected(BOOKS, TENANT, "revoked");

        assertThatThrownBy(this::refresh)
                .isInstanceOfSatisfying(
                        ReferenceRejected.class,
                        it -> assertThat(it.rejection()).isEqualTo(new NothingConnected()));
        assertThat(operations.all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Receipt refresh() {
        var handler =
                (CommandHandler<RefreshAccountingLists>)
                        new ReferenceHandlers(connections, operations, clock).all().getFirst();
        return handler.handle(new RefreshAccountingLists(), ADA);
    }
}
