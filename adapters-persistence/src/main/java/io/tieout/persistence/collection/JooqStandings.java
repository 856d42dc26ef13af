package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.ARRANGEMENTS_VIEW;
import static io.tieout.persistence.jooq.Tables.COLLECTION_CASE_VIEW;
import static io.tieout.persistence.jooq.Tables.COLLECTION_POLICY_VIEW;
import static io.tieout.persistence.jooq.Tables.COLLECTION_STANDING;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.TENANT;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import io.tieout.application.collection.Standings;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.CollectionStanding;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.types.DayToSecond;

/** The standings as rows; the clocks of tenants stand beside them, so one look finds all due. */
public final class JooqStandings implements Standings {

    private static final CollectionStanding ROW = COLLECTION_STANDING;

    private final Transactions transactions;

    public JooqStandings(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean touch(TenantId tenant, UUID stream) {
        return mark(
                tenant,
                select(ACCOUNT_VIEW.ACCOUNT_ID)
                        .from(ACCOUNT_VIEW)
                        .where(ACCOUNT_VIEW.ACCOUNT_ID.eq(stream))
                        .union(
                                select(INVOICE_VIEW.ACCOUNT_ID)
                                        .from(INVOICE_VIEW)
                                        .where(INVOICE_VIEW.INVOICE_ID.eq(stream)))
                        .union(
                                select(PAYMENT_VIEW.ACCOUNT_ID)
                                        .from(PAYMENT_VIEW)
                                        .where(PAYMENT_VIEW.PAYMENT_ID.eq(stream)))
                        .union(
                                select(RECEIVABLE_MOVEMENT_VIEW.ACCOUNT_ID)
                                        .from(RECEIVABLE_MOVEMENT_VIEW)
                                        .where(RECEIVABLE_MOVEMENT_VIEW.DOCUMENT_ID.eq(stream)))
                        .union(
                                select(RECEIVABLE_MOVEMENT_VIEW.ACCOUNT_ID)
                                        .from(RECEIVABLE_MOVEMENT_VIEW)
                                        .where(RECEIVABLE_MOVEMENT_VIEW.SETTLED_BY.eq(stream)))
                        .union(
                                select(ARRANGEMENTS_VIEW.ACCOUNT_ID)
                                        .from(ARRANGEMENTS_VIEW)
                                        .where(ARRANGEMENTS_VIEW.ARRANGEMENTS_ID.eq(stream)))
                        .union(
                                select(COLLECTION_CASE_VIEW.ACCOUNT_ID)
                                        .from(COLLECTION_CASE_VIEW)
                                        .where(COLLECTION_CASE_VIEW.COLLECTION_ID.eq(stream))));
    }

    @Override
    public void touchAll(TenantId tenant) {
        mark(
                tenant,
                select(INVOICE_VIEW.ACCOUNT_ID)
                        .from(INVOICE_VIEW)
                        .where(INVOICE_VIEW.STANDS_AT.isNotNull())
                        .union(select(ROW.ACCOUNT_ID).from(ROW)));
    }

    /**
     * where no policy was ever saved, nobody waits for a decision
     *
     * @return whether any was marked
     */
    private boolean mark(TenantId tenant, Select<Record1<UUID>> accounts) {
        var marked = accounts.asTable("marked", "account_id");
        Field<UUID> account = requireNonNull(marked.field(0, UUID.class));
        int count =
                transactions
                        .of(tenant)
                        .write(sql ->
                                sql.insertInto(ROW, ROW.ACCOUNT_ID, ROW.TOUCHED_AT)
                                        .select(
                                                select(account, currentInstant())
                                                        .from(marked)
                                                        .where(account.isNotNull())
                                                        .and(
                                                                exists(
                                                                        selectOne()
                                                                                .from(
                                                                                        COLLECTION_POLICY_VIEW))))
                                        .onConflict(ROW.TENANT_ID, ROW.ACCOUNT_ID)
                                        .doUpdate()
                                        .set(ROW.TOUCHED_AT, currentInstant())
                                        .execute());
        return count > 0;
    }

    @Override
    public List<TenantId> tenantsDue(int limit) {
        return transactions
                .system()
                .read(sql ->
                        sql.select(TENANT.ID)
                                .from(TENANT)
                                .where(
                                        exists(
                                                selectOne()
                                                        .from(ROW)
                                                        .where(ROW.TENANT_ID.eq(TENANT.ID))
                                                        .and(ROW.TOUCHED_AT.isNotNull())
                                                        .and(isFree())))
                                .or(
                                        exists(
                                                selectOne()
                                                        .from(ROW)
                                                        .where(ROW.TENANT_ID.eq(TENANT.ID))
                                                        .and(ROW.NEXT_AT.le(TenantTime.ofEach()))
                                                        .and(isFree())))
                                .orderBy(TENANT.ID)
                                .limit(limit)
                                .fetch(row -> new TenantId(row.value1())));
    }

    @Override
    public List<Due> claim(TenantId tenant, Instant now, Duration claim, int limit) {
        return transactions
                .of(tenant)
                .writeApart(sql -> {
                    // Locked first: inside the update the limit might be asked anew for each row.
                    List<UUID> taken =
                            sql.select(ROW.ACCOUNT_ID)
                                    .from(ROW)
                                    .where(isDue(now))
                                    .and(isFree())
                                    .orderBy(ROW.NEXT_AT.asc().nullsFirst(), ROW.ACCOUNT_ID)
                                    .limit(limit)
                                    .forUpdate()
                                    .skipLocked()
                                    .fetch(ROW.ACCOUNT_ID);
                    return sql.update(ROW)
                            .set(
                                    ROW.CLAIMED_UNTIL,
                                    currentInstant().plus(DayToSecond.valueOf(claim)))
                            .where(ROW.ACCOUNT_ID.in(taken))
                            .returningResult(ROW.ACCOUNT_ID, ROW.NEXT_AT, ROW.TOUCHED_AT)
                            .fetch(row ->
                                    new Due(
                                            new AccountId(row.value1()),
                                            Optional.ofNullable(row.value2()),
                                            Optional.ofNullable(row.value3())));
                });
    }

    @Override
    public void settle(TenantId tenant, Due claimed, Optional<Instant> nextAt) {
        Field<Instant> seen = val(claimed.touchedAt().orElse(null), ROW.TOUCHED_AT);
        transactions
                .of(tenant)
                .writeApart(sql -> {
                    sql.update(ROW)
                            .set(ROW.NEXT_AT, nextAt.orElse(null))
                            .set(ROW.TOUCHED_AT, nullif(ROW.TOUCHED_AT, seen))
                            .setNull(ROW.CLAIMED_UNTIL)
                            .where(ROW.ACCOUNT_ID.eq(claimed.account().value()))
                            .execute();
                    return sql.deleteFrom(ROW)
                            .where(ROW.ACCOUNT_ID.eq(claimed.account().value()))
                            .and(ROW.NEXT_AT.isNull())
                            .and(ROW.TOUCHED_AT.isNull())
                            .execute();
                });
    }

    @Override
    public boolean hasWork(TenantId tenant, Instant now) {
        return transactions
                .of(tenant)
                .read(sql -> sql.fetchExists(selectOne().from(ROW).where(isDue(now))));
    }

    @Override
    public Optional<Instant> nextAt(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(ROW.NEXT_AT)
                                .from(ROW)
                                .where(ROW.NEXT_AT.isNotNull())
                                .orderBy(ROW.NEXT_AT)
                                .limit(1)
                                .fetchOptional(ROW.NEXT_AT));
    }

    @Override
    public Map<TenantId, Instant> nextWhereTheClockStands() {
        return transactions
                .system()
                .read(sql ->
                        sql.select(ROW.TENANT_ID, min(ROW.NEXT_AT))
                                .from(ROW)
                                .join(TENANT)
                                .on(TENANT.ID.eq(ROW.TENANT_ID))
                                .where(TENANT.CLOCK_STANDS_AT.isNotNull())
                                .and(ROW.NEXT_AT.isNotNull())
                                .groupBy(ROW.TENANT_ID)
                                .orderBy(ROW.TENANT_ID)
                                .fetchMap(row -> new TenantId(row.value1()), row -> row.value2()));
    }

    private static Condition isDue(Instant now) {
        return ROW.TOUCHED_AT.isNotNull().or(ROW.NEXT_AT.le(now));
    }

    private static Condition isFree() {
        return ROW.CLAIMED_UNTIL.isNull().or(ROW.CLAIMED_UNTIL.le(currentInstant()));
    }
}
