package io.tieout.persistence.vital;

import static io.tieout.persistence.jooq.Tables.CALL_HOUR;
import static io.tieout.persistence.jooq.Tables.CONNECTION_VITAL;
import static java.util.Objects.requireNonNull;

import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.ConnectionTokens.Lives;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Health.Refreshes;
import io.tieout.application.accounting.Health.Span;
import io.tieout.application.accounting.Health.Spell;
import io.tieout.application.accounting.ResponseTimes;
import io.tieout.application.vital.ConnectionVital;
import io.tieout.application.vital.ConnectionVital.Backlog;
import io.tieout.application.vital.Vitals;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.KeyRotation;
import io.tieout.persistence.jooq.tables.records.CallHourRecord;
import io.tieout.persistence.jooq.tables.records.ConnectionVitalRecord;
import io.tieout.persistence.tenant.Transactions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads two views in the system scope: two statements and the setting, and one for the keys. */
public final class JooqVitals implements Vitals {

    private final Transactions transactions;
    private final KeyRotation rotation;

    public JooqVitals(Transactions transactions, KeyRotation rotation) {
        this.transactions = transactions;
        this.rotation = rotation;
    }

    @Override
    public List<ConnectionVital> connections() {
        return transactions
                .system()
                .read(sql -> {
                    var calls = calls(sql);
                    return sql.selectFrom(CONNECTION_VITAL)
                            .orderBy(CONNECTION_VITAL.TENANT_ID)
                            .fetch(row -> vital(row, calls));
                });
    }

    @Override
    public Map<String, Long> wrappedKeys() {
        return rotation.wrapped();
    }

    private static Map<UUID, List<CallHourRecord>> calls(DSLContext sql) {
        return sql.selectFrom(CALL_HOUR)
                .orderBy(CALL_HOUR.TENANT_ID, CALL_HOUR.ENDING, CALL_HOUR.TOOK_BUCKET)
                .fetch()
                .intoGroups(CALL_HOUR.TENANT_ID, CallHourRecord.class);
    }

    private static ConnectionVital vital(
            ConnectionVitalRecord row, Map<UUID, List<CallHourRecord>> calls) {
        UUID tenant = requireNonNull(row.getTenantId());
        return new ConnectionVital(
                new TenantId(tenant),
                Status.valueOf(requireNonNull(row.getStatus())),
                requireNonNull(row.getTenantNow()),
                Optional.ofNullable(row.getLastGoodAnswerAt()),
                Optional.ofNullable(row.getIssuedAt()).map(_ -> lives(row)),
                hour(row, calls.getOrDefault(tenant, List.of())),
                whole(row.getMonthReads()),
                new Backlog(
                        whole(row.getQueued()),
                        whole(row.getBlocked()),
                        whole(row.getDead()),
                        whole(row.getNotices()),
                        whole(row.getParked()),
                        whole(row.getAlerts())));
    }

    private static Lives lives(ConnectionVitalRecord row) {
        return new Lives(
                requireNonNull(row.getIssuedAt()),
                requireNonNull(row.getAccessExpiresAt()),
                requireNonNull(row.getRefreshExpiresAt()),
                Optional.ofNullable(row.getHardExpiresAt()),
                Lives.NEVER_NOTICED,
                Lives.NEVER_NOTICED);
    }

    private static Spell hour(ConnectionVitalRecord row, List<CallHourRecord> calls) {
        var endings = new EnumMap<Ending, Long>(Ending.class);
        var times = new TreeMap<Integer, Long>();
        for (CallHourRecord call : calls) {
            long number = whole(call.getCalls());
            endings.merge(Ending.valueOf(requireNonNull(call.getEnding())), number, Long::sum);
            times.merge(requireNonNull(call.getTookBucket()).intValue(), number, Long::sum);
        }
        return new Spell(
                Span.HOUR,
                endings,
                new ResponseTimes(times),
                new Refreshes(whole(row.getRefreshed()), whole(row.getRefreshFailed())));
    }

    private static long whole(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
