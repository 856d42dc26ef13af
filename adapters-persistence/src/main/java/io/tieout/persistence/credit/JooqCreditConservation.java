package io.tieout.persistence.credit;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_CREDIT_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.REFUND_VIEW;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import io.tieout.application.credit.CreditConservation;
import io.tieout.application.credit.WhenCreditIsUsedThenCountIt;
import io.tieout.application.refund.RefundViews.Kind;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.eventstore.AutomationProgress;
import io.tieout.persistence.eventstore.AutomationProgress.Reached;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Adds up what credit memos say of themselves, what payments say that they use of them, and what
 * refunds say that went back, so that a fault of either shows. What a payment changed and no credit
 * memo had the time to count is no fault: it counts as the payment says.
 */
public final class JooqCreditConservation implements CreditConservation {

    private static final int MAX_CAUSES = 20;

    /** ids of documents are unique within one company's books */
    private static final Table<?> USES =
            select(
                            PAYMENT_VIEW.CONNECTION_ID,
                            PAYMENT_CREDIT_VIEW.DOCUMENT_ID,
                            sum(PAYMENT_CREDIT_VIEW.USED_MINOR).as("used"))
                    .from(PAYMENT_CREDIT_VIEW)
                    .join(PAYMENT_VIEW)
                    .on(PAYMENT_VIEW.PAYMENT_ID.eq(PAYMENT_CREDIT_VIEW.PAYMENT_ID))
                    .groupBy(PAYMENT_VIEW.CONNECTION_ID, PAYMENT_CREDIT_VIEW.DOCUMENT_ID)
                    .asTable("uses");

    private static final Table<?> RETURNS =
            select(REFUND_VIEW.SUBJECT_ID, sum(REFUND_VIEW.LINKED_MINOR).as("linked"))
                    .from(REFUND_VIEW)
                    .where(REFUND_VIEW.KIND.eq(Kind.CREDIT_MEMO.name()))
                    .groupBy(REFUND_VIEW.SUBJECT_ID)
                    .asTable("returns");

    private static final Field<BigDecimal> USED = sumOf(USES, "used");
    private static final Field<BigDecimal> LINKED = sumOf(RETURNS, "linked");

    /** what payments use more, or less, than the credit memo counts */
    private static final Field<BigDecimal> BEYOND =
            USED.plus(CREDIT_MEMO_VIEW.LEFT_MINOR)
                    .minus(CREDIT_MEMO_VIEW.CHARGED_MINOR.cast(SQLDataType.NUMERIC));

    /** a use that fits in what is open does not wait: that it is not counted is a fault */
    private static final Condition IS_BEYOND =
            BEYOND.gt(CREDIT_MEMO_VIEW.LEFT_MINOR.cast(SQLDataType.NUMERIC));

    private static final Table<?> MEMOS = table(name("memos"));
    private static final Field<String> CURRENCY = field(CREDIT_MEMO_VIEW.CURRENCY);
    private static final Field<BigDecimal> OFF = amount("off");
    private static final Field<BigDecimal> UNCOUNTED = amount("uncounted");

    private static final Field<UUID[]> CAUSES =
            arrayAgg(field(CREDIT_MEMO_VIEW.MEMO_ID))
                    .orderBy(field(CREDIT_MEMO_VIEW.NUMBER), field(CREDIT_MEMO_VIEW.MEMO_ID))
                    .filterWhere(OFF.ne(BigDecimal.ZERO))
                    .as("causes");

    private final Transactions transactions;
    private final AutomationProgress counting =
            new AutomationProgress(
                    WhenCreditIsUsedThenCountIt.class.getSimpleName(),
                    WhenCreditIsUsedThenCountIt.HEARD);

    public JooqCreditConservation(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Line> lines(Viewer viewer) {
        return transactions.of(viewer.tenant()).read(sql -> lines(sql, viewer));
    }

    private List<Line> lines(DSLContext sql, Viewer viewer) {
        Table<?> memos = memos(viewer, counting.reached(sql)).asTable(MEMOS);
        return sql.select(
                        CURRENCY,
                        count().as("memos"),
                        sum(amount("issued")).as("issued"),
                        sum(amount("applied")).as("applied"),
                        sum(amount("open").minus(UNCOUNTED)).as("open"),
                        sum(amount("refunded")).as("refunded"),
                        sum(amount("cancelled")).as("cancelled"),
                        sum(amount("awaited")).as("awaited"),
                        sum(abs(UNCOUNTED)).as("under_way"),
                        CAUSES)
                .from(memos)
                .groupBy(CURRENCY)
                .orderBy(CURRENCY)
                .fetch(JooqCreditConservation::line);
    }

    /** each credit memo with its buckets */
    private static Select<?> memos(Viewer viewer, Reached counted) {
        var memo = CREDIT_MEMO_VIEW;
        Field<BigDecimal> awaited = when(IS_BEYOND, BEYOND).otherwise(inline(BigDecimal.ZERO));
        return select(
                        memo.CURRENCY,
                        memo.MEMO_ID,
                        memo.NUMBER,
                        memo.CHARGED_MINOR.plus(memo.CANCELLED_MINOR).as("issued"),
                        USED.minus(LINKED).minus(awaited).as("applied"),
                        memo.LEFT_MINOR.as("open"),
                        LINKED.as("refunded"),
                        memo.CANCELLED_MINOR.as("cancelled"),
                        awaited.as("awaited"),
                        BEYOND.as(OFF),
                        uncounted(counted).as(UNCOUNTED))
                .from(memo)
                .leftJoin(USES)
                .on(field(USES, PAYMENT_VIEW.CONNECTION_ID).eq(memo.CONNECTION_ID))
                .and(field(USES, PAYMENT_CREDIT_VIEW.DOCUMENT_ID).eq(memo.DOCUMENT_ID))
                .leftJoin(RETURNS)
                .on(field(RETURNS, REFUND_VIEW.SUBJECT_ID).eq(memo.MEMO_ID))
                .where(memo.DOCUMENT_ID.isNotNull())
                .and(Confinement.ofHouse(viewer));
    }

    /** what the credit memo is about to count: of what payments say of it, something is to come */
    private static Field<BigDecimal> uncounted(Reached counted) {
        var use = PAYMENT_CREDIT_VIEW;
        Condition isToCome =
                counted.hasYetToHandle(CREDIT_MEMO_VIEW.MEMO_ID)
                        .or(
                                exists(
                                        selectOne()
                                                .from(use)
                                                .where(
                                                        use.DOCUMENT_ID.eq(
                                                                CREDIT_MEMO_VIEW.DOCUMENT_ID))
                                                .and(counted.hasYetToHandle(use.PAYMENT_ID))));
        return when(BEYOND.eq(BigDecimal.ZERO).or(IS_BEYOND), inline(BigDecimal.ZERO))
                .when(isToCome, BEYOND)
                .otherwise(inline(BigDecimal.ZERO));
    }

    private static Line line(Record row) {
        var currency = new Currency(row.get(CURRENCY));
        return new Line(
                row.get("memos", int.class),
                money(row, "issued", currency),
                money(row, "applied", currency),
                money(row, "open", currency),
                money(row, "refunded", currency),
                money(row, "cancelled", currency),
                money(row, "awaited", currency),
                money(row, "under_way", currency),
                Stream.ofNullable(row.get(CAUSES))
                        .flatMap(Stream::of)
                        .limit(MAX_CAUSES)
                        .map(CreditMemoId::new)
                        .toList());
    }

    private static Money money(Record row, String bucket, Currency currency) {
        return Money.ofMinor(row.get(bucket, BigDecimal.class).longValueExact(), currency);
    }

    private static Field<BigDecimal> amount(String name) {
        return DSL.field(name(MEMOS.getName(), name), SQLDataType.NUMERIC);
    }

    private static <T> Field<T> field(Field<T> column) {
        return DSL.field(name(MEMOS.getName(), column.getName()), column.getDataType());
    }

    private static <T> Field<T> field(Table<?> table, Field<T> of) {
        return requireNonNull(table.field(of));
    }

    private static Field<BigDecimal> sumOf(Table<?> table, String added) {
        return coalesce(table.field(added, BigDecimal.class), inline(BigDecimal.ZERO));
    }
}
