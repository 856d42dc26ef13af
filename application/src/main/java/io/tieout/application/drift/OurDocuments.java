package io.tieout.application.drift;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.revision.RevisionKind.REVISION;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.revision.RevisionId;
import io.tieout.domain.revision.RevisionUnderway;
import java.util.Optional;

/** Says what our books say of an invoice's document, while there is one that we answer for. */
final class OurDocuments {

    private final Aggregates aggregates;
    private final SignedDocuments signed;

    OurDocuments(Aggregates aggregates, SignedDocuments signed) {
        this.aggregates = aggregates;
        this.signed = signed;
    }

    /**
     * empty before it landed, and while its void or its revision is on its way: what happens then
     * is our own doing
     */
    Optional<OurDocument> of(InvoiceId id) {
        // Asked first: a revision that lands between two looks is then seen whole or not at all.
        if (isBeingRevised(id)) {
            return Optional.empty();
        }
        Invoice invoice = aggregates.load(INVOICE, id.value());
        return invoice instanceof LandedInvoice landed && !(landed instanceof Voiding)
                ? signed.of(id)
                        .map(document -> new OurDocument(id, document, landed.landed().landing()))
                : Optional.empty();
    }

    private boolean isBeingRevised(InvoiceId id) {
        return aggregates.load(REVISION, RevisionId.of(id).value()) instanceof RevisionUnderway;
    }
}
