package io.tieout.application.printing;

import io.tieout.application.account.AccountViews;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.Patience;
import io.tieout.application.accounting.RequestId;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.printing.Prints.PrintKey;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Has invoices printed by the accounting system, by the worker that owns the connection and within
 * its limits, and waits for it outside any transaction.
 */
public final class InvoicePrinter {

    /** somebody waits before a screen; ours to choose */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** a document that somebody else changed there is noticed within the time of a sweep */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final InvoiceViews invoices;
    private final AccountViews accounts;
    private final Connections connections;
    private final Operations operations;
    private final Prints prints;
    private final WorkSignals signals;
    private final TenantClock clock;
    private final Ids ids;
    private final Patience patience;

    public InvoicePrinter(
            InvoiceViews invoices,
            AccountViews accounts,
            Connections connections,
            Operations operations,
            Prints prints,
            WorkSignals signals,
            TenantClock clock,
            Ids ids) {
        this.invoices = invoices;
        this.accounts = accounts;
        this.connections = connections;
        this.operations = operations;
        this.prints = prints;
        this.signals = signals;
        this.clock = clock;
        this.ids = ids;
        this.patience = Patience.of(LONGEST_WAIT);
    }

    /** What came of it. */
    public sealed interface Answer {

        /** The file, and the number that its name bears. It is handed on, and never compared. */
        @SuppressWarnings("ArrayRecordComponent")
        record Printed(String number, byte[] pdf) implements Answer {}

        /** The viewer sees no such invoice. */
        record NoSuchInvoice() implements Answer {}

        /** There is nothing to print. */
        record NotLanded(String status) implements Answer {}

        /** The accounting system did not print it now; later it may. */
        record Unavailable(String reason) implements Answer {}
    }

    /** asks; may wait for up to 10 s of machine time */
    public Answer print(Viewer viewer, InvoiceId id) {
        return invoices.find(viewer, id)
                .map(invoice -> print(viewer.tenant(), invoice))
                .orElseGet(Answer.NoSuchInvoice::new);
    }

    private Answer print(TenantId tenant, InvoiceView invoice) {
        return switch (invoice.status()) {
            case PUSHED, PARTIALLY_PAID, PAID, WRITTEN_OFF ->
                    kept(tenant, invoice).orElseGet(() -> order(tenant, invoice));
            case DRAFT, SUBMITTED, AWAITING_SECOND_APPROVAL, APPROVED, VOIDING, VOIDED ->
                    new Answer.NotLanded(invoice.status().name());
        };
    }

    private Optional<Answer> kept(TenantId tenant, InvoiceView invoice) {
        Instant earliest = clock.now(tenant).minus(FRESH);
        return prints.find(tenant, key(invoice), earliest)
                .map(pdf -> new Answer.Printed(invoice.documentNumber(), pdf));
    }

    private Answer order(TenantId tenant, InvoiceView invoice) {
        Optional<Connection> connected =
                connections
                        .ofTenant(tenant)
                        .filter(connection -> connection.status() == Status.CONNECTED);
        if (connected.isEmpty()) {
            return new Answer.Unavailable("no accounting system is connected");
        }
        UUID order = ids.next();
        operations.queueNow(
                order,
                tenant,
                connected.get().id(),
                new Operation.Work.PrintInvoice(
                        invoice.id(),
                        invoice.documentId(),
                        invoice.version(),
                        subject(tenant, invoice)),
                RequestId.firstOf(order));
        signals.raise(connected.get().id());
        return patience.until(() -> outcome(tenant, invoice, order))
                .orElse(
                        new Answer.Unavailable(
                                "no answer within " + LONGEST_WAIT.toSeconds() + " seconds"));
    }

    private Optional<Answer> outcome(TenantId tenant, InvoiceView invoice, UUID order) {
        return operations
                .find(Viewer.system(tenant), order)
                .flatMap(operation ->
                        switch (operation.state()) {
                            case QUEUED, IN_FLIGHT -> Optional.empty();
                            case DONE -> kept(tenant, invoice);
                            case RETRYING, BLOCKED, DEAD, DISMISSED ->
                                    Optional.of(new Answer.Unavailable(operation.lastFault()));
                        });
    }

    private SubjectId subject(TenantId tenant, InvoiceView invoice) {
        return accounts.find(Viewer.system(tenant), invoice.content().account())
                .orElseThrow()
                .name()
                .subject();
    }

    private static PrintKey key(InvoiceView invoice) {
        return new PrintKey(invoice.id(), invoice.version());
    }
}
