package io.tieout.application.invoice;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import java.util.stream.Collectors;

/**
 * Tells people, in the transaction that records a landing, that a document stands in the books
 * otherwise than it was approved; and that this is over once it is accepted or voided.
 *
 * <p>Alerts are state, not a view: a rebuild of views must leave this one out.
 */
public final class DivergenceAlert implements Projection {

    private static final String NEXT_STEP =
            "compare it in Invoice.landing; an approver who did not make it accepts it with"
                    + " acceptLandedInvoice, or it is voided with voidInvoice and billed anew";

    private final Alerts alerts;
    private final AllClear allClear;

    public DivergenceAlert(Alerts alerts, AllClear allClear) {
        this.alerts = alerts;
        this.allClear = allClear;
    }

    @Override
    public String name() {
        return "divergence-alert";
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case InvoicePushed(var invoice, var landing) when landing.needsAcceptance() ->
                    raise(recorded, invoice, landing);
            case InvoiceLinked linked when linked.landing().needsAcceptance() ->
                    raise(recorded, linked.invoice(), linked.landing());
            case InvoiceRestated(var invoice, var landing, _, _, _)
                    when landing.needsAcceptance() ->
                    raise(recorded, invoice, landing);
            case InvoiceRestated(var invoice, var landing, _, _, _)
                    when !landing.needsAcceptance() ->
                    over(recorded, invoice);
            case InvoiceLandingAccepted(var invoice, _, _) -> over(recorded, invoice);
            case InvoiceVoided(var invoice, _) -> over(recorded, invoice);
            default -> {
                // an event that leaves what stands in the books as it was approved
            }
        }
    }

    private void raise(RecordedEvent recorded, InvoiceId invoice, Landing landing) {
        alerts.raise(
                new Alert(
                        recorded.tenant(),
                        Alert.Kind.LANDING_DIVERGED,
                        cause(invoice),
                        "invoice " + landing.number(),
                        landing.differences().stream()
                                .filter(each -> each.kind().needsAcceptance())
                                .map(each -> each.field())
                                .collect(
                                        Collectors.joining(
                                                ", ", "it differs from what was approved in ", "")),
                        NEXT_STEP,
                        recorded.recordedAt()));
    }

    private void over(RecordedEvent recorded, InvoiceId invoice) {
        allClear.over(
                recorded.tenant(),
                Alert.Kind.LANDING_DIVERGED,
                cause(invoice),
                recorded.recordedAt());
    }

    private static String cause(InvoiceId invoice) {
        return invoice.value().toString();
    }
}
