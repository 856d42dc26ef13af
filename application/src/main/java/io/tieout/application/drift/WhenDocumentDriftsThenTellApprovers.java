package io.tieout.application.drift;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.DriftEvent.DriftChanged;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftEvent.DriftVanished;
import io.tieout.domain.drift.DriftEvent.OursRestored;
import io.tieout.domain.drift.DriftEvent.TheirsAccepted;
import io.tieout.domain.drift.Holder;
import java.util.Set;

/**
 * Tells people that somebody changed a document of ours, once per document until it is settled.
 * What it says now stays out of the words: it may be personal.
 */
public final class WhenDocumentDriftsThenTellApprovers implements Automation {

    private final Alerts alerts;
    private final AllClear allClear;
    private final Holders holders;

    public WhenDocumentDriftsThenTellApprovers(Alerts alerts, AllClear allClear, Holders holders) {
        this.alerts = alerts;
        this.allClear = allClear;
        this.holders = holders;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(
                DriftChanged.class,
                DriftFound.class,
                DriftVanished.class,
                OursRestored.class,
                TheirsAccepted.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case DriftFound(_, var holder, _, var departure) -> tell(recorded, holder, departure);
            case DriftChanged(_, var holder, var departure) -> tell(recorded, holder, departure);
            case DriftVanished(_, var holder, _) -> over(recorded, holder);
            case TheirsAccepted(_, var holder, _, _) -> over(recorded, holder);
            case OursRestored(_, var holder) -> over(recorded, holder);
            default -> {
                // nothing that people must learn or forget
            }
        }
    }

    private void tell(RecordedEvent recorded, Holder holder, Departure departure) {
        alerts.raise(
                new Alert(
                        recorded.tenant(),
                        Kind.DOCUMENT_DRIFTED,
                        cause(holder),
                        holders.subject(holder, recorded.tenant()),
                        words(departure),
                        "an approver looks at drifts, then accepts theirs or pushes ours again",
                        recorded.recordedAt()));
    }

    private void over(RecordedEvent recorded, Holder holder) {
        allClear.over(
                recorded.tenant(), Kind.DOCUMENT_DRIFTED, cause(holder), recorded.recordedAt());
    }

    private static String cause(Holder holder) {
        return holder.value().toString();
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
