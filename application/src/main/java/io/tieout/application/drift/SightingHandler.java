package io.tieout.application.drift;

import static io.tieout.application.drift.DriftKind.DRIFT;

import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.drift.DriftCommand.RecordDocumentSeen;
import io.tieout.application.observed.Observation;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OurSide;
import io.tieout.domain.drift.Sighting;
import io.tieout.domain.drift.Watch;
import io.tieout.domain.people.TenantId;
import java.util.Optional;
import java.util.UUID;

/** Takes note of how an invoice or a credit memo stands in the accounting system. */
public final class SightingHandler implements CommandHandler<RecordDocumentSeen> {

    /** what a document of ours answers that is not compared now */
    private static final Receipt NOT_NOW = new Receipt(new UUID(0, 0), -1);

    private final Aggregates aggregates;
    private final Holders holders;
    private final References references;
    private final OurDocuments ourDocuments;
    private final Observation observation;

    public SightingHandler(
            Aggregates aggregates,
            Holders holders,
            References references,
            SignedDocuments signed,
            Observation observation) {
        this.aggregates = aggregates;
        this.holders = holders;
        this.references = references;
        this.observation = observation;
        this.ourDocuments = new OurDocuments(aggregates, signed);
    }

    @Override
    public Class<RecordDocumentSeen> handles() {
        return RecordDocumentSeen.class;
    }

    @Override
    public Receipt handle(RecordDocumentSeen command, Caller caller) {
        DocumentSeen seen = command.seen();
        // Asked first: what landed between the two questions stands in the view by the second.
        boolean isLanding = command.mark().filter(ourDocuments::isLanding).isPresent();
        Optional<Holder.OfSale> holder =
                holders.of(command.kind(), seen.document().externalId(), caller.tenant());
        if (holder.isPresent()) {
            return compare(holder.get(), seen, caller.tenant());
        }
        return isLanding
                ? NOT_NOW
                : observation.of(command.kind(), seen, command.mark(), caller.tenant());
    }

    private Receipt compare(Holder.OfSale holder, DocumentSeen seen, TenantId tenant) {
        return ourDocuments
                .of(holder)
                .filter(ours -> ours.landing().document().equals(seen.document()))
                .map(ours -> compare(holder, ours, seen, tenant))
                .orElse(NOT_NOW);
    }

    private Receipt compare(
            Holder.OfSale holder, OurSide ours, DocumentSeen seen, TenantId tenant) {
        Optional<Departure> departure =
                Watch.of(ours, seen, isGone(ours.signed().customer(), tenant));
        return aggregates.decide(
                DRIFT,
                DriftId.of(holder).value(),
                new ExpectedVersion.Any(),
                drift ->
                        drift.seen(
                                new Sighting(holder, seen.document()),
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
