package io.tieout.graphql.invoice;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.accounting.DocumentPages;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.AgingReports.AccountAging;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.LandingView;
import io.tieout.application.invoice.InvoiceViews.Settlement;
import io.tieout.application.invoice.SyncViews;
import io.tieout.application.invoice.SyncViews.SyncView;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.schema.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What hangs on invoices, each kind read once for a whole page of them. */
@Controller
public final class InvoiceParts {

    private final InvoiceViews invoices;
    private final AccountViews accounts;
    private final PaymentViews payments;
    private final DocumentPages pages;
    private final SyncViews syncs;

    public InvoiceParts(
            InvoiceViews invoices,
            AccountViews accounts,
            PaymentViews payments,
            DocumentPages pages,
            SyncViews syncs) {
        this.invoices = invoices;
        this.accounts = accounts;
        this.payments = payments;
        this.pages = pages;
        this.syncs = syncs;
    }

    @BatchMapping(typeName = "Invoice")
    Map<InvoiceView, AccountView> account(List<InvoiceView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                invoice -> invoice.content().account(),
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    @BatchMapping(typeName = "Invoice")
    Map<InvoiceView, List<Settlement>> settlements(
            List<InvoiceView> parents, @ContextValue Caller caller) {
        Set<InvoiceId> ids = parents.stream().map(InvoiceView::id).collect(Collectors.toSet());
        Map<InvoiceId, List<Settlement>> found = invoices.settlements(Viewer.of(caller), ids);
        Map<InvoiceView, List<Settlement>> children = new HashMap<>();
        parents.forEach(
                invoice -> children.put(invoice, found.getOrDefault(invoice.id(), List.of())));
        return children;
    }

    @BatchMapping(typeName = "Settlement")
    Map<Settlement, PaymentView> payment(List<Settlement> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                Settlement::payment,
                ids -> payments.findAll(Viewer.of(caller), ids),
                PaymentView::id);
    }

    @BatchMapping(typeName = "AccountAging", field = "account")
    Map<AccountAging, AccountView> agedAccount(
            List<AccountAging> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                AccountAging::account,
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    /** What keeps it from the books is no customer's business. */
    @BatchMapping(typeName = "Invoice")
    Map<InvoiceView, SyncView> sync(List<InvoiceView> parents, @ContextValue Caller caller) {
        if (caller.confinedTo().isPresent()) {
            return Map.of();
        }
        return Batch.load(
                parents,
                InvoiceView::id,
                ids -> syncs.of(Viewer.of(caller), ids),
                SyncView::invoice);
    }

    /** How it landed is between the books and the staff. */
    @SchemaMapping(typeName = "Invoice")
    Optional<LandingView> landing(InvoiceView invoice, @ContextValue Caller caller) {
        return caller.confinedTo().isPresent() ? Optional.empty() : invoice.landing();
    }

    /** Customers have no way into the books. */
    @SchemaMapping(typeName = "Invoice")
    Optional<String> documentUrl(InvoiceView invoice, @ContextValue Caller caller) {
        return caller.confinedTo().isPresent() || invoice.documentId().isEmpty()
                ? Optional.empty()
                : pages.invoice(invoice.documentId());
    }

    /** Names of staff and inner problems are no customer's business. */
    @SchemaMapping(typeName = "Invoice")
    Optional<InvoiceView> review(InvoiceView invoice, @ContextValue Caller caller) {
        return caller.confinedTo().isPresent() ? Optional.empty() : Optional.of(invoice);
    }
}
