package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.accounting.ConnectionFixture.aConnectionOfNorth;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationDesk.Held;
import io.tieout.application.accounting.OperationViews.Attempt;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.Turn;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.persistence.fixture.TestDatabase;
import java.util.List;
import java.util.UUID;

/** A connection with an owner, its queue, and everybody's hands on it. */
final class QueueFixture implements AutoCloseable {

    static final InvoiceId INVOICE = new InvoiceId(new UUID(8, 1));
    static final InvoiceId OTHER_INVOICE = new InvoiceId(new UUID(8, 2));
    static final Viewer NORTHERN = Viewer.system(NORTH);
    static final PageRequest TEN = new PageRequest(10, "");

    final ManualClock clock = new ManualClock();
    final TestDatabase database = TestDatabase.fresh();
    final JooqOperations operations;
    final JooqOperationDesk desk;
    final JooqOperationViews views;
    final Lease lease;
    private long ids;

    QueueFixture() {
        var transactions = database.transactions();
        var signals = new WorkSignals();
        new JooqConnections(transactions).connected(aConnectionOfNorth());
        lease = new JooqConnectionLeases(transactions).acquire(BOOKS, "node-1").orElseThrow();
        operations = new JooqOperations(transactions, clock, signals, _ -> {});
        desk = new JooqOperationDesk(transactions, signals);
        views = new JooqOperationViews(transactions);
    }

    UUID put(Work work) {
        var id = new UUID(0x8000, ++ids);
        operations.queueNow(id, NORTH, BOOKS, work, "request-" + ids);
        return id;
    }

    List<Operation> claim() {
        return operations.claim(lease, clock.now(), 1);
    }

    void settle(UUID id, Outcome outcome) {
        operations.settle(lease, id, outcome);
    }

    OperationView view(UUID id) {
        return views.find(NORTHERN, id).orElseThrow();
    }

    List<Attempt> attempts(UUID id) {
        return views.attempts(NORTHERN, id, TEN).rows().stream().map(Page.Row::value).toList();
    }

    Held held(UUID id) {
        return database.transactions().of(NORTH).write(_ -> desk.hold(id).orElseThrow());
    }

    void inNorth(Runnable work) {
        database.transactions()
                .of(NORTH)
                .write(_ -> {
                    work.run();
                    return 1;
                });
    }

    void anotherNodeTakesOver() {
        var leases = new JooqConnectionLeases(database.transactions());
        leases.release(lease);
        operations.reclaimUnknown(leases.acquire(BOOKS, "node-2").orElseThrow(), clock.now());
    }

    static Outcome blocked(boolean mayBeDone) {
        return new Outcome.Blocked(
                "the period is closed", "open it", Turn.ADMINISTRATOR, mayBeDone);
    }

    static Work push(InvoiceId invoice) {
        return new Work.PushInvoice(invoice, DocumentFixture.aDocument());
    }

    @Override
    public void close() {
        database.close();
    }
}
