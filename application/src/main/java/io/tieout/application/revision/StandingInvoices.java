package io.tieout.application.revision;

import static io.tieout.application.drift.DriftKind.DRIFT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.Diverged;
import io.tieout.domain.drift.Drift;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.drift.OursUnderway;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.revision.RevisedInvoice;
import io.tieout.domain.revision.RevisionRejected;
import io.tieout.domain.revision.RevisionRejection.DriftUndecided;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What is known of an invoice that somebody revises. Reads join the transaction at hand. */
final class StandingInvoices {

    /** no credit memo has this id, so all of them count */
    private static final CreditMemoId NONE = new CreditMemoId(new UUID(0, 0));

    private final Aggregates aggregates;
    private final CreditMemoViews credits;
    private final CompanyProfiles companies;
    private final SignedDocuments signed;

    StandingInvoices(
            Aggregates aggregates,
            CreditMemoViews credits,
            CompanyProfiles companies,
            SignedDocuments signed) {
        this.aggregates = aggregates;
        this.credits = credits;
        this.companies = companies;
        this.signed = signed;
    }

    ExistingInvoice invoice(InvoiceId id) {
        return aggregates.load(INVOICE, id.value()).existing(id);
    }

    /**
     * The invoice with all that limits its revision.
     *
     * @throws RevisionRejected it does not stand in open books
     */
    RevisedInvoice revised(InvoiceId id, TenantId tenant) {
        ExistingInvoice invoice = invoice(id);
        return RevisedInvoice.of(
                invoice, credits.takenOf(id, NONE), closedThrough(invoice, tenant));
    }

    /**
     * The document whose place a revision takes.
     *
     * @throws RevisionRejected somebody changed it there, and nobody has decided what counts
     */
    OurDocument document(RevisedInvoice revised) {
        InvoiceId id = revised.invoice().id();
        Drift drift = aggregates.load(DRIFT, DriftId.of(Holder.of(id)).value());
        if (drift instanceof Diverged || drift instanceof OursUnderway) {
            throw new RevisionRejected(new DriftUndecided(drift.status()));
        }
        return new OurDocument(
                id, signed.of(Holder.of(id)).orElseThrow(), revised.invoice().landed().landing());
    }

    private Optional<LocalDate> closedThrough(ExistingInvoice invoice, TenantId tenant) {
        return invoice instanceof LandedInvoice landed
                ? companies.closedThrough(tenant, landed.landed().landing().document().connection())
                : Optional.empty();
    }
}
