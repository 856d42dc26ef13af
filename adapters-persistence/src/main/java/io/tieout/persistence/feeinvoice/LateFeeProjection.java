package io.tieout.persistence.feeinvoice;

import static io.tieout.persistence.jooq.Tables.LATE_FEE_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeCharged;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeTakenBack;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.persistence.eventstore.StoredCases;
import org.jooq.DSLContext;

/** Keeps the fees of each account in step with the events of its case. */
public final class LateFeeProjection implements Projection {

    private final DSLContext database;
    private final StoredCases states;

    public LateFeeProjection(DSLContext database, StoredCases states) {
        this.database = database;
        this.states = states;
    }

    @Override
    public String name() {
        return "late_fee_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case FeeCharged charged -> insert(charged, recorded);
            case FeeTakenBack back -> takeBack(back);
            default -> {
                // is no fee
            }
        }
    }

    private void insert(FeeCharged charged, RecordedEvent recorded) {
        var invoice =
                new FeeInvoice(charged.account(), charged.ref().invoice(), charged.fee().period());
        database.insertInto(LATE_FEE_VIEW)
                .set(LATE_FEE_VIEW.TENANT_ID, recorded.tenant().value())
                .set(LATE_FEE_VIEW.DOCUMENT_ID, invoice.id().value())
                .set(LATE_FEE_VIEW.ACCOUNT_ID, charged.account().value())
                .set(LATE_FEE_VIEW.OVERDUE_ID, invoice.overdue().value())
                .set(LATE_FEE_VIEW.PERIOD, invoice.period())
                .set(LATE_FEE_VIEW.STEP, charged.ref().step())
                .set(LATE_FEE_VIEW.POLICY_VERSION, charged.policyVersion())
                .set(LATE_FEE_VIEW.FEE, states.write(charged.fee()))
                .set(LATE_FEE_VIEW.CURRENCY, charged.fee().amount().currency().code())
                .set(LATE_FEE_VIEW.AMOUNT_MINOR, charged.fee().amount().minorUnits())
                .set(LATE_FEE_VIEW.CHARGED_AT, charged.at())
                .execute();
    }

    private void takeBack(FeeTakenBack back) {
        var invoice = new FeeInvoice(back.account(), back.invoice(), back.period());
        database.update(LATE_FEE_VIEW)
                .set(
                        LATE_FEE_VIEW.TAKEN_BACK_MINOR,
                        LATE_FEE_VIEW.TAKEN_BACK_MINOR.plus(back.amount().minorUnits()))
                .set(LATE_FEE_VIEW.TAKEN_BACK_BECAUSE, back.reason())
                .where(LATE_FEE_VIEW.DOCUMENT_ID.eq(invoice.id().value()))
                .execute();
    }
}
