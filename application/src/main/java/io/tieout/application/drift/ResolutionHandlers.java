package io.tieout.application.drift;

import static io.tieout.application.drift.DriftKind.DRIFT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.drift.DriftCommand.PushOursAgain;
import io.tieout.application.drift.DriftCommand.RecordOursRefused;
import io.tieout.application.drift.DriftCommand.RecordOursRestored;
import io.tieout.domain.drift.Diverged;
import io.tieout.domain.drift.Drift;
import io.tieout.domain.drift.DriftEvent;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.DriftRejected;
import io.tieout.domain.drift.DriftRejection.DriftNotFound;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.drift.OursUnderway;
import io.tieout.domain.drift.Resolved;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Has ours stand in the accounting system again, and records what came of it. */
public final class ResolutionHandlers {

    private final Aggregates aggregates;
    private final OurDocuments ourDocuments;

    public ResolutionHandlers(Aggregates aggregates, SignedDocuments signed) {
        this.aggregates = aggregates;
        this.ourDocuments = new OurDocuments(aggregates, signed);
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(PushOursAgain.class, this::pushOursAgain),
                new Handling<>(RecordOursRestored.class, this::restored),
                new Handling<>(RecordOursRefused.class, this::refused));
    }

    private Receipt pushOursAgain(PushOursAgain command, Caller caller) {
        DriftId id = command.drift();
        OurDocument ours =
                invoiceOf(aggregates.load(DRIFT, id.value()))
                        .flatMap(ourDocuments::of)
                        .orElseThrow(() -> new DriftRejected(new DriftNotFound(id)));
        return decide(
                id,
                command.expectedVersion(),
                drift ->
                        drift.pushOursAgain(
                                id, caller.actor(), command.reason(), command.planHash(), ours));
    }

    private static Optional<InvoiceId> invoiceOf(Drift drift) {
        return switch (drift) {
            case Drift.InStep() -> Optional.empty();
            case Diverged(var sighting, _) -> Optional.of(sighting.invoice());
            case OursUnderway(var was, _) -> Optional.of(was.sighting().invoice());
            case Resolved(var sighting, _, _, _) -> Optional.of(sighting.invoice());
        };
    }

    private Receipt restored(RecordOursRestored command, Caller caller) {
        DriftId id = DriftId.of(command.invoice());
        Landing landing = command.landing().besidesSettlements();
        OurDocument ours = ourDocuments.of(command.invoice()).orElseThrow();
        decide(
                command.invoice(),
                invoice ->
                        invoice.restate(
                                landing,
                                ours.signed().issuedOn(),
                                ours.signed().dueOn(),
                                "ours was pushed again"));
        return decide(id, new ExpectedVersion.Any(), drift -> drift.restored(id));
    }

    private Receipt refused(RecordOursRefused command, Caller caller) {
        DriftId id = DriftId.of(command.invoice());
        return decide(id, new ExpectedVersion.Any(), drift -> drift.refused(id, command.reason()));
    }

    private Receipt decide(
            DriftId id, ExpectedVersion expected, Function<Drift, List<DriftEvent>> decision) {
        return aggregates.decide(DRIFT, id.value(), expected, decision);
    }

    private void decide(InvoiceId id, Function<ExistingInvoice, List<InvoiceEvent>> decision) {
        aggregates.decide(
                INVOICE,
                id.value(),
                new ExpectedVersion.Any(),
                invoice -> decision.apply(invoice.existing(id)));
    }
}
