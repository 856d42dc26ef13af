package io.tieout.persistence.simulation;

import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.ARRANGEMENTS_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.simulation.Debtors;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.SortOrder;

/** Late accounts, from the views of invoices and of what was paid on them. */
public final class JooqDebtors implements Debtors {

    private static final Keyset<String> BY_REFERENCE =
            new Keyset<>(
                    "reference",
                    ACCOUNT_VIEW.REFERENCE,
                    ACCOUNT_VIEW.ACCOUNT_ID,
                    SortOrder.ASC,
                    Function.identity());

    /** a day begins nowhere on earth earlier than so many days before it does in Greenwich */
    private static final int ZONES = 1;

    private final Transactions transactions;

    public JooqDebtors(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Page<AccountId> list(TenantId tenant, Late late, PageRequest page) {
        return transactions
                .of(tenant)
                .read(sql -> {
                    var wanted =
                            sql.select(ACCOUNT_VIEW.REFERENCE, ACCOUNT_VIEW.ACCOUNT_ID)
                                    .from(ACCOUNT_VIEW)
                                    .where(is(late));
                    return BY_REFERENCE.show(
                            BY_REFERENCE.page(wanted, page), row -> new AccountId(row.value2()));
                });
    }

    @Override
    public List<AccountId> all(TenantId tenant, Late late, int limit) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(ACCOUNT_VIEW.ACCOUNT_ID)
                                .from(ACCOUNT_VIEW)
                                .where(is(late))
                                .orderBy(ACCOUNT_VIEW.ACCOUNT_ID)
                                .limit(limit)
                                .fetch(row -> new AccountId(row.value1())));
    }

    @Override
    public int count(TenantId tenant, Late late) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.fetchCount(
                                sql.select(ACCOUNT_VIEW.ACCOUNT_ID)
                                        .from(ACCOUNT_VIEW)
                                        .where(is(late))));
    }

    private static Condition is(Late late) {
        return isOfClass(late.ofClass())
                .and(
                        exists(
                                selectOne()
                                        .from(INVOICE_VIEW)
                                        .where(INVOICE_VIEW.ACCOUNT_ID.eq(ACCOUNT_VIEW.ACCOUNT_ID))
                                        .and(INVOICE_VIEW.STANDS_AT.isNotNull())
                                        .and(INVOICE_VIEW.DUE_ON.lt(late.throughOn()))
                                        .and(
                                                INVOICE_VIEW
                                                        .BALANCE_MINOR
                                                        .gt(0L)
                                                        .or(isSettledLate(late.fromOn())))));
    }

    /** whether something moved on the invoice, or was learnt of it, once it was late */
    private static Condition isSettledLate(LocalDate fromOn) {
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        Instant begin = fromOn.minusDays(ZONES).atStartOfDay().toInstant(ZoneOffset.UTC);
        return exists(
                selectOne()
                        .from(moved)
                        .where(moved.DOCUMENT_ID.eq(INVOICE_VIEW.INVOICE_ID))
                        .and(
                                moved.EFFECTIVE_ON
                                        .ge(fromOn)
                                        .and(moved.EFFECTIVE_ON.gt(INVOICE_VIEW.DUE_ON))
                                        .or(
                                                moved.RECORDED_AT
                                                        .ge(begin)
                                                        .and(
                                                                moved.RECORDED_AT
                                                                        .cast(LocalDate.class)
                                                                        .add(ZONES)
                                                                        .ge(
                                                                                INVOICE_VIEW
                                                                                        .DUE_ON)))));
    }

    private static Condition isOfClass(OfClass ofClass) {
        var said = ARRANGEMENTS_VIEW;
        var its =
                field(
                        select(said.ACCOUNT_CLASS)
                                .from(said)
                                .where(said.ACCOUNT_ID.eq(ACCOUNT_VIEW.ACCOUNT_ID)));
        var mine = coalesce(its, inline(""));
        return switch (ofClass) {
            case OfClass.Only(var name) -> mine.eq(name);
            case OfClass.NoneOf(var names) -> names.isEmpty() ? noCondition() : mine.notIn(names);
        };
    }
}
