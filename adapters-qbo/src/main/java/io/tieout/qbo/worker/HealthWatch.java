package io.tieout.qbo.worker;

import io.tieout.application.accounting.Health.Reads;
import io.tieout.application.accounting.Health.Spell;
import io.tieout.application.accounting.HealthReports;
import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.qbo.client.Realm;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells people, once each time, that too many calls fail, when that is over, and that the month's
 * allowance of reads runs out. Looks once a minute while calls are made.
 */
final class HealthWatch {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** requirement S1-59 */
    private static final BigDecimal LOW_PERCENT = new BigDecimal("99");

    /** one failure among fewer says nothing; ours to choose */
    private static final long LEAST_CALLS = 20;

    private static final int NEARLY_SPENT_PERCENT = 80;

    private static final String SUCCESS_RATE = "success-rate";

    private static final String TIER = "choose a higher tier of Intuit's partner programme";

    private final Realm realm;
    private final HealthReports reports;
    private final Alerts alerts;
    private final AllClear allClear;
    private Instant nextLook = Instant.MIN;
    private Rate told = Rate.UNKNOWN;
    private String toldOfReads = "";

    /** What people know of the success rate; an owner before this one may have told them. */
    private enum Rate {
        UNKNOWN,
        FINE,
        LOW
    }

    HealthWatch(Realm realm, HealthReports reports, Alerts alerts, AllClear allClear) {
        this.realm = realm;
        this.reports = reports;
        this.alerts = alerts;
        this.allClear = allClear;
    }

    void look(Instant now) {
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(PERIOD);
        var health = reports.of(realm.tenant(), realm.connection(), now);
        lookAtFailures(health.spells().getFirst(), now);
        lookAtReads(health.reads(), now);
    }

    private void lookAtFailures(Spell hour, Instant now) {
        if (hour.all() < LEAST_CALLS) {
            return;
        }
        var rate = isLow(hour) ? Rate.LOW : Rate.FINE;
        if (rate != told) {
            told = rate;
            tell(rate, hour, now);
        }
    }

    private static boolean isLow(Spell hour) {
        return hour.successPercent()
                .filter(percent -> percent.compareTo(LOW_PERCENT) < 0)
                .isPresent();
    }

    private void tell(Rate rate, Spell hour, Instant now) {
        if (rate == Rate.LOW) {
            raise(
                    Kind.SUCCESS_RATE_LOW,
                    SUCCESS_RATE,
                    hour.failed() + " of " + hour.all() + " calls of the last hour failed",
                    "look at connectionHealth and at status.developer.intuit.com",
                    now);
        } else {
            allClear.over(realm.tenant(), Kind.SUCCESS_RATE_LOW, SUCCESS_RATE, now);
        }
    }

    private void lookAtReads(Reads reads, Instant now) {
        if (reads.allowance() == 0) {
            return;
        }
        var use = reads.usedByAll() + " of " + reads.allowance() + " metered reads are used";
        if (reads.usedByAll() >= reads.allowance()) {
            raiseOnce(Kind.READ_ALLOWANCE_SPENT, reads, use + "; polls and reports wait", now);
        } else if (reads.usedByAll() * 100 >= reads.allowance() * NEARLY_SPENT_PERCENT) {
            raiseOnce(Kind.READ_ALLOWANCE_LOW, reads, use, now);
        }
    }

    private void raiseOnce(Kind kind, Reads reads, String reason, Instant now) {
        var cause = kind.name() + " " + reads.month();
        if (!cause.equals(toldOfReads)) {
            toldOfReads = cause;
            raise(kind, cause, reason, TIER, now);
        }
    }

    private void raise(Kind kind, String cause, String reason, String nextStep, Instant now) {
        alerts.raise(
                new Alert(
                        realm.tenant(),
                        kind,
                        cause,
                        "the connection to QuickBooks",
                        reason,
                        nextStep,
                        now));
    }
}
