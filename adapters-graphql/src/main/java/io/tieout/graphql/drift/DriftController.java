package io.tieout.graphql.drift;

import static java.util.stream.Collectors.toMap;

import io.tieout.application.access.Permissions;
import io.tieout.application.command.Caller;
import io.tieout.application.drift.DriftViews;
import io.tieout.application.drift.DriftViews.DriftView;
import io.tieout.application.drift.DriftViews.Status;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads drifts. */
@Controller
public final class DriftController {

    private final DriftViews drifts;
    private final InvoiceViews invoices;

    public DriftController(DriftViews drifts, InvoiceViews invoices) {
        this.drifts = drifts;
        this.invoices = invoices;
    }

    @QueryMapping
    Connection drifts(
            @Argument @Nullable Set<Status> status,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        Set<Status> wanted = status == null ? Set.of() : status;
        return Connection.of(drifts.list(Viewer.of(caller), wanted, page), page);
    }

    @QueryMapping
    Optional<DriftView> drift(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.drift(id).flatMap(drift -> drifts.find(Viewer.of(caller), drift));
    }

    @BatchMapping(typeName = "Drift")
    Map<DriftView, InvoiceView> invoice(List<DriftView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                DriftView::invoice,
                ids -> invoices.findAll(Viewer.of(caller), ids),
                InvoiceView::id);
    }

    /** What others do in the books is no customer's business. */
    @BatchMapping(typeName = "Invoice", field = "drift")
    Map<InvoiceView, DriftView> driftOf(List<InvoiceView> parents, @ContextValue Caller caller) {
        if (!Permissions.allows(caller, "drifts")) {
            return Map.of();
        }
        Set<InvoiceId> ids = parents.stream().map(InvoiceView::id).collect(Collectors.toSet());
        Map<InvoiceId, DriftView> found =
                drifts.ofInvoices(Viewer.of(caller), ids).stream()
                        .collect(toMap(DriftView::invoice, Function.identity()));
        Map<InvoiceView, DriftView> children = new HashMap<>();
        parents.stream()
                .filter(invoice -> found.containsKey(invoice.id()))
                .forEach(invoice -> children.put(invoice, found.get(invoice.id())));
        return children;
    }
}
