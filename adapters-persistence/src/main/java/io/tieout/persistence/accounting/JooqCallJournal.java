package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_CALL;
import static io.tieout.persistence.jooq.Tables.CALL_JOURNAL;
import static io.tieout.persistence.jooq.Tables.METERED_MONTH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import io.tieout.application.accounting.CallJournal;
import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.persistence.tenant.Transactions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jooq.DSLContext;

/** The call journal as tables. What stands in each of them says {@link CallRows}. */
public final class JooqCallJournal implements CallJournal {

    private final Transactions transactions;
    private final ConnectionTenants tenants;

    public JooqCallJournal(Transactions transactions) {
        this.transactions = transactions;
        this.tenants = new ConnectionTenants(transactions);
    }

    @Override
    public Past begin(Lease lease, Instant since) {
        return tenants.transactionsOf(lease.connection())
                .write(sql -> {
                    Missing missing = missing(sql, lease);
                    open(sql, lease);
                    return new Past(recent(sql, lease, since), missing);
                });
    }

    private static Missing missing(DSLContext sql, Lease lease) {
        return sql.select(CALL_JOURNAL.IS_COMPLETE)
                .from(CALL_JOURNAL)
                .where(CALL_JOURNAL.CONNECTION_ID.eq(lease.connection().value()))
                .fetchOptional(CALL_JOURNAL.IS_COMPLETE)
                .map(isComplete -> isComplete ? Missing.NOTHING : Missing.UNKNOWN)
                .orElse(Missing.CONNECTING);
    }

    private static int open(DSLContext sql, Lease lease) {
        return sql.insertInto(CALL_JOURNAL)
                .set(CALL_JOURNAL.CONNECTION_ID, lease.connection().value())
                .set(CALL_JOURNAL.EPOCH, lease.epoch())
                .set(CALL_JOURNAL.IS_COMPLETE, false)
                .onConflict(CALL_JOURNAL.CONNECTION_ID)
                .doUpdate()
                .set(CALL_JOURNAL.EPOCH, lease.epoch())
                .set(CALL_JOURNAL.IS_COMPLETE, false)
                .where(CALL_JOURNAL.EPOCH.le(lease.epoch()))
                .execute();
    }

    private static List<Answered> recent(DSLContext sql, Lease lease, Instant since) {
        return sql.select(ACCOUNTING_CALL.ANSWERED_AT, ACCOUNTING_CALL.IS_BATCH)
                .from(ACCOUNTING_CALL)
                .where(ACCOUNTING_CALL.CONNECTION_ID.eq(lease.connection().value()))
                .and(ACCOUNTING_CALL.ANSWERED_AT.gt(since))
                .orderBy(ACCOUNTING_CALL.ANSWERED_AT, ACCOUNTING_CALL.POSITION)
                .fetch(row -> new Answered(row.value1(), row.value2()));
    }

    @Override
    public void write(Lease lease, List<Call> calls) {
        if (!calls.isEmpty()) {
            tenants.transactionsOf(lease.connection())
                    .writeApart(sql -> new CallRows(sql, lease.connection()).add(calls));
        }
    }

    @Override
    public void end(Lease lease) {
        tenants.transactionsOf(lease.connection())
                .write(sql ->
                        sql.update(CALL_JOURNAL)
                                .set(CALL_JOURNAL.IS_COMPLETE, true)
                                .where(CALL_JOURNAL.CONNECTION_ID.eq(lease.connection().value()))
                                .and(CALL_JOURNAL.EPOCH.eq(lease.epoch()))
                                .execute());
    }

    @Override
    public long meteredReads(YearMonth month) {
        return transactions
                .system()
                .read(sql ->
                        sql.select(coalesce(sum(METERED_MONTH.READS), val(BigDecimal.ZERO)))
                                .from(METERED_MONTH)
                                .where(METERED_MONTH.MONTH_ON.eq(month.atDay(1)))
                                .fetchSingle()
                                .value1()
                                .longValueExact());
    }
}
