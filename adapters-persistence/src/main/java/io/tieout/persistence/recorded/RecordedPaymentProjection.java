package io.tieout.persistence.recorded;

import static io.tieout.persistence.jooq.Tables.RECORDED_PAYMENT_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.recorded.RecordedPaymentViews.Status;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.money.Currency;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.Booking;
import io.tieout.domain.recorded.FeePostings;
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
import io.tieout.domain.recorded.Recording;
import io.tieout.persistence.jooq.tables.records.RecordedPaymentViewRecord;
import io.tieout.persistence.ledger.LedgerBook;
import io.tieout.persistence.view.StreamRows;
import java.math.BigDecimal;
import org.jooq.DSLContext;

/** Keeps the row of each recorded payment in step with its events. */
public final class RecordedPaymentProjection implements Projection {

    private static final String NOTHING = "";

    private final StreamRows<RecordedPaymentViewRecord> rows;
    private final Suspects suspects;
    private final LedgerBook ledger;

    public RecordedPaymentProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database,
                        RECORDED_PAYMENT_VIEW,
                        RECORDED_PAYMENT_VIEW.RECORDED_ID,
                        RECORDED_PAYMENT_VIEW.VERSION);
        this.suspects = new Suspects(database);
        this.ledger = new LedgerBook(database);
    }

    @Override
    public String name() {
        return "recorded_payment_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof RecordedPaymentEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        fold(row, recorded, event);
        rows.write(row, recorded);
        suspects.write(recorded, event);
        ledger.write(recorded, FeePostings.of(LedgerBook.cause(recorded), event));
    }

    private static void fold(
            RecordedPaymentViewRecord row, RecordedEvent recorded, RecordedPaymentEvent event) {
        switch (event) {
            case PaymentRecorded(_, var payment, var recording, var booking, var by) ->
                    begin(row, recorded, payment, recording, booking, by, Status.BOOKING);
            case PaymentWithheld(_, var payment, var recording, var booking, _, var by) ->
                    begin(
                            row,
                            recorded,
                            payment,
                            recording,
                            booking,
                            by,
                            Status.SUSPECTED_DUPLICATE);
            case BookingLanded(_, var document) ->
                    row.setStatus(Status.BOOKED.name())
                            .setDocumentId(document.externalId())
                            .setProblem(NOTHING);
            case BookingRefused(_, var reason) ->
                    row.setStatus(Status.REFUSED.name()).setProblem(reason);
            case FeeLearned(_, var fee) -> row.setFeeMinor(fee.minorUnits());
            case FeeCorrected(_, var fee, var on, _, _) ->
                    row.setFeeMinor(fee.minorUnits()).setFeeChangedOn(on);
            case FeeReturned(_, _, var back, var on) ->
                    row.setFeeMinor(row.getFeeMinor() - back.minorUnits()).setFeeChangedOn(on);
            case FeePosted posted -> posted(row, posted);
            case FeeEntryLanded(_, var part, var document) -> {
                if (part == row.getFeeParts()) {
                    row.setFeeEntryStatus(EntryStatus.POSTED.name())
                            .setFeeEntryDocumentId(document.externalId())
                            .setFeeEntryProblem(NOTHING);
                }
            }
            case FeeEntryAmended(_, var part, _, var was, _, var now, var nowOn, _, _) -> {
                long more = now.minorUnits() - was.minorUnits();
                row.setFeePostedMinor(row.getFeePostedMinor() + more)
                        .setFeeHomeMinor(row.getFeeHomeMinor() + more);
                if (part == row.getFeeParts()) {
                    row.setFeeEntryOn(nowOn);
                }
            }
            case FeeEntryRefused(_, var part, var reason) -> {
                if (part == row.getFeeParts()) {
                    row.setFeeEntryStatus(EntryStatus.REFUSED.name()).setFeeEntryProblem(reason);
                }
            }
            case DuplicateSuspected _ -> {
                // said by the suspects
            }
            case DuplicateDecided(_, _, var isSame, _, _) -> {
                if (isSame) {
                    row.setStatus(Status.DROPPED.name());
                }
            }
        }
    }

    private static void posted(RecordedPaymentViewRecord row, FeePosted posted) {
        Currency home = posted.atHome().currency();
        row.setFeePostedMinor(row.getFeePostedMinor() + posted.amount().minorUnits())
                .setFeeHomeMinor(row.getFeeHomeMinor() + posted.atHome().minorUnits())
                .setFeeHomeCurrency(home.code())
                .setFeeHomeScale(
                        BigDecimal.ONE.movePointRight(
                                home.decimals() - posted.amount().currency().decimals()))
                .setFeeParts(posted.part())
                .setFeeEntryNumber(posted.entry().number())
                .setFeeEntryOn(posted.entry().on())
                .setFeeEntryStatus(EntryStatus.POSTING.name())
                .setFeeEntryDocumentId(NOTHING)
                .setFeeEntryProblem(NOTHING);
    }

    private static void begin(
            RecordedPaymentViewRecord row,
            RecordedEvent recorded,
            PaymentId payment,
            Recording recording,
            Booking booking,
            ActorId by,
            Status status) {
        row.setTenantId(recorded.tenant().value())
                .setRecordedId(recorded.aggregate())
                .setPaymentId(payment.value())
                .setAccountId(recording.account().value())
                .setConnectionId(booking.customer().connection().value())
                .setProcessor(recording.reference().processor().name())
                .setReference(recording.reference().reference())
                .setReceivedOn(recording.receivedOn())
                .setCurrency(recording.gross().currency().code())
                .setGrossMinor(recording.gross().minorUnits())
                .setFeeMinor(recording.fee().minorUnits())
                .setStatus(status.name())
                .setDocumentId(NOTHING)
                .setProblem(NOTHING)
                .setRecordedBy(by.value())
                .setRecordedAt(recorded.recordedAt())
                .setClearingId(booking.depositTo().id())
                .setClearingName(booking.depositTo().name())
                .setFeePostedMinor(0L)
                .setFeeHomeMinor(0L)
                .setFeeHomeScale(BigDecimal.ONE)
                .setFeeParts(0)
                .setFeeEntryNumber(NOTHING)
                .setFeeEntryStatus(NOTHING)
                .setFeeEntryDocumentId(NOTHING)
                .setFeeEntryProblem(NOTHING);
    }
}
