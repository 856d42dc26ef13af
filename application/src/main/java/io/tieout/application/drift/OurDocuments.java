package io.tieout.application.drift;

import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.drift.DriftKind.DRIFT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.revision.RevisionKind.REVISION;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.domain.credit.ApprovedCredit;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.OpenCredit;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OurSide;
import io.tieout.domain.drift.OursUnderway;
import io.tieout.domain.invoice.Approved;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.revision.RevisionId;
import io.tieout.domain.revision.RevisionUnderway;
import java.util.Optional;

/** Says what our books say of a document, while there is one that we answer for. */
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
    Optional<OurSide> of(Holder.OfSale holder) {
        return landing(holder)
                .flatMap(landing ->
                        signed.of(holder).map(document -> new OurSide(document, landing)));
    }

    /** it stands there, and its landing, or that of ours pushed again, is about to be recorded */
    boolean isLanding(Holder.OfSale holder) {
        return isApproved(holder)
                || aggregates.load(DRIFT, DriftId.of(holder).value()) instanceof OursUnderway;
    }

    private boolean isApproved(Holder.OfSale holder) {
        return switch (holder) {
            case Holder.OfInvoice(var id) ->
                    aggregates.load(INVOICE, id.value()) instanceof Approved;
            case Holder.OfCreditMemo(var id) ->
                    aggregates.load(CREDIT_MEMO, id.value()) instanceof ApprovedCredit;
        };
    }

    private Optional<Landing> landing(Holder.OfSale holder) {
        return switch (holder) {
            case Holder.OfInvoice(var id) -> landing(id);
            case Holder.OfCreditMemo(var id) -> landing(id);
        };
    }

    private Optional<Landing> landing(InvoiceId id) {
        // Asked first: a revision that lands between two looks is then seen whole or not at all.
        if (isBeingRevised(id)) {
            return Optional.empty();
        }
        Invoice invoice = aggregates.load(INVOICE, id.value());
        return invoice instanceof LandedInvoice landed && !(landed instanceof Voiding)
                ? Optional.of(landed.landed().landing())
                : Optional.empty();
    }

    private Optional<Landing> landing(CreditMemoId id) {
        return aggregates.load(CREDIT_MEMO, id.value()) instanceof OpenCredit open
                ? Optional.of(open.landing())
                : Optional.empty();
    }

    private boolean isBeingRevised(InvoiceId id) {
        return aggregates.load(REVISION, RevisionId.of(id).value()) instanceof RevisionUnderway;
    }
}
