package io.tieout.persistence.credit;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_CREDIT_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.REFUND_VIEW;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.tieout.application.credit.CreditConservation;
import io.tieout.application.refund.RefundViews.Kind;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Adds up what credit memos say of themselves, what payments say that they use of them, and what
 * refunds say that went back, so that a fault of either shows. One statement.
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

    private static final Condition IS_OFF = BEYOND.ne(BigDecimal.ZERO);

    /** a use that fits in what is open does not wait: that it is not counted is a fault */
    private static final Field<BigDecimal> AWAITED =
            when(BEYOND.gt(CREDIT_MEMO_VIEW.LEFT_MINOR.cast(SQLDataType.NUMERIC)), BEYOND)
                    .otherwise(inline(BigDecimal.ZERO));

    private static final Field<UUID[]> CAUSES =
            arrayAgg(CREDIT_MEMO_VIEW.MEMO_ID)
                    .orderBy(CREDIT_MEMO_VIEW.NUMBER, CREDIT_MEMO_VIEW.MEMO_ID)
                    .filterWhere(IS_OFF)
                    .as("causes");

    private final Transactions transactions;

    public JooqCreditConservation(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Line> lines(Viewer viewer) {
        var memo = CREDIT_MEMO_VIEW;
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(
                                        memo.CURRENCY,
                                        count().as("memos"),
                                        sum(memo.CHARGED_MINOR.plus(memo.CANCELLED_MINOR))
                                                .as("issued"),
                                        sum(USED.minus(LINKED).minus(AWAITED)).as("applied"),
                                        sum(memo.LEFT_MINOR).as("open"),
                                        sum(LINKED).as("refunded"),
                                        sum(memo.CANCELLED_MINOR).as("cancelled"),
                                        sum(AWAITED).as("awaited"),
                                        CAUSES)
                                .from(memo)
                                .leftJoin(USES)
                                .on(field(USES, PAYMENT_VIEW.CONNECTION_ID).eq(memo.CONNECTION_ID))
                                .and(
                                        field(USES, PAYMENT_CREDIT_VIEW.DOCUMENT_ID)
                                                .eq(memo.DOCUMENT_ID))
                                .leftJoin(RETURNS)
                                .on(field(RETURNS, REFUND_VIEW.SUBJECT_ID).eq(memo.MEMO_ID))
                                .where(memo.DOCUMENT_ID.isNotNull())
                                .and(Confinement.ofHouse(viewer))
                                .groupBy(memo.CURRENCY)
                                .orderBy(memo.CURRENCY)
                                .fetch(JooqCreditConservation::line));
    }

    private static Line line(Record row) {
        var currency = new Currency(row.get(CREDIT_MEMO_VIEW.CURRENCY));
        return new Line(
                row.get("memos", int.class),
                money(row, "issued", currency),
                money(row, "applied", currency),
                money(row, "open", currency),
                money(row, "refunded", currency),
                money(row, "cancelled", currency),
                money(row, "awaited", currency),
                Stream.ofNullable(row.get(CAUSES))
                        .flatMap(Stream::of)
                        .limit(MAX_CAUSES)
                        .map(CreditMemoId::new)
                        .toList());
    }

    private static Money money(Record row, String bucket, Currency currency) {
        return Money.ofMinor(row.get(bucket, BigDecimal.class).longValueExact(), currency);
    }

    private static <T> Field<T> field(Table<?> table, Field<T> of) {
        return requireNonNull(table.field(of));
    }

    private static Field<BigDecimal> sumOf(Table<?> table, String added) {
        return coalesce(table.field(added, BigDecimal.class), inline(BigDecimal.ZERO));
    }
}
