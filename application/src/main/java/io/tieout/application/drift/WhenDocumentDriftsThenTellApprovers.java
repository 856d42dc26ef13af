package io.tieout.application.drift;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.DriftEvent.DriftChanged;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftEvent.DriftVanished;
import io.tieout.domain.drift.DriftEvent.OursRestored;
import io.tieout.domain.drift.DriftEvent.TheirsAccepted;
import io.tieout.domain.invoice.InvoiceId;

/**
 * Tells people that somebody changed a document of ours, once per invoice until it is settled. What
 * it says now stays out of the words: it may be personal.
 */
public final class WhenDocumentDriftsThenTellApprovers implements Automation {

    private final Alerts alerts;
    private final AllClear allClear;
    private final InvoiceViews invoices;

    public WhenDocumentDriftsThenTellApprovers(
            Alerts alerts, AllClear allClear, InvoiceViews invoices) {
        this.alerts = alerts;
        this.allClear = allClear;
        this.invoices = invoices;
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case DriftFound(_, var invoice, _, var departure) -> tell(recorded, invoice, departure);
            case DriftChanged(_, var invoice, var departure) -> tell(recorded, invoice, departure);
            case DriftVanished(_, var invoice, _) -> over(recorded, invoice);
            case TheirsAccepted(_, var invoice, _, _) -> over(recorded, invoice);
            case OursRestored(_, var invoice) -> over(recorded, invoice);
            default -> {
                // nothing that people must learn or forget
            }
        }
    }

    private void tell(RecordedEvent recorded, InvoiceId invoice, Departure departure) {
        String number =
                invoices.find(Viewer.system(recorded.tenant()), invoice)
                        .map(view -> view.content().number())
                        .orElse(invoice.value().toString());
        alerts.raise(
                new Alert(
                        recorded.tenant(),
                        Kind.DOCUMENT_DRIFTED,
                        cause(invoice),
                        "invoice " + number,
                        words(departure),
                        "an approver looks at drifts, then accepts theirs or pushes ours again",
                        recorded.recordedAt()));
    }

    private void over(RecordedEvent recorded, InvoiceId invoice) {
        allClear.over(
                recorded.tenant(), Kind.DOCUMENT_DRIFTED, cause(invoice), recorded.recordedAt());
    }

    private static String cause(InvoiceId invoice) {
        return invoice.value().toString();
    }

    private static String words(Departure departure) {
        return switch (departure.kind()) {
            case EDITED ->
                    "somebody changed it in the accounting system: "
                            + String.join(
                                    ", ",
                                    departure.deviations().stream()
                                            .map(each -> each.field())
                                            .toList());
            case VOIDED -> "somebody voided it in the accounting system";
            case DELETED -> "somebody deleted it in the accounting system";
            case MOVED -> "somebody moved it to another customer";
            case MERGED_CUSTOMER -> "its customer was merged into another one";
        };
    }
}
