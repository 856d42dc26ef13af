package io.tieout.application.revision;

import io.tieout.application.invoice.PushPlans;
import io.tieout.application.revision.RevisionViews.RevisionView;
import io.tieout.application.revision.RevisionViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PushPlan;
import java.util.Optional;
import java.util.Set;

/** What pushing a revision would land now, in the place of what stands there. */
public final class RevisionPlans {

    private static final Set<Status> OPEN =
            Set.of(
                    Status.DRAFT,
                    Status.SUBMITTED,
                    Status.AWAITING_SECOND_APPROVAL,
                    Status.APPROVED);

    private final RevisionViews revisions;
    private final PushPlans plans;

    public RevisionPlans(RevisionViews revisions, PushPlans plans) {
        this.revisions = revisions;
        this.plans = plans;
    }

    /** empty when the viewer sees no such invoice, or no revision of it is open */
    public Optional<PushPlan> planOf(Viewer viewer, InvoiceId invoice) {
        return revisions
                .find(viewer, invoice)
                .filter(revision -> OPEN.contains(revision.status()))
                .flatMap(revision -> planOf(viewer, invoice, revision));
    }

    private Optional<PushPlan> planOf(Viewer viewer, InvoiceId invoice, RevisionView revision) {
        return plans.planFor(viewer, invoice, revision.content(), revision.totals());
    }
}
