package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_CALL;
import static io.tieout.persistence.jooq.Tables.CALL_MINUTE;
import static io.tieout.persistence.jooq.Tables.METERED_MONTH;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.jooq.impl.DSL.excluded;

import io.tieout.application.accounting.CallJournal.Call;
import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.ResponseTimes;
import io.tieout.domain.accounting.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** Writes calls of one connection: each by itself, counted by minute, and metered by month. */
record CallRows(DSLContext sql, ConnectionId connection) {

    /** no limit of QuickBooks looks back longer than a minute; an hour serves people */
    private static final Duration CALLS_KEPT = Duration.ofHours(1);

    /** a week is shown, whatever the hour it is looked at */
    private static final Duration MINUTES_KEPT = Duration.ofDays(8);

    /** A row of the counts by minute, sorted so that writers lock in one order. */
    private record Minute(Instant at, Ending ending, int bucket) implements Comparable<Minute> {
        private static final Comparator<Minute> ORDER =
                Comparator.comparing(Minute::at)
                        .thenComparing(Minute::ending)
                        .thenComparingInt(Minute::bucket);

        static Minute of(Call call) {
            return new Minute(
                    call.answeredAt().truncatedTo(ChronoUnit.MINUTES),
                    call.ending(),
                    ResponseTimes.bucketOf(call.took()));
        }

        @Override
        public int compareTo(Minute other) {
            return ORDER.compare(this, other);
        }
    }

    int add(List<Call> calls) {
        insert(calls);
        count(calls);
        meter(calls);
        return forgetBefore(calls.getLast().answeredAt());
    }

    private void insert(List<Call> calls) {
        var rows =
                sql.insertInto(
                        ACCOUNTING_CALL,
                        ACCOUNTING_CALL.CONNECTION_ID,
                        ACCOUNTING_CALL.ANSWERED_AT,
                        ACCOUNTING_CALL.LABEL,
                        ACCOUNTING_CALL.ENDING,
                        ACCOUNTING_CALL.TOOK_MILLIS,
                        ACCOUNTING_CALL.IS_BATCH,
                        ACCOUNTING_CALL.REQUEST_ID,
                        ACCOUNTING_CALL.TRANSACTION_ID);
        for (var call : calls) {
            rows =
                    rows.values(
                            connection.value(),
                            call.answeredAt(),
                            call.label(),
                            call.ending().name(),
                            Math.toIntExact(call.took().toMillis()),
                            call.isBatch(),
                            call.requestId(),
                            call.transactionId());
        }
        rows.execute();
    }

    private void count(List<Call> calls) {
        var minutes = calls.stream().collect(groupingBy(Minute::of, TreeMap::new, counting()));
        var rows =
                sql.insertInto(
                        CALL_MINUTE,
                        CALL_MINUTE.CONNECTION_ID,
                        CALL_MINUTE.MINUTE_AT,
                        CALL_MINUTE.ENDING,
                        CALL_MINUTE.TOOK_BUCKET,
                        CALL_MINUTE.CALLS);
        for (var minute : minutes.entrySet()) {
            rows =
                    rows.values(
                            connection.value(),
                            minute.getKey().at(),
                            minute.getKey().ending().name(),
                            (short) minute.getKey().bucket(),
                            minute.getValue());
        }
        rows.onConflict(
                        CALL_MINUTE.CONNECTION_ID,
                        CALL_MINUTE.MINUTE_AT,
                        CALL_MINUTE.ENDING,
                        CALL_MINUTE.TOOK_BUCKET)
                .doUpdate()
                .set(CALL_MINUTE.CALLS, CALL_MINUTE.CALLS.plus(excluded(CALL_MINUTE.CALLS)))
                .execute();
    }

    private void meter(List<Call> calls) {
        var months =
                calls.stream()
                        .filter(call -> call.meteredReads() > 0)
                        .collect(
                                groupingBy(
                                        CallRows::monthOf,
                                        TreeMap::new,
                                        summingLong(Call::meteredReads)));
        months.forEach((month, reads) ->
                sql.insertInto(METERED_MONTH)
                        .set(METERED_MONTH.CONNECTION_ID, connection.value())
                        .set(METERED_MONTH.MONTH_ON, month)
                        .set(METERED_MONTH.READS, reads)
                        .onConflict(METERED_MONTH.CONNECTION_ID, METERED_MONTH.MONTH_ON)
                        .doUpdate()
                        .set(METERED_MONTH.READS, METERED_MONTH.READS.plus(reads))
                        .execute());
    }

    private static LocalDate monthOf(Call call) {
        return call.answeredAt().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    private int forgetBefore(Instant now) {
        sql.deleteFrom(CALL_MINUTE)
                .where(CALL_MINUTE.CONNECTION_ID.eq(connection.value()))
                .and(CALL_MINUTE.MINUTE_AT.lt(now.minus(MINUTES_KEPT)))
                .execute();
        return sql.deleteFrom(ACCOUNTING_CALL)
                .where(ACCOUNTING_CALL.CONNECTION_ID.eq(connection.value()))
                .and(ACCOUNTING_CALL.ANSWERED_AT.lt(now.minus(CALLS_KEPT)))
                .execute();
    }
}
