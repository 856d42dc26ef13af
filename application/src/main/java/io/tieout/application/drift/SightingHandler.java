package io.tieout.application.drift;

import static io.tieout.application.drift.DriftKind.DRIFT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.drift.DriftCommand.RecordInvoiceSeen;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.observed.Observation;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.drift.Sighting;
import io.tieout.domain.drift.Watch;
import io.tieout.domain.invoice.Approved;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.people.TenantId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes note of how an invoice stands in the accounting system. */
public final class SightingHandler implements CommandHandler<RecordInvoiceSeen> {

    /** what a document of ours answers that is not compared now */
    private static final Receipt NOT_NOW = new Receipt(new UUID(0, 0), -1);

    private final Aggregates aggregates;
    private final InvoiceViews invoices;
    private final References references;
    private final OurDocuments ourDocuments;
    private final Observation observation;

    public SightingHandler(
            Aggregates aggregates,
            InvoiceViews invoices,
            References references,
            SignedDocuments signed,
            Observation observation) {
        this.aggregates = aggregates;
        this.invoices = invoices;
        this.references = references;
        this.observation = observation;
        this.ourDocuments = new OurDocuments(aggregates, signed);
    }

    @Override
    public Class<RecordInvoiceSeen> handles() {
        return RecordInvoiceSeen.class;
    }

    @Override
    public Receipt handle(RecordInvoiceSeen command, Caller caller) {
        DocumentSeen seen = command.seen();
        if (holder(seen.document()).isPresent()) {
            return ours(seen.document())
                    .map(ours -> compare(ours, seen, caller.tenant()))
                    .orElse(NOT_NOW);
        }
        return command.mark().filter(this::isLanding).isPresent()
                ? NOT_NOW
                : observation.of(ObservedKind.INVOICE, seen, caller.tenant());
    }

    private Optional<InvoiceId> holder(DocumentLink document) {
        return Optional.ofNullable(
                invoices.byDocument(Set.of(document.externalId())).get(document.externalId()));
    }

    private Optional<OurDocument> ours(DocumentLink document) {
        return holder(document)
                .flatMap(ourDocuments::of)
                .filter(ours -> ours.landing().document().equals(document));
    }

    /** it stands there, and its landing is about to be recorded */
    private boolean isLanding(InvoiceId invoice) {
        return aggregates.load(INVOICE, invoice.value()) instanceof Approved;
    }

    private Receipt compare(OurDocument ours, DocumentSeen seen, TenantId tenant) {
        InvoiceId invoice = ours.invoice();
        Optional<Departure> departure =
                Watch.of(ours, seen, isGone(ours.signed().customer(), tenant));
        return aggregates.decide(
                DRIFT,
                DriftId.of(invoice).value(),
                new ExpectedVersion.Any(),
                drift ->
                        drift.seen(
                                new Sighting(invoice, seen.document()),
                                departure,
                                seen.changedAt()));
    }

    /** a customer that was merged into another is no active one any more */
    private boolean isGone(DocumentLink customer, TenantId tenant) {
        return references
                .find(
                        tenant,
                        customer.connection(),
                        References.Kind.CUSTOMER,
                        customer.externalId())
                .filter(Reference::isActive)
                .isEmpty();
    }
}
