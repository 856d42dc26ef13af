package io.tieout.graphql.drift;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.drift.DriftViews.DriftView;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.Deviation;
import io.tieout.domain.drift.Figures;
import io.tieout.domain.drift.Holder;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of drifts come from. */
public final class DriftWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        of("Drift")
                .field("balanceChange", drift -> drift.departure().change().orElse(null))
                .into(wiring);
        of("EntryDrift")
                .field("agreementId", DriftWiring::agreementOf)
                .field("recordedPaymentId", DriftWiring::paymentOf)
                .field("invoiceId", DriftWiring::invoiceBeside)
                .field("creditMemoId", DriftWiring::memoBeside)
                .field("ours", drift -> drift.departure().ours())
                .field(
                        "theirs",
                        drift ->
                                drift.departure().kind() == Departure.Kind.DELETED
                                        ? null
                                        : drift.departure().theirs())
                .into(wiring);
        Fields.of("EntryPicture", Figures.class)
                .field("number", Figures::number)
                .field("on", Figures::issuedOn)
                .field("customerId", figures -> Fields.orNull(figures.customerId()))
                .field("total", Figures::total)
                .field("lines", Figures::lines)
                .into(wiring);
        Payload.wire("AcceptTheirsPayload", "controlledAct", wiring);
        Payload.wire(
                "PushOursAgainPayload",
                DriftView.class,
                Map.of(
                        "drift",
                        drift -> drift.invoice().isPresent() ? drift : null,
                        "entryDrift",
                        drift -> drift.invoice().isPresent() ? null : drift),
                wiring);
        Fields.of("DriftDeviation", Deviation.class)
                .field("field", Deviation::field)
                .field("approved", Deviation::approved)
                .field("landed", Deviation::landed)
                .field("now", Deviation::now)
                .into(wiring);
    }

    /** what both kinds have in common */
    private static Fields<DriftView> of(String type) {
        return Fields.of(type, DriftView.class)
                .field("id", drift -> GlobalId.of(drift.id()))
                .field("version", DriftView::version)
                .field("status", DriftView::status)
                .field("kind", drift -> drift.departure().kind())
                .field("deviations", drift -> drift.departure().deviations())
                .field("planHash", drift -> drift.departure().plan().hex())
                .field("documentChangedAt", drift -> drift.departure().changedAt())
                .field("foundAt", DriftView::foundAt)
                .field("changedAt", DriftView::changedAt)
                .field("decidedBy", drift -> Fields.orNull(drift.decidedBy()))
                .field("reason", drift -> Fields.orNull(drift.reason()))
                .field("lastProblem", drift -> Fields.orNull(drift.lastProblem()));
    }

    private static @Nullable String agreementOf(DriftView drift) {
        return drift.holder() instanceof Holder.OfMonth(var agreement, _)
                ? GlobalId.of(agreement)
                : null;
    }

    private static @Nullable String paymentOf(DriftView drift) {
        return drift.holder() instanceof Holder.OfFee(var payment, _) ? GlobalId.of(payment) : null;
    }

    private static @Nullable String invoiceBeside(DriftView drift) {
        return drift.holder() instanceof Holder.OfDeferral(Holder.OfInvoice(var invoice), _)
                ? GlobalId.of(invoice)
                : null;
    }

    private static @Nullable String memoBeside(DriftView drift) {
        return drift.holder() instanceof Holder.OfDeferral(Holder.OfCreditMemo(var memo), _)
                ? GlobalId.of(memo)
                : null;
    }
}
