package io.tieout.persistence.sweep;

import static io.tieout.persistence.jooq.Tables.CONNECTION_HISTORY;
import static io.tieout.persistence.jooq.Tables.NOTICE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.sweep.Hearing;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.types.DayToSecond;

/** Counts in the inbox what came by itself and what only a sweep found. */
public final class JooqHearing implements Hearing {

    /** a notice and the record it speaks of need not bear the same second */
    private static final Duration SAME_CHANGE = Duration.ofMinutes(2);

    private static final List<String> CONNECTING =
            List.of(Step.CONNECTED.name(), Step.RECONNECTED.name(), Step.COMPANY_CHANGED.name());

    private final Transactions transactions;

    public JooqHearing(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Heard between(TenantId tenant, ConnectionId connection, Instant from, Instant upTo) {
        Condition ofThen =
                NOTICE.CONNECTION_ID
                        .eq(connection.value())
                        .and(NOTICE.HAPPENED_AT.ge(from))
                        .and(NOTICE.HAPPENED_AT.lt(upTo));
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(
                                        count().filterWhere(NOTICE.IS_SWEPT.isFalse()),
                                        count().filterWhere(
                                                        NOTICE.IS_SWEPT
                                                                .isTrue()
                                                                .and(isSinceTheyTell(tenant))
                                                                .and(nobodyTold())))
                                .from(NOTICE)
                                .where(ofThen)
                                .fetchSingle(row -> new Heard(row.value1(), row.value2())));
    }

    /** before somebody connected, nobody could be told of anything */
    private static Condition isSinceTheyTell(TenantId tenant) {
        var since =
                select(max(CONNECTION_HISTORY.AT))
                        .from(CONNECTION_HISTORY)
                        .where(CONNECTION_HISTORY.TENANT_ID.eq(tenant.value()))
                        .and(CONNECTION_HISTORY.STEP.in(CONNECTING));
        return NOTICE.HAPPENED_AT.ge(coalesce(field(since), NOTICE.HAPPENED_AT));
    }

    /** a notice of a later change told of this one too: it brought the record as it stood then */
    private static Condition nobodyTold() {
        var told = NOTICE.as("told");
        return notExists(
                selectOne()
                        .from(told)
                        .where(told.CONNECTION_ID.eq(NOTICE.CONNECTION_ID))
                        .and(told.ENTITY.eq(NOTICE.ENTITY))
                        .and(told.EXTERNAL_ID.eq(NOTICE.EXTERNAL_ID))
                        .and(told.IS_SWEPT.isFalse())
                        .and(
                                told.HAPPENED_AT.ge(
                                        NOTICE.HAPPENED_AT.sub(DayToSecond.valueOf(SAME_CHANGE)))));
    }
}
