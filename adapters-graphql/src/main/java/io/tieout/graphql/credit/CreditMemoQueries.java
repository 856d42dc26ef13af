package io.tieout.graphql.credit;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.accounting.Connections;
import io.tieout.application.command.Caller;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.credit.CreditMemoViews.CreditMemoFilter;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.credit.CreditMemoViews.Status;
import io.tieout.application.credit.CreditPlans;
import io.tieout.application.credit.CreditPlans.Preview;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.PushCalls;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads of credit memos, and what hangs on them, each kind read once for a whole page. */
@Controller
public final class CreditMemoQueries {

    private final CreditMemoViews credits;
    private final CreditPlans plans;
    private final InvoiceViews invoices;
    private final AccountViews accounts;
    private final Connections connections;
    private final TenantClock clock;

    public CreditMemoQueries(
            CreditMemoViews credits,
            CreditPlans plans,
            InvoiceViews invoices,
            AccountViews accounts,
            Connections connections,
            TenantClock clock) {
        this.credits = credits;
        this.plans = plans;
        this.invoices = invoices;
        this.accounts = accounts;
        this.connections = connections;
        this.clock = clock;
    }

    /** What narrows a list of credit memos, as a client sends it. */
    record CreditMemoFilterInput(
            @Nullable String accountId,
            @Nullable String invoiceId,
            @Nullable Set<Status> statuses) {

        /** whether it asks for an object that cannot exist, so that nothing matches */
        boolean namesNothing() {
            return (accountId != null && GlobalId.account(accountId).isEmpty())
                    || (invoiceId != null && GlobalId.invoice(invoiceId).isEmpty());
        }

        CreditMemoFilter criteria() {
            return new CreditMemoFilter(
                    Optional.ofNullable(accountId).flatMap(GlobalId::account),
                    Optional.ofNullable(invoiceId).flatMap(GlobalId::invoice),
                    statuses == null ? Set.of() : statuses);
        }
    }

    @QueryMapping
    Optional<CreditMemoView> creditMemo(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.creditMemo(id).flatMap(memo -> credits.find(Viewer.of(caller), memo));
    }

    @QueryMapping
    Connection creditMemos(
            @Argument @Nullable CreditMemoFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        CreditMemoFilterInput wanted =
                filter == null ? new CreditMemoFilterInput(null, null, null) : filter;
        if (wanted.namesNothing()) {
            return Connection.of(new Page<>(List.of(), false), page);
        }
        return Connection.of(credits.list(Viewer.of(caller), wanted.criteria(), page), page);
    }

    @QueryMapping
    Optional<Preview> creditMemoPlan(@Argument String creditMemoId, @ContextValue Caller caller) {
        return GlobalId.creditMemo(creditMemoId)
                .flatMap(memo -> plans.previewOf(Viewer.of(caller), memo));
    }

    /** asks nobody: it says what approving now would ask */
    @SchemaMapping(typeName = "CreditMemoPlan")
    PushCalls calls(Preview preview, @ContextValue Caller caller) {
        return preview.calls()
                .whenApproved(
                        preview.plan().prospect(),
                        connections.ofTenant(caller.tenant()),
                        clock.now(caller.tenant()));
    }

    @BatchMapping(typeName = "Invoice")
    Map<InvoiceView, List<CreditMemoView>> creditMemos(
            List<InvoiceView> parents, @ContextValue Caller caller) {
        Set<InvoiceId> ids = parents.stream().map(InvoiceView::id).collect(Collectors.toSet());
        Map<InvoiceId, List<CreditMemoView>> found = credits.ofInvoices(Viewer.of(caller), ids);
        Map<InvoiceView, List<CreditMemoView>> children = new HashMap<>();
        parents.forEach(
                invoice -> children.put(invoice, found.getOrDefault(invoice.id(), List.of())));
        return children;
    }

    @BatchMapping(typeName = "CreditMemo")
    Map<CreditMemoView, InvoiceView> invoice(
            List<CreditMemoView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                memo -> memo.content().invoice(),
                ids -> invoices.findAll(Viewer.of(caller), ids),
                InvoiceView::id);
    }

    @BatchMapping(typeName = "CreditMemo")
    Map<CreditMemoView, AccountView> account(
            List<CreditMemoView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                memo -> memo.content().account(),
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    /** Names of staff, reasons and inner problems are no customer's business. */
    @SchemaMapping(typeName = "CreditMemo")
    Optional<CreditMemoView> review(CreditMemoView memo, @ContextValue Caller caller) {
        return caller.confinedTo().isPresent() ? Optional.empty() : Optional.of(memo);
    }
}
