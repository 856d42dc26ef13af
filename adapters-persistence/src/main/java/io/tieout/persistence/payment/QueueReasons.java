package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_QUEUE_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.payment.Reconciliations.Reason;
import io.tieout.persistence.jooq.tables.PaymentView;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Why a row waits, as people see it: its own reason, and what else is known by now. */
final class QueueReasons {

    /** a customer rarely pays the same amount with the same words twice in a week */
    private static final int DUPLICATE_DAYS = 7;

    /** as many as a person needs to see the pattern */
    private static final int MAX_DUPLICATES = 5;

    private static final PaymentView OTHER = PAYMENT_VIEW.as("other");

    /** other payments that look like the same one */
    static final Field<UUID[]> DUPLICATES =
            array(
                            select(OTHER.PAYMENT_ID)
                                    .from(OTHER)
                                    .where(isLike())
                                    .orderBy(OTHER.RECEIVED_ON, OTHER.PAYMENT_ID)
                                    .limit(MAX_DUPLICATES))
                    .as("duplicates");

    static final Field<String> SHOWN =
            case_().when(
                            unlinked(PAYMENT_VIEW.ACCOUNT_ID.isNull()),
                            name(Reason.CUSTOMER_NOT_LINKED))
                    .when(
                            unlinked(exists(selectOne().from(OTHER).where(isLike()))),
                            name(Reason.SUSPECTED_DUPLICATE))
                    .when(
                            PAYMENT_QUEUE_VIEW
                                    .REASON
                                    .eq(Reason.BEYOND_BALANCE.name())
                                    .and(isDrifted()),
                            name(Reason.EDITED_AFTER_APPROVAL))
                    .otherwise(PAYMENT_QUEUE_VIEW.REASON);

    private QueueReasons() {}

    private static Condition unlinked(Condition why) {
        return PAYMENT_QUEUE_VIEW.REASON.eq(Reason.NOT_APPLIED.name()).and(why);
    }

    private static Condition isLike() {
        return OTHER.ACCOUNT_ID
                .eq(PAYMENT_VIEW.ACCOUNT_ID)
                .and(OTHER.PAYMENT_ID.ne(PAYMENT_VIEW.PAYMENT_ID))
                .and(OTHER.CURRENCY.eq(PAYMENT_VIEW.CURRENCY))
                .and(OTHER.TOTAL_MINOR.eq(PAYMENT_VIEW.TOTAL_MINOR))
                .and(OTHER.TOTAL_MINOR.gt(0L))
                .and(OTHER.REFERENCE.eq(PAYMENT_VIEW.REFERENCE))
                .and(OTHER.REFERENCE.ne(""))
                .and(
                        OTHER.RECEIVED_ON.between(
                                PAYMENT_VIEW.RECEIVED_ON.minus(DUPLICATE_DAYS),
                                PAYMENT_VIEW.RECEIVED_ON.plus(DUPLICATE_DAYS)));
    }

    private static Condition isDrifted() {
        return exists(
                selectOne()
                        .from(INVOICE_VIEW)
                        .join(DRIFT_VIEW)
                        .on(DRIFT_VIEW.INVOICE_ID.eq(INVOICE_VIEW.INVOICE_ID))
                        .where(INVOICE_VIEW.DOCUMENT_ID.eq(PAYMENT_QUEUE_VIEW.DOCUMENT_ID))
                        .and(DRIFT_VIEW.STATUS.in("OPEN", "RESTORING")));
    }

    private static Field<String> name(Reason reason) {
        return inline(reason.name());
    }
}
