package io.tieout.graphql.accounting;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work.PushInvoice;
import io.tieout.application.accounting.Operation.Work.RefreshReferences;
import io.tieout.application.accounting.Operation.Work.TestConnection;
import io.tieout.application.accounting.Operation.Work.VoidInvoice;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads of the connection, of the admin queue, and of the customers there. */
@Controller
public final class AccountingQueries {

    private final Connections connections;
    private final Operations operations;
    private final References references;
    private final InvoiceViews invoices;

    public AccountingQueries(
            Connections connections,
            Operations operations,
            References references,
            InvoiceViews invoices) {
        this.connections = connections;
        this.operations = operations;
        this.references = references;
        this.invoices = invoices;
    }

    @QueryMapping
    Optional<Connections.Connection> accountingConnection(@ContextValue Caller caller) {
        return connections.ofTenant(caller.tenant());
    }

    @QueryMapping
    Connection accountingOperations(
            @Argument @Nullable Set<State> state,
            @Argument @Nullable Set<Kind> kind,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(
                operations.list(
                        Viewer.of(caller),
                        state == null ? Set.of() : state,
                        kind == null ? Set.of() : kind,
                        page),
                page);
    }

    @QueryMapping
    List<Reference> accountingCustomers(@ContextValue Caller caller) {
        return connections
                .ofTenant(caller.tenant())
                .map(connection -> references.customers(Viewer.of(caller), connection.id()))
                .orElse(List.of());
    }

    @BatchMapping(typeName = "AccountingOperation")
    Map<Operation, InvoiceView> invoice(List<Operation> parents, @ContextValue Caller caller) {
        List<Operation> ofInvoices =
                parents.stream().filter(operation -> invoiceOf(operation).isPresent()).toList();
        return Batch.load(
                ofInvoices,
                operation -> invoiceOf(operation).orElseThrow(),
                ids -> invoices.findAll(Viewer.of(caller), ids),
                InvoiceView::id);
    }

    private static Optional<InvoiceId> invoiceOf(Operation operation) {
        return switch (operation.work()) {
            case PushInvoice(InvoiceId invoice, _) -> Optional.of(invoice);
            case VoidInvoice(InvoiceId invoice, _, _) -> Optional.of(invoice);
            case TestConnection(), RefreshReferences() -> Optional.empty();
        };
    }
}
