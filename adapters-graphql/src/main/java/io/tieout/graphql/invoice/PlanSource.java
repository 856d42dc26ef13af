package io.tieout.graphql.invoice;

import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PushPlan;
import java.util.Optional;

/** What a push of an invoice would land now. */
@FunctionalInterface
public interface PlanSource {

    /** empty when the viewer sees no such invoice */
    Optional<PushPlan> planOf(Viewer viewer, InvoiceId invoice);
}
