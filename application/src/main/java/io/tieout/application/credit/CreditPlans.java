package io.tieout.application.credit;

import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.invoice.PushCalls;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditPlan;
import io.tieout.domain.credit.CreditPlan.Credited;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.Totals;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What pushing a credit memo would land now: the plan of the sale it takes back, taken back. */
public final class CreditPlans {

    private static final Set<Status> STANDING =
            EnumSet.of(Status.PUSHED, Status.PARTIALLY_PAID, Status.PAID, Status.WRITTEN_OFF);

    private final CreditMemoViews credits;
    private final InvoiceViews invoices;
    private final PushPlans plans;

    public CreditPlans(CreditMemoViews credits, InvoiceViews invoices, PushPlans plans) {
        this.credits = credits;
        this.invoices = invoices;
        this.plans = plans;
    }

    /**
     * What somebody who decides on a credit memo looks at.
     *
     * @param calls what landing it costs, besides the test of the connection
     */
    public record Preview(CreditPlan plan, PushCalls calls) {}

    /** the preview of a credit memo as the views show it; empty when the viewer sees none such */
    public Optional<Preview> previewOf(Viewer viewer, CreditMemoId id) {
        return credits.find(viewer, id)
                .map(CreditMemoView::content)
                .flatMap(content ->
                        plan(viewer, content).map(plan -> new Preview(plan, calls(content))));
    }

    private static PushCalls calls(CreditMemoContent content) {
        return content.appliesOnLanding() ? PushCalls.APPLIED_CREDIT : PushCalls.NEW_DOCUMENT;
    }

    /** the plan of a credit memo as the views show it; empty when the viewer sees none such */
    public Optional<CreditPlan> planOf(Viewer viewer, CreditMemoId id) {
        return previewOf(viewer, id).map(Preview::plan);
    }

    /** the plan of this content */
    public Optional<CreditPlan> plan(Viewer viewer, CreditMemoContent content) {
        return invoices.find(viewer, content.invoice())
                .flatMap(invoice -> plan(viewer, content, invoice));
    }

    private Optional<CreditPlan> plan(
            Viewer viewer, CreditMemoContent content, InvoiceView invoice) {
        InvoiceContent sale = content.asSale(invoice.content().department());
        return plans.planFor(viewer, content.invoice(), sale, Totals.of(sale))
                .map(plan -> CreditPlan.of(credited(invoice), plan));
    }

    private static Credited credited(InvoiceView invoice) {
        return new Credited(
                invoice.id(), invoice.content().number(), STANDING.contains(invoice.status()));
    }
}
