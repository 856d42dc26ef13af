package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_CREDIT_VIEW;
import static org.jooq.impl.DSL.excluded;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.CreditReleased;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.persistence.jooq.tables.PaymentCreditView;
import org.jooq.DSLContext;

/** Counts what each payment uses of each credit. */
final class UsedCredits {

    private static final PaymentCreditView CREDIT = PAYMENT_CREDIT_VIEW;

    private final DSLContext database;

    UsedCredits(DSLContext database) {
        this.database = database;
    }

    void write(RecordedEvent recorded, PaymentEvent event) {
        if (event instanceof CreditUsed used) {
            use(recorded, used);
        } else if (event instanceof CreditReleased released) {
            release(recorded, released);
        }
    }

    private void use(RecordedEvent recorded, CreditUsed used) {
        database.insertInto(CREDIT)
                .set(CREDIT.TENANT_ID, recorded.tenant().value())
                .set(CREDIT.PAYMENT_ID, used.payment().value())
                .set(CREDIT.DOCUMENT_ID, used.externalId())
                .set(CREDIT.USED_MINOR, used.amount().minorUnits())
                .onConflict(CREDIT.TENANT_ID, CREDIT.PAYMENT_ID, CREDIT.DOCUMENT_ID)
                .doUpdate()
                .set(CREDIT.USED_MINOR, CREDIT.USED_MINOR.plus(excluded(CREDIT.USED_MINOR)))
                .execute();
    }

    private void release(RecordedEvent recorded, CreditReleased released) {
        database.update(CREDIT)
                .set(CREDIT.USED_MINOR, CREDIT.USED_MINOR.minus(released.amount().minorUnits()))
                .where(CREDIT.PAYMENT_ID.eq(recorded.aggregate()))
                .and(CREDIT.DOCUMENT_ID.eq(released.externalId()))
                .execute();
    }
}
