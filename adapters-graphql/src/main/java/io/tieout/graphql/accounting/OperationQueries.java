package io.tieout.graphql.accounting;

import io.tieout.application.access.Permissions;
import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.accounting.OperationViews.OperationFilter;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.accounting.OperationViews.Order;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads of the admin queue. */
@Controller
public final class OperationQueries {

    private final OperationViews operations;
    private final InvoiceViews invoices;

    public OperationQueries(OperationViews operations, InvoiceViews invoices) {
        this.operations = operations;
        this.invoices = invoices;
    }

    @QueryMapping
    Connection accountingOperations(
            @Argument @Nullable Set<State> state,
            @Argument @Nullable Set<Kind> kind,
            @Argument @Nullable String target,
            @Argument @Nullable Order order,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        OperationFilter filter =
                new OperationFilter(
                        state == null ? Set.of() : state,
                        kind == null ? Set.of() : kind,
                        target == null ? "" : target);
        Order wanted = order == null ? Order.QUEUED_AT_DESC : order;
        return Connection.of(operations.list(Viewer.of(caller), filter, wanted, page), page);
    }

    @QueryMapping
    Optional<OperationView> accountingOperation(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.operation(id).flatMap(uuid -> operations.find(Viewer.of(caller), uuid));
    }

    @SchemaMapping(typeName = "AccountingOperation")
    Connection attemptHistory(
            OperationView operation,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        UUID id = operation.operation().id();
        return Connection.of(operations.attempts(Viewer.of(caller), id, page), page);
    }

    @SchemaMapping(typeName = "AccountingOperation")
    Connection changes(
            OperationView operation,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        UUID id = operation.operation().id();
        return Connection.of(operations.changes(Viewer.of(caller), id, page), page);
    }

    /** What lands is for whoever may read one operation; the list is open to more. */
    @SchemaMapping(typeName = "AccountingOperation")
    Optional<InvoiceDocument> document(OperationView operation, @ContextValue Caller caller) {
        return Permissions.allows(caller, "accountingOperation")
                ? document(operation.operation().work())
                : Optional.empty();
    }

    private static Optional<InvoiceDocument> document(Work work) {
        return switch (work) {
            case Work.PushInvoice(_, var document) -> Optional.of(document);
            case Work.LinkInvoice(_, _, _, var document) -> Optional.of(document);
            case Work.RestoreDocument restore -> Optional.of(restore.document());
            case Work.ReviseInvoice(_, var document) -> Optional.of(document);
            case Work.PushCreditMemo(_, var document) -> Optional.of(document.sale());
            case Work.PayRefund(_, RefundDocument.Receipt(var sale, _)) -> Optional.of(sale);
            case Work.SettleGivenUp(var given, _, _) -> document(given);
            case Work.VoidInvoice _,
                    Work.ApplyCredit _,
                    Work.PayRefund _,
                    Work.RelinkPayment _,
                    Work.CreatePayment _,
                    Work.OnEntry _,
                    Work.SendInvoice _,
                    Work.PrintInvoice _,
                    Work.TestConnection _,
                    Work.CreateCustomer _,
                    Work.UpdateCustomer _,
                    Work.CreateRecord _,
                    Work.RefreshReferences _,
                    Work.ReadReceivables _,
                    Work.ImportDocuments _,
                    Work.SweepChanges _,
                    Work.Unreadable _ ->
                    Optional.empty();
        };
    }

    @BatchMapping(typeName = "AccountingOperation")
    Map<OperationView, InvoiceView> invoice(
            List<OperationView> parents, @ContextValue Caller caller) {
        List<OperationView> ofInvoices =
                parents.stream().filter(operation -> invoiceOf(operation).isPresent()).toList();
        return Batch.load(
                ofInvoices,
                operation -> invoiceOf(operation).orElseThrow(),
                ids -> invoices.findAll(Viewer.of(caller), ids),
                InvoiceView::id);
    }

    private static Optional<InvoiceId> invoiceOf(OperationView view) {
        Work work = view.operation().work();
        return switch (work.kind()) {
            case PUSH_INVOICE,
                    LINK_INVOICE,
                    VOID_INVOICE,
                    RESTORE_INVOICE,
                    REVISE_INVOICE,
                    PRINT_INVOICE,
                    SEND_INVOICE ->
                    Optional.of(new InvoiceId(UUID.fromString(work.target())));
            case PUSH_CREDIT_MEMO,
                    RESTORE_CREDIT_MEMO,
                    APPLY_CREDIT,
                    PAY_REFUND,
                    RELINK_PAYMENT,
                    CREATE_PAYMENT,
                    POST_ENTRY,
                    POST_FEE,
                    POST_DEFERRAL,
                    RESTORE_ENTRY,
                    TEST_CONNECTION,
                    CREATE_CUSTOMER,
                    UPDATE_CUSTOMER,
                    CREATE_ITEM,
                    CREATE_CLASS,
                    CREATE_DEPARTMENT,
                    REFRESH_REFERENCES,
                    READ_RECEIVABLES,
                    IMPORT_DOCUMENTS,
                    SWEEP_CHANGES ->
                    Optional.empty();
        };
    }
}
