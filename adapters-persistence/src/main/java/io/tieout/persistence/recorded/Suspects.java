package io.tieout.persistence.recorded;

import static io.tieout.persistence.jooq.Tables.RECORDED_PAYMENT_SUSPECT_VIEW;
import static org.jooq.impl.DSL.excluded;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.recorded.RecordedPaymentEvent;
import io.tieout.domain.recorded.RecordedPaymentEvent.BookingLanded;
import io.tieout.domain.recorded.RecordedPaymentEvent.BookingRefused;
import io.tieout.domain.recorded.RecordedPaymentEvent.DuplicateDecided;
import io.tieout.domain.recorded.RecordedPaymentEvent.DuplicateSuspected;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeCorrected;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryAmended;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryLanded;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryRefused;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeLearned;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeePosted;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeReturned;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentRecorded;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentWithheld;
import io.tieout.persistence.jooq.tables.RecordedPaymentSuspectView;
import org.jooq.DSLContext;

/** Keeps what is thought of payments in the books that may be one that was recorded here. */
final class Suspects {

    /** What is thought of one; the names are stored. */
    enum State {
        OPEN,
        SAME,
        ANOTHER
    }

    private static final RecordedPaymentSuspectView SUSPECT = RECORDED_PAYMENT_SUSPECT_VIEW;

    private final DSLContext database;

    Suspects(DSLContext database) {
        this.database = database;
    }

    void write(RecordedEvent recorded, RecordedPaymentEvent event) {
        switch (event) {
            case PaymentWithheld withheld -> put(recorded, withheld.twin(), State.OPEN);
            case DuplicateSuspected(_, var twin) -> put(recorded, twin, State.OPEN);
            case DuplicateDecided(_, var twin, var isSame, _, _) ->
                    put(recorded, twin, isSame ? State.SAME : State.ANOTHER);
            case PaymentRecorded _,
                    BookingLanded _,
                    BookingRefused _,
                    FeeLearned _,
                    FeeCorrected _,
                    FeeReturned _,
                    FeePosted _,
                    FeeEntryLanded _,
                    FeeEntryAmended _,
                    FeeEntryRefused _ -> {
                // says nothing of others
            }
        }
    }

    private void put(RecordedEvent recorded, PaymentId twin, State state) {
        database.insertInto(SUSPECT)
                .set(SUSPECT.TENANT_ID, recorded.tenant().value())
                .set(SUSPECT.RECORDED_ID, recorded.aggregate())
                .set(SUSPECT.PAYMENT_ID, twin.value())
                .set(SUSPECT.STATE, state.name())
                .onConflict(SUSPECT.TENANT_ID, SUSPECT.RECORDED_ID, SUSPECT.PAYMENT_ID)
                .doUpdate()
                .set(SUSPECT.STATE, excluded(SUSPECT.STATE))
                .execute();
    }
}
