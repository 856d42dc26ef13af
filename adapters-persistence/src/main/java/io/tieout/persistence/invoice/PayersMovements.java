package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.tieout.persistence.jooq.tables.PaymentView;
import io.tieout.persistence.jooq.tables.ReceivableMovementView;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Movements of the receivables with the money of each settlement taken from whoever paid. A
 * customer may settle invoices of those below it, and then its own credit gets less, not theirs.
 */
public final class PayersMovements {

    private static final ReceivableMovementView MOVED = RECEIVABLE_MOVEMENT_VIEW;
    private static final ReceivableMovementView LENT = RECEIVABLE_MOVEMENT_VIEW.as("lent");
    private static final PaymentView PAID = PAYMENT_VIEW.as("paid");

    private PayersMovements() {}

    /** stands for the view in sums by account: its name, and the columns that these need */
    static Table<?> table() {
        return select(
                        MOVED.ACCOUNT_ID,
                        MOVED.CURRENCY,
                        MOVED.EFFECTIVE_ON,
                        MOVED.RECORDED_AT,
                        MOVED.DUE_ON,
                        MOVED.OWED_MINOR,
                        when(MOVED.SETTLED_BY.isNull(), MOVED.UNAPPLIED_MINOR)
                                .otherwise(inline(0L))
                                .as(MOVED.UNAPPLIED_MINOR))
                .from(MOVED)
                .unionAll(
                        select(
                                        coalesce(PAID.ACCOUNT_ID, MOVED.ACCOUNT_ID),
                                        MOVED.CURRENCY,
                                        MOVED.EFFECTIVE_ON,
                                        MOVED.RECORDED_AT,
                                        MOVED.DUE_ON,
                                        inline(0L),
                                        MOVED.UNAPPLIED_MINOR)
                                .from(MOVED)
                                .leftJoin(PAID)
                                .on(PAID.PAYMENT_ID.eq(MOVED.SETTLED_BY))
                                .where(MOVED.SETTLED_BY.isNotNull()))
                .asTable(MOVED);
    }

    /**
     * What an account's own movements lack to its share: what it settled for others takes of its
     * credit, and what others settled for it does not.
     */
    public static Field<BigDecimal> lent(Field<UUID> account) {
        return lent(PAID.ACCOUNT_ID.eq(account).and(LENT.ACCOUNT_ID.ne(account)))
                .minus(lent(LENT.ACCOUNT_ID.eq(account).and(PAID.ACCOUNT_ID.ne(account))));
    }

    private static Field<BigDecimal> lent(Condition of) {
        Field<BigDecimal> moved =
                select(sum(LENT.UNAPPLIED_MINOR))
                        .from(LENT)
                        .join(PAID)
                        .on(PAID.PAYMENT_ID.eq(LENT.SETTLED_BY))
                        .where(of)
                        .asField();
        return coalesce(moved, inline(BigDecimal.ZERO));
    }
}
