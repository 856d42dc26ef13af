package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CONNECTION_HISTORY;
import static io.tieout.persistence.jooq.Tables.NOTICE;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import io.tieout.application.accounting.Health.Latest;
import io.tieout.application.accounting.Health.Refreshes;
import io.tieout.application.accounting.Health.Span;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.domain.accounting.ConnectionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the trail of a tenant's connection tells of its tokens: one statement a question. */
final class TokenHistory {

    private static final Condition SUCCEEDED = is(Step.REFRESHED, Step.ROTATED);
    private static final Condition FAILED = is(Step.REFRESH_FAILED);

    /** each brought a refresh token that was not there before */
    private static final Condition BROUGHT =
            is(Step.CONNECTED, Step.RECONNECTED, Step.COMPANY_CHANGED, Step.ROTATED);

    private TokenHistory() {}

    /** The two counts of a span, as asked for. */
    private record Counted(Span span, Field<Integer> succeeded, Field<Integer> failed) {

        Counted(Span span, Instant now) {
            this(span, count(SUCCEEDED, span, now), count(FAILED, span, now));
        }

        Refreshes in(Record row) {
            return new Refreshes(whole(row.get(succeeded)), whole(row.get(failed)));
        }
    }

    static Map<Span, Refreshes> refreshes(DSLContext sql, Instant now) {
        var counted = Stream.of(Span.values()).map(span -> new Counted(span, now)).toList();
        var row =
                sql.select(counted.stream().map(Counted::succeeded).toList())
                        .select(counted.stream().map(Counted::failed).toList())
                        .from(CONNECTION_HISTORY)
                        .where(isWithin(Span.WEEK, now))
                        .fetchSingle();
        return counted.stream().collect(toMap(Counted::span, count -> count.in(row)));
    }

    static Latest latest(DSLContext sql, ConnectionId connection) {
        Field<Instant> rotated = latest(BROUGHT);
        Field<Instant> failed = latest(FAILED);
        Field<Instant> noticed =
                select(max(NOTICE.RECEIVED_AT))
                        .from(NOTICE)
                        .where(NOTICE.CONNECTION_ID.eq(connection.value()))
                        .and(NOTICE.IS_SWEPT.isFalse())
                        .asField();
        return sql.select(rotated, failed, noticed)
                .fetchSingle(row ->
                        new Latest(
                                Optional.ofNullable(row.value1()),
                                Optional.ofNullable(row.value2()),
                                Optional.ofNullable(row.value3())));
    }

    private static Field<Instant> latest(Condition steps) {
        return select(CONNECTION_HISTORY.AT)
                .from(CONNECTION_HISTORY)
                .where(steps)
                .orderBy(CONNECTION_HISTORY.AT.desc(), CONNECTION_HISTORY.ID.desc())
                .limit(1)
                .asField();
    }

    private static Field<Integer> count(Condition steps, Span span, Instant now) {
        return DSL.count().filterWhere(steps.and(isWithin(span, now)));
    }

    private static Condition isWithin(Span span, Instant now) {
        return CONNECTION_HISTORY
                .AT
                .gt(now.minus(span.length()))
                .and(CONNECTION_HISTORY.AT.le(now));
    }

    private static Condition is(Step... steps) {
        return CONNECTION_HISTORY.STEP.in(List.of(steps).stream().map(Step::name).toList());
    }

    private static long whole(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
