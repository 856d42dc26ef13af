package io.tieout.persistence.recorded;

import static io.tieout.persistence.jooq.Tables.RECORDED_PAYMENT_VIEW;
import static org.jooq.impl.DSL.coalesce;

import io.tieout.application.recorded.RecordedPaymentViews.Status;
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

    /** the first entry belongs to the payment's day, a difference to the day it came up */
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
                .and(isCounting());
    }

    /** it stands in the books, or shall */
    static Condition isCounting() {
        return RECORDED_PAYMENT_VIEW.STATUS.in(names());
    }

    private static List<String> names() {
        return COUNTING.stream().map(Status::name).toList();
    }
}
