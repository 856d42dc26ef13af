package io.tieout.persistence.closing;

import static io.tieout.persistence.jooq.Tables.APPROVAL_POLICY_VIEW;
import static io.tieout.persistence.jooq.Tables.CLOSE_PACK;
import static io.tieout.persistence.jooq.Tables.EVENT_SEAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_PERIOD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import io.tieout.application.closing.ClosePack;
import io.tieout.application.closing.Evidence;
import io.tieout.application.closing.Evidence.PolicyVersion;
import io.tieout.application.closing.Evidence.SealedThrough;
import io.tieout.application.closing.MonthEnd;
import io.tieout.domain.closing.Finding;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.LedgerPeriodRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.tieout.JooqTieOuts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jooq.DSLContext;

/** Locks months, counts what is open in them, and keeps close packs. */
public final class JooqMonthEnd implements MonthEnd {

    /** an earlier month that nothing was ever posted into has no row to lock, and needs none */
    private static final int MONTHS_BACK = 24;

    private final Transactions transactions;

    public JooqMonthEnd(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void hold(TenantId tenant, YearMonth month) {
        var rows =
                LongStream.rangeClosed(0, MONTHS_BACK)
                        .mapToObj(back ->
                                new LedgerPeriodRecord()
                                        .setTenantId(tenant.value())
                                        .setMonthOn(month.minusMonths(MONTHS_BACK - back).atDay(1)))
                        .toList();
        transactions
                .of(tenant)
                .write(sql -> {
                    sql.insertInto(LEDGER_PERIOD).set(rows).onConflictDoNothing().execute();
                    return sql.select(LEDGER_PERIOD.MONTH_ON)
                            .from(LEDGER_PERIOD)
                            .where(LEDGER_PERIOD.MONTH_ON.le(month.atDay(1)))
                            .orderBy(LEDGER_PERIOD.MONTH_ON)
                            .forUpdate()
                            .fetch();
                });
    }

    @Override
    public List<Finding> findings(TenantId tenant, LocalDate through) {
        return transactions.of(tenant).read(sql -> OpenCases.of(sql, through));
    }

    @Override
    public Evidence evidence(TenantId tenant, LocalDate asOf) {
        return transactions
                .of(tenant)
                .read(sql ->
                        new Evidence(
                                JooqTieOuts.find(sql, asOf),
                                List.of(new PolicyVersion("approval", approvalVersion(sql))),
                                sealed(sql)));
    }

    private static long approvalVersion(DSLContext sql) {
        return sql.select(coalesce(max(APPROVAL_POLICY_VIEW.POLICY_VERSION), 0))
                .from(APPROVAL_POLICY_VIEW)
                .fetchSingle()
                .value1();
    }

    private static Optional<SealedThrough> sealed(DSLContext sql) {
        return sql.select(EVENT_SEAL.PLACE, EVENT_SEAL.ROOT)
                .from(EVENT_SEAL)
                .orderBy(EVENT_SEAL.PLACE.desc())
                .limit(1)
                .fetchOptional(row -> new SealedThrough(row.value1(), row.value2()));
    }

    @Override
    public void keep(TenantId tenant, ClosePack pack) {
        transactions
                .of(tenant)
                .write(sql ->
                        sql.insertInto(CLOSE_PACK)
                                .set(CLOSE_PACK.TENANT_ID, tenant.value())
                                .set(CLOSE_PACK.MONTH_ON, pack.month().atDay(1))
                                .set(CLOSE_PACK.PACK_HASH, pack.hash())
                                .set(CLOSE_PACK.DOCUMENT, pack.document())
                                .onConflictDoNothing()
                                .execute());
    }
}
