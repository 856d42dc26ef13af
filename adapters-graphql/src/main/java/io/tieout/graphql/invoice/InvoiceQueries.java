package io.tieout.graphql.invoice;

import io.tieout.application.accounting.Connections;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceFilter;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Order;
import io.tieout.application.invoice.PushCalls;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads of invoices. */
@Controller
public final class InvoiceQueries {

    private final InvoiceViews invoices;
    private final PushPlans plans;
    private final Connections connections;
    private final TenantClock clock;

    public InvoiceQueries(
            InvoiceViews invoices, PushPlans plans, Connections connections, TenantClock clock) {
        this.invoices = invoices;
        this.plans = plans;
        this.connections = connections;
        this.clock = clock;
    }

    @QueryMapping
    Optional<InvoiceView> invoice(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.invoice(id).flatMap(invoice -> invoices.find(Viewer.of(caller), invoice));
    }

    @QueryMapping
    Connection invoices(
            @Argument @Nullable InvoiceFilterInput filter,
            @Argument Order orderBy,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        InvoiceFilterInput wanted = filter == null ? InvoiceFilterInput.all() : filter;
        if (wanted.namesNoAccount() || asksForInnerThings(wanted, caller)) {
            return Connection.of(new Page<>(List.of(), false), page);
        }
        InvoiceFilter criteria = wanted.criteria();
        return Connection.of(invoices.list(Viewer.of(caller), criteria, orderBy, page), page);
    }

    /** what keeps an invoice from the books is no customer's business, not even as a filter */
    private static boolean asksForInnerThings(InvoiceFilterInput wanted, Caller caller) {
        return caller.confinedTo().isPresent() && !wanted.criteria().syncStates().isEmpty();
    }

    /** asks nobody: it says what approving now would ask */
    @SchemaMapping(typeName = "PushPlan")
    PushCalls calls(PreviewedPush push, @ContextValue Caller caller) {
        return push.calls()
                .whenApproved(
                        push.plan().prospect(),
                        connections.ofTenant(caller.tenant()),
                        clock.now(caller.tenant()));
    }

    @QueryMapping
    Optional<PreviewedPush> pushPlan(@Argument String invoiceId, @ContextValue Caller caller) {
        return GlobalId.invoice(invoiceId)
                .flatMap(invoice -> plans.planOf(Viewer.of(caller), invoice))
                .map(plan -> new PreviewedPush(plan, PushCalls.NEW_DOCUMENT));
    }
}
