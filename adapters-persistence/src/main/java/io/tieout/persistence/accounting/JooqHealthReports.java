package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CALL_MINUTE;
import static io.tieout.persistence.jooq.Tables.METERED_MONTH;
import static org.jooq.impl.DSL.sum;

import io.tieout.application.accounting.CallJournal;
import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.Health;
import io.tieout.application.accounting.Health.Reads;
import io.tieout.application.accounting.Health.Refreshes;
import io.tieout.application.accounting.Health.Span;
import io.tieout.application.accounting.Health.Spell;
import io.tieout.application.accounting.HealthReports;
import io.tieout.application.accounting.ResponseTimes;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Adds up the counts of calls: five statements and one for the allowance all share. */
public final class JooqHealthReports implements HealthReports {

    private final Transactions transactions;
    private final CallJournal journal;
    private final long allowance;

    /**
     * @param allowance metered reads a month of the whole installation; 0 for none
     */
    public JooqHealthReports(Transactions transactions, long allowance) {
        this.transactions = transactions;
        this.journal = new JooqCallJournal(transactions);
        this.allowance = allowance;
    }

    /** Calls of one ending and one range of durations, by span. */
    private record Count(Ending ending, int bucket, Map<Span, Long> bySpan) {}

    @Override
    public Health of(TenantId tenant, ConnectionId connection, Instant now) {
        var month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        long byAll = journal.meteredReads(month);
        return transactions
                .of(tenant)
                .read(sql ->
                        new Health(
                                spells(
                                        counts(sql, connection, now),
                                        TokenHistory.refreshes(sql, now)),
                                busiestMinute(sql, connection, now),
                                new Reads(month, reads(sql, connection, month), byAll, allowance),
                                TokenHistory.latest(sql, connection)));
    }

    private static List<Count> counts(DSLContext sql, ConnectionId connection, Instant now) {
        var hour = sum(CALL_MINUTE.CALLS).filterWhere(isWithin(Span.HOUR, now));
        var day = sum(CALL_MINUTE.CALLS).filterWhere(isWithin(Span.DAY, now));
        var week = sum(CALL_MINUTE.CALLS);
        return sql.select(CALL_MINUTE.ENDING, CALL_MINUTE.TOOK_BUCKET, hour, day, week)
                .from(CALL_MINUTE)
                .where(CALL_MINUTE.CONNECTION_ID.eq(connection.value()))
                .and(isWithin(Span.WEEK, now))
                .groupBy(CALL_MINUTE.ENDING, CALL_MINUTE.TOOK_BUCKET)
                .orderBy(CALL_MINUTE.ENDING, CALL_MINUTE.TOOK_BUCKET)
                .fetch(row ->
                        new Count(
                                Ending.valueOf(row.value1()),
                                row.value2(),
                                Map.of(
                                        Span.HOUR, whole(row.get(hour)),
                                        Span.DAY, whole(row.get(day)),
                                        Span.WEEK, whole(row.get(week)))));
    }

    private static Condition isWithin(Span span, Instant now) {
        return CALL_MINUTE
                .MINUTE_AT
                .gt(now.minus(span.length()))
                .and(CALL_MINUTE.MINUTE_AT.le(now));
    }

    private static long whole(@org.jspecify.annotations.Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }

    private static List<Spell> spells(List<Count> counts, Map<Span, Refreshes> refreshes) {
        var spells = new ArrayList<Spell>();
        for (var span : Span.values()) {
            var endings = new EnumMap<Ending, Long>(Ending.class);
            var times = new TreeMap<Integer, Long>();
            for (var count : counts) {
                long calls = count.bySpan().getOrDefault(span, 0L);
                endings.merge(count.ending(), calls, Long::sum);
                times.merge(count.bucket(), calls, Long::sum);
            }
            spells.add(
                    new Spell(
                            span,
                            endings,
                            new ResponseTimes(times),
                            refreshes.getOrDefault(span, Refreshes.NONE)));
        }
        return spells;
    }

    private static long busiestMinute(DSLContext sql, ConnectionId connection, Instant now) {
        var calls = sum(CALL_MINUTE.CALLS);
        return sql.select(calls)
                .from(CALL_MINUTE)
                .where(CALL_MINUTE.CONNECTION_ID.eq(connection.value()))
                .and(isWithin(Span.HOUR, now))
                .groupBy(CALL_MINUTE.MINUTE_AT)
                .orderBy(calls.desc())
                .limit(1)
                .fetchOptional(calls)
                .map(BigDecimal::longValueExact)
                .orElse(0L);
    }

    private static long reads(DSLContext sql, ConnectionId connection, YearMonth month) {
        return sql.select(METERED_MONTH.READS)
                .from(METERED_MONTH)
                .where(METERED_MONTH.CONNECTION_ID.eq(connection.value()))
                .and(METERED_MONTH.MONTH_ON.eq(month.atDay(1)))
                .fetchOptional(METERED_MONTH.READS)
                .orElse(0L);
    }
}
