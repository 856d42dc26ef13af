package io.tieout.application.agreement;

import io.tieout.application.view.Viewer;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.DealComparison.Billed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The invoices that were drafted under agreements, and what of each stands in the books. */
public interface DealInvoices {

    /** One invoice of one agreement. */
    record BilledInvoice(AgreementId agreement, Billed billed) {}

    /** those dated on or before that day, in the order of their dates; none for customers */
    List<BilledInvoice> of(Viewer viewer, Set<AgreementId> agreements, LocalDate through);
}
