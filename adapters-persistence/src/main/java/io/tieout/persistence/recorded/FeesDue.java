package io.tieout.persistence.recorded;

import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.RECORDED_PAYMENT_VIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.recorded.RecordedPaymentViews.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;

/** Which payments have something of a processor's fee that the ledger does not hold. */
public final class FeesDue {

    private static final Set<Status> COUNTING =
            EnumSet.of(Status.BOOKING, Status.BOOKED, Status.REFUSED);

    private FeesDue() {}

    /**
     * the first entry belongs to the payment's day, a difference to the day it came up; what a
     * corrected rate makes due, to the payment's day again
     */
    public static Condition through(LocalDate lastOn) {
        var payment = RECORDED_PAYMENT_VIEW;
        Condition first = payment.FEE_PARTS.eq(0).and(payment.RECEIVED_ON.le(lastOn));
        Condition difference =
                payment.FEE_PARTS
                        .gt(0)
                        .and(coalesce(payment.FEE_CHANGED_ON, payment.RECEIVED_ON).le(lastOn));
        return payment.FEE_MINOR
                .ne(payment.FEE_POSTED_MINOR)
                .and(first.or(difference))
                .or(payment.RECEIVED_ON.le(lastOn).and(isAtAnotherRate()))
                .and(isCounting());
    }

    /** all of it is posted, and worth something else at the rate as it stands */
    private static Condition isAtAnotherRate() {
        var payment = RECORDED_PAYMENT_VIEW;
        var worth =
                round(
                        payment.FEE_MINOR
                                .cast(BigDecimal.class)
                                .mul(PAYMENT_VIEW.EXCHANGE_RATE)
                                .mul(payment.FEE_HOME_SCALE));
        return payment.FEE_PARTS
                .gt(0)
                .and(payment.FEE_HOME_CURRENCY.ne(payment.CURRENCY))
                .and(payment.FEE_MINOR.eq(payment.FEE_POSTED_MINOR))
                .and(
                        exists(
                                selectOne()
                                        .from(PAYMENT_VIEW)
                                        .where(PAYMENT_VIEW.PAYMENT_ID.eq(payment.PAYMENT_ID))
                                        .and(
                                                worth.ne(
                                                        payment.FEE_HOME_MINOR.cast(
                                                                BigDecimal.class)))));
    }

    /** it stands in the books, or shall */
    static Condition isCounting() {
        return RECORDED_PAYMENT_VIEW.STATUS.in(names());
    }

    private static List<String> names() {
        return COUNTING.stream().map(Status::name).toList();
    }
}
