package io.tieout.qbo.fake;

import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.Health;
import io.tieout.application.accounting.Health.Latest;
import io.tieout.application.accounting.Health.Reads;
import io.tieout.application.accounting.Health.Refreshes;
import io.tieout.application.accounting.Health.Span;
import io.tieout.application.accounting.Health.Spell;
import io.tieout.application.accounting.HealthReports;
import io.tieout.application.accounting.ResponseTimes;
import io.tieout.application.alert.Alert;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Health as a test wants it, and the alerts it led to. */
public final class RecordedHealth implements HealthReports {

    public final List<Alert> alerts = new CopyOnWriteArrayList<>();

    /** the kinds of alerts that were said to be over */
    public final List<Alert.Kind> clears = new CopyOnWriteArrayList<>();

    private volatile Health shown = health(0, 0, 0, 0);

    /** what the last hour and the month look like from now on */
    public void show(long good, long failed, long readsUsed, long allowance) {
        shown = health(good, failed, readsUsed, allowance);
    }

    private static Health health(long good, long failed, long readsUsed, long allowance) {
        var calls = Map.of(Ending.GOOD, good, Ending.FAILED, failed);
        return new Health(
                List.of(new Spell(Span.HOUR, calls, ResponseTimes.of(Map.of()), Refreshes.NONE)),
                good + failed,
                new Reads(YearMonth.of(2026, 3), readsUsed, readsUsed, allowance),
                Latest.NEVER);
    }

    @Override
    public Health of(TenantId tenant, ConnectionId connection, Instant now) {
        return shown;
    }
}
