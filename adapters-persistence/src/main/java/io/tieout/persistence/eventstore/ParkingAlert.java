package io.tieout.persistence.eventstore;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.axon.ParkedEvents.Parked;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;

/**
 * What people are told when an automation sets an event aside: one alert for each automation,
 * because whoever mends its reason mends all of its events.
 */
final class ParkingAlert {

    private static final String NEXT_STEP =
            "look at parkedEvents; it is tried again by itself, less and less often. Once the"
                    + " reason is mended, replayParkedEvent tries it at once";

    private static final String UPGRADE =
            "bring all nodes to the version of the newest; it is tried again by itself, less and"
                    + " less often, and replayParkedEvent tries it at once";

    private final Alerts alerts;
    private final AllClear allClear;
    private final TenantClock clock;

    ParkingAlert(Alerts alerts, AllClear allClear, TenantClock clock) {
        this.alerts = alerts;
        this.allClear = allClear;
        this.clock = clock;
    }

    /** joins the transaction that parks it */
    void raise(TenantId tenant, String automation, Parked event, String type, Throwable fault) {
        alerts.raise(
                new Alert(
                        tenant,
                        Alert.Kind.EVENT_PARKED,
                        automation,
                        "event " + event.version() + " of " + event.aggregate() + " (" + type + ")",
                        reason(automation, fault) + "; events behind it of the same record wait",
                        fault instanceof UnknownKind ? UPGRADE : NEXT_STEP,
                        clock.now(tenant)));
    }

    /** the words of a fault may name people, and an alert leaves the house */
    private static String reason(String automation, Throwable fault) {
        return fault instanceof UnknownKind
                ? automation + " cannot tell what it is: a newer Tieout wrote it"
                : automation + " could not handle it: " + fault.getClass().getSimpleName();
    }

    /** joins the transaction in which the last event of the automation was handled */
    void over(TenantId tenant, String automation) {
        allClear.over(tenant, Alert.Kind.EVENT_PARKED, automation, clock.now(tenant));
    }
}
