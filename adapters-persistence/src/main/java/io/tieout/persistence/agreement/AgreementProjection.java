package io.tieout.persistence.agreement;

import static io.tieout.persistence.jooq.Tables.AGREEMENT_INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.AGREEMENT_VIEW;

import io.tieout.application.agreement.AgreementViews.Status;
import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.agreement.Agreement;
import io.tieout.domain.agreement.AgreementDraft;
import io.tieout.domain.agreement.AgreementEvent;
import io.tieout.domain.agreement.AgreementEvent.AgreementApproved;
import io.tieout.domain.agreement.AgreementEvent.AgreementDrafted;
import io.tieout.domain.agreement.AgreementEvent.PeriodBilled;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.agreement.Deal;
import io.tieout.domain.agreement.EndedAgreement;
import io.tieout.domain.agreement.ExistingAgreement;
import io.tieout.domain.agreement.RecognitionPostings;
import io.tieout.domain.agreement.RunningAgreement;
import io.tieout.persistence.eventstore.StoredAgreements;
import io.tieout.persistence.jooq.tables.records.AgreementViewRecord;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.view.StreamRows;
import java.time.Duration;
import org.jooq.DSLContext;

/** Keeps each agreement's row, what was billed and what it posts in step with its events. */
public final class AgreementProjection implements Projection {

    /**
     * A landing that was under way when a month was posted may bear an earlier moment than it: a
     * transaction lasts ten seconds at most.
     */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final DSLContext database;
    private final StreamRows<AgreementViewRecord> rows;
    private final StoredAgreements states;
    private final LedgerBook ledger;

    public AgreementProjection(DSLContext database, StoredAgreements states) {
        this.database = database;
        this.rows =
                new StreamRows<>(
                        database,
                        AGREEMENT_VIEW,
                        AGREEMENT_VIEW.AGREEMENT_ID,
                        AGREEMENT_VIEW.VERSION);
        this.states = states;
        this.ledger = new LedgerBook(database);
    }

    @Override
    public String name() {
        return "agreement_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof AgreementEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        ExistingAgreement after = after(row, recorded, event);
        fold(row, recorded, event, after);
        rows.write(row, recorded);
        if (event instanceof PeriodBilled billed) {
            bill(recorded, billed, after.deal());
        }
        ledger.write(recorded, RecognitionPostings.of(LedgerBook.cause(recorded), event));
    }

    private ExistingAgreement after(
            AgreementViewRecord row, RecordedEvent recorded, AgreementEvent event) {
        Agreement before =
                recorded.version() == 0 ? Agreement.unborn() : states.read(row.getState());
        return before.after(event).existing(event.agreement());
    }

    private void fold(
            AgreementViewRecord row,
            RecordedEvent recorded,
            AgreementEvent event,
            ExistingAgreement after) {
        Deal deal = after.deal();
        Status status = status(after);
        if (event instanceof AgreementDrafted drafted) {
            row.setTenantId(recorded.tenant().value())
                    .setAgreementId(recorded.aggregate())
                    .setAccountId(drafted.terms().account().value())
                    .setReference(drafted.terms().reference())
                    .setMadeBy(drafted.by().value())
                    .setMadeAt(recorded.recordedAt())
                    .setApprovedBy("");
        }
        if (event instanceof AgreementApproved(_, var by)) {
            row.setApprovedBy(by.value());
        }
        if (event instanceof RevenueRecognised) {
            row.setPostedAt(recorded.recordedAt().minus(UNDER_WAY));
        }
        row.setStatus(status.name())
                .setState(states.write(after))
                .setNextDueOn(status == Status.DRAFT ? null : deal.nextDueOn().orElse(null))
                .setNextEarnedOn(deal.nextEarnedOn().orElse(null))
                .setPostedThrough(deal.postedThrough().orElse(null));
    }

    private static Status status(ExistingAgreement agreement) {
        return switch (agreement) {
            case AgreementDraft _ -> Status.DRAFT;
            case RunningAgreement _ -> Status.IN_FORCE;
            case EndedAgreement _ -> Status.CANCELLED;
        };
    }

    private void bill(RecordedEvent recorded, PeriodBilled billed, Deal deal) {
        var draft = billed.draft();
        var row = database.newRecord(AGREEMENT_INVOICE_VIEW);
        row.setTenantId(recorded.tenant().value())
                .setInvoiceId(billed.invoice().value())
                .setAgreementId(billed.agreement().value())
                .setProduct(deal.terms().product())
                .setIssuedOn(draft.issuedOn())
                .setServedFrom(draft.servedFrom())
                .setServedTo(draft.servedTo())
                .setCurrency(draft.amount().currency().code())
                .setAmountMinor(draft.amount().minorUnits());
        database.insertInto(AGREEMENT_INVOICE_VIEW).set(row).execute();
    }
}
