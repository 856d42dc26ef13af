package io.tieout.application.deferral;

import static io.tieout.application.deferral.DeferralKind.DEFERRAL;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.agreement.LastClosedDay;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.deferral.DeferralCommand.DeferRevenue;
import io.tieout.application.deferral.DeferralCommand.RecordDeferralLanded;
import io.tieout.application.deferral.DeferralCommand.RecordDeferralRefused;
import io.tieout.application.deferral.DeferringDocuments.Deferring;
import io.tieout.application.drift.SignedDocuments;
import io.tieout.domain.deferral.Deferral;
import io.tieout.domain.deferral.DeferralEvent;
import io.tieout.domain.deferral.DeferralId;
import io.tieout.domain.deferral.DeferredSale;
import io.tieout.domain.drift.Holder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Defers what a document says, and hears what the books say of the entries. */
public final class DeferralHandlers {

    private final Aggregates aggregates;
    private final DeferringDocuments documents;
    private final SignedDocuments signed;
    private final LastClosedDay closing;

    public DeferralHandlers(
            Aggregates aggregates,
            DeferringDocuments documents,
            SignedDocuments signed,
            LastClosedDay closing) {
        this.aggregates = aggregates;
        this.documents = documents;
        this.signed = signed;
        this.closing = closing;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(DeferRevenue.class, this::defer),
                new Handling<>(RecordDeferralLanded.class, this::landed),
                new Handling<>(RecordDeferralRefused.class, this::refused));
    }

    /** most documents defer nothing: for those it is one statement */
    private Receipt defer(DeferRevenue command, Caller caller) {
        Holder.OfSale document = command.document();
        DeferralId id = DeferralId.of(document);
        return documents
                .find(document)
                .map(found ->
                        decide(
                                id,
                                deferral ->
                                        deferral.become(
                                                id,
                                                found.content().account(),
                                                sale(document, found),
                                                closing.of(caller.tenant()))))
                .orElseGet(() -> new Receipt(id.value(), 0));
    }

    private Optional<DeferredSale> sale(Holder.OfSale document, Deferring found) {
        return found.isStanding()
                ? signed.of(document)
                        .flatMap(said ->
                                DeferredSale.of(document, found.content(), said, found.rate()))
                : Optional.empty();
    }

    private Receipt landed(RecordDeferralLanded command, Caller caller) {
        return decide(
                command.deferral(),
                deferral ->
                        deferral.landed(
                                command.deferral(),
                                command.part(),
                                command.document(),
                                closing.of(caller.tenant())));
    }

    private Receipt refused(RecordDeferralRefused command, Caller caller) {
        return decide(
                command.deferral(),
                deferral -> deferral.refused(command.deferral(), command.part(), command.reason()));
    }

    private Receipt decide(DeferralId id, Function<Deferral, List<DeferralEvent>> decision) {
        return aggregates.decide(DEFERRAL, id.value(), new ExpectedVersion.Any(), decision);
    }
}
