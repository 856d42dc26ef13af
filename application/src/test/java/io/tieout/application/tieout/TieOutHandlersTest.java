package io.tieout.application.tieout;

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
import io.tieout.application.tieout.TieOutCommand.RecordTheirReceivables;
import io.tieout.application.tieout.TieOutCommand.RequestTieOut;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.tieout.OpenItem;
import io.tieout.domain.tieout.TheirBooks;
import io.tieout.domain.tieout.TieOutRejected;
import io.tieout.domain.tieout.TieOutRejection;
import io.tieout.domain.tieout.TieOutRejection.DayAhead;
import io.tieout.domain.tieout.TieOutRejection.NoBooksToTieTo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TieOutHandlersTest {

    private static final TenantId TENANT = new TenantId(new UUID(7, 1));
    private static final ConnectionId BOOKS = new ConnectionId(new UUID(1, 1));
    private static final Caller ANN = Caller.automation(TENANT, "ann");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final OneConnection connections = new OneConnection();
    private final RecordedOperations operations = new RecordedOperations();
    private final List<LocalDate> kept = new ArrayList<>();
    private final TieOutHandlers handlers =
            new TieOutHandlers(connections, operations, new Keeping(), new StoppedClock(NOON));

    @BeforeEach
    void connect() {
        connections.connected(
                new Connection(
                        BOOKS, TENANT, "9130", "Books", Status.CONNECTED, Optional.empty(), ""));
    }

    @Test
    void aReadingIsQueuedAndTheSameOrderTwiceIsOne() {
        Receipt first = request(TODAY);

        assertThat(request(TODAY)).isEqualTo(first);
        assertThat(operations.all())
                .extracting(Operation::work)
                .containsExactly(new Work.ReadReceivables(TODAY));
    }

    @Test
    void aDayThatHasNotComeIsRefused() {
        LocalDate tomorrow = TODAY.plusDays(1);

        refused(() -> request(tomorrow), new DayAhead(tomorrow, TODAY));
    }

    @Test
    void withoutAConnectionThereIsNothingToTieTo() {
        connections.disconnected(BOOKS, TENANT, "revoked");

        refused(() -> request(TODAY), new NoBooksToTieTo());
    }

    @Test
    void whatTheReportSaysIsKept() {
        handle(handlers.all().get(1), new RecordTheirReceivables(TODAY, NOON, List.of()));

        assertThat(kept).containsExactly(TODAY);
    }

    private void refused(ThrowingCallable order, TieOutRejection rejection) {
        assertThatThrownBy(order)
                .isInstanceOfSatisfying(
                        TieOutRejected.class,
                        it -> assertThat(it.rejection()).isEqualTo(rejection));
        assertThat(operations.all()).isEmpty();
    }

    private Receipt request(LocalDate asOf) {
        return handle(handlers.all().getFirst(), new RequestTieOut(asOf));
    }

    @SuppressWarnings("unchecked")
    private static <C extends TieOutCommand> Receipt handle(CommandHandler<?> by, C command) {
        return ((CommandHandler<C>) by).handle(command, ANN);
    }

    /** Remembers the days. */
    private final class Keeping implements TieOuts {

        @Override
        public void keep(
                TenantId tenant,
                LocalDate asOf,
                Instant readAt,
                List<OpenItem> theirs,
                TheirBooks books) {
            kept.add(asOf);
        }

        @Override
        public Optional<TieOutView> find(Viewer viewer, LocalDate asOf) {
            return Optional.empty();
        }
    }
}
