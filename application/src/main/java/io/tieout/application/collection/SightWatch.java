package io.tieout.application.collection;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.collection.Sight.Change;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells people when what is paid was not seen for too long, and that it is seen again, whether or
 * not an account is due. All tenants are asked about in one statement; only where something changed
 * is there more to do.
 */
public final class SightWatch {

    /**
     * the longest pause between two sweeps (12 hours, half as often while webhooks are healthy) and
     * two hours for a slow one
     */
    static final Duration STALE_AFTER = Duration.ofHours(26);

    /** others are told of at the next look */
    private static final int MOST = 100;

    /** a tenant has one sight */
    private static final String CAUSE = "payments";

    private final Sight sight;
    private final Alerts alerts;
    private final AllClear allClear;
    private final TenantClock clock;

    public SightWatch(Sight sight, Alerts alerts, AllClear allClear, TenantClock clock) {
        this.sight = sight;
        this.alerts = alerts;
        this.allClear = allClear;
        this.clock = clock;
    }

    /** may be done by several nodes at once: telling twice is telling once */
    public void look() {
        sight.untold(STALE_AFTER, MOST).forEach(this::tell);
    }

    private void tell(Change change) {
        TenantId tenant = change.tenant();
        Instant now = clock.now(tenant);
        if (change.isLost()) {
            // Told first: who dies in between looks again, and tells it once more.
            alerts.raise(
                    new Alert(
                            tenant,
                            Kind.PAYMENTS_UNSEEN,
                            CAUSE,
                            "payments in the accounting system",
                            "nothing was seen of them since " + change.seenAt(),
                            "look at accountingConnection; nobody is charged or restricted anew"
                                    + " until they are seen again",
                            now));
            sight.lostSince(tenant, change.seenAt());
        } else {
            sight.seenAgain(tenant, change.seenAt());
            allClear.over(tenant, Kind.PAYMENTS_UNSEEN, CAUSE, now);
        }
    }
}
