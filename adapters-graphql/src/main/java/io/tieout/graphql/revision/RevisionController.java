package io.tieout.graphql.revision;

import io.tieout.application.access.Permissions;
import io.tieout.application.accounting.OperationChange.Difference;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.PushCalls;
import io.tieout.application.operation.ContentDifferences;
import io.tieout.application.revision.RevisionPlans;
import io.tieout.application.revision.RevisionViews;
import io.tieout.application.revision.RevisionViews.RevisionView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.invoice.PreviewedPush;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.GlobalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads revisions. */
@Controller
public final class RevisionController {

    private final RevisionViews revisions;
    private final RevisionPlans plans;

    public RevisionController(RevisionViews revisions, RevisionPlans plans) {
        this.revisions = revisions;
        this.plans = plans;
    }

    /** A revision beside the invoice whose fields it changes. */
    record Revised(InvoiceView invoice, RevisionView revision) {

        List<Difference> changes() {
            return ContentDifferences.between(invoice.content(), revision.content());
        }
    }

    @QueryMapping
    Optional<PreviewedPush> revisionPlan(@Argument String invoiceId, @ContextValue Caller caller) {
        return GlobalId.invoice(invoiceId)
                .flatMap(invoice -> plans.planOf(Viewer.of(caller), invoice))
                .map(plan -> new PreviewedPush(plan, PushCalls.REVISION));
    }

    /** What staff write and sign is no customer's business. */
    @BatchMapping(typeName = "Invoice")
    Map<InvoiceView, Revised> revision(List<InvoiceView> parents, @ContextValue Caller caller) {
        if (!Permissions.allows(caller, "revisionPlan")) {
            return Map.of();
        }
        Map<InvoiceView, RevisionView> found =
                Batch.<InvoiceView, InvoiceId, RevisionView>load(
                        parents,
                        InvoiceView::id,
                        ids -> revisions.ofInvoices(Viewer.of(caller), ids),
                        RevisionView::invoice);
        Map<InvoiceView, Revised> children = new HashMap<>();
        found.forEach((invoice, revision) -> children.put(invoice, new Revised(invoice, revision)));
        return children;
    }
}
