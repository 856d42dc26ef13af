package io.tieout.application.drift;

import static io.tieout.application.agreement.AgreementKind.AGREEMENT;
import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.deferral.DeferralKind.DEFERRAL;
import static io.tieout.application.drift.DriftKind.DRIFT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.recorded.RecordedPaymentKind.RECORDED_PAYMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.drift.DriftCommand.PushOursAgain;
import io.tieout.application.drift.DriftCommand.RecordEntryRestored;
import io.tieout.application.drift.DriftCommand.RecordOursRefused;
import io.tieout.application.drift.DriftCommand.RecordOursRestored;
import io.tieout.domain.drift.Diverged;
import io.tieout.domain.drift.Drift;
import io.tieout.domain.drift.DriftEvent;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.DriftRejected;
import io.tieout.domain.drift.DriftRejection.DriftNotFound;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OurEntry;
import io.tieout.domain.drift.Ours;
import io.tieout.domain.drift.OursUnderway;
import io.tieout.domain.drift.Resolved;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.Landing;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Has ours stand in the accounting system again, and records what came of it. */
public final class ResolutionHandlers {

    private static final String RESTORED = "ours was pushed again";

    private final Aggregates aggregates;
    private final OurDocuments ourDocuments;
    private final SentEntries entries;

    public ResolutionHandlers(Aggregates aggregates, SignedDocuments signed, SentEntries entries) {
        this.aggregates = aggregates;
        this.entries = entries;
        this.ourDocuments = new OurDocuments(aggregates, signed);
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(PushOursAgain.class, this::pushOursAgain),
                new Handling<>(RecordOursRestored.class, this::restored),
                new Handling<>(RecordEntryRestored.class, this::entryRestored),
                new Handling<>(RecordOursRefused.class, this::refused));
    }

    private Receipt pushOursAgain(PushOursAgain command, Caller caller) {
        DriftId id = command.drift();
        Ours ours =
                holderOf(aggregates.load(DRIFT, id.value()))
                        .flatMap(this::ours)
                        .orElseThrow(() -> new DriftRejected(new DriftNotFound(id)));
        return decide(
                id,
                command.expectedVersion(),
                drift ->
                        drift.pushOursAgain(
                                id, caller.actor(), command.reason(), command.planHash(), ours));
    }

    private Optional<? extends Ours> ours(Holder holder) {
        return switch (holder) {
            case Holder.OfSale sale -> ourDocuments.of(sale);
            case Holder.OfEntry entry -> entries.of(entry).map(sent -> new OurEntry(sent.entry()));
        };
    }

    private static Optional<Holder> holderOf(Drift drift) {
        return switch (drift) {
            case Drift.InStep() -> Optional.empty();
            case Diverged(var sighting, _) -> Optional.of(sighting.holder());
            case OursUnderway(var was, _) -> Optional.of(was.sighting().holder());
            case Resolved(var sighting, _, _, _) -> Optional.of(sighting.holder());
        };
    }

    private Receipt entryRestored(RecordEntryRestored command, Caller caller) {
        switch (command.holder()) {
            case Holder.OfMonth(var id, var lastOn) ->
                    aggregates.decide(
                            AGREEMENT,
                            id.value(),
                            new ExpectedVersion.Any(),
                            state -> state.existing(id).landed(lastOn, command.document()));
            case Holder.OfFee(var id, var part) ->
                    aggregates.decide(
                            RECORDED_PAYMENT,
                            id.value(),
                            new ExpectedVersion.Any(),
                            state -> state.existing(id).feeEntryLanded(part, command.document()));
            case Holder.OfDeferral deferred ->
                    aggregates.decide(
                            DEFERRAL,
                            deferred.deferral().value(),
                            new ExpectedVersion.Any(),
                            state ->
                                    state.landedAnew(
                                            deferred.deferral(),
                                            deferred.part(),
                                            command.document()));
        }
        DriftId id = DriftId.of(command.holder());
        return decide(id, new ExpectedVersion.Any(), drift -> drift.restored(id));
    }

    private Receipt restored(RecordOursRestored command, Caller caller) {
        Holder.OfSale holder = command.holder();
        InvoiceDocument signed = ourDocuments.of(holder).orElseThrow().signed();
        restate(holder, command.landing().besidesSettlements(), signed);
        DriftId id = DriftId.of(holder);
        return decide(id, new ExpectedVersion.Any(), drift -> drift.restored(id));
    }

    private void restate(Holder.OfSale holder, Landing landing, InvoiceDocument signed) {
        switch (holder) {
            case Holder.OfInvoice(var id) ->
                    aggregates.decide(
                            INVOICE,
                            id.value(),
                            new ExpectedVersion.Any(),
                            invoice ->
                                    invoice.existing(id)
                                            .restate(
                                                    landing,
                                                    signed.issuedOn(),
                                                    signed.dueOn(),
                                                    RESTORED));
            case Holder.OfCreditMemo(var id) ->
                    aggregates.decide(
                            CREDIT_MEMO,
                            id.value(),
                            new ExpectedVersion.Any(),
                            memo ->
                                    memo.existing(id)
                                            .restate(landing, signed.issuedOn(), RESTORED));
        }
    }

    private Receipt refused(RecordOursRefused command, Caller caller) {
        DriftId id = DriftId.of(command.holder());
        return decide(id, new ExpectedVersion.Any(), drift -> drift.refused(id, command.reason()));
    }

    private Receipt decide(
            DriftId id, ExpectedVersion expected, Function<Drift, List<DriftEvent>> decision) {
        return aggregates.decide(DRIFT, id.value(), expected, decision);
    }
}
