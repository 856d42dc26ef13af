package io.tieout.domain.recorded;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.BookingState.Landed;
import io.tieout.domain.recorded.BookingState.Refused;
import io.tieout.domain.recorded.BookingState.Underway;
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
import io.tieout.domain.recorded.RecordedPaymentRejection.BookingUnderway;
import io.tieout.domain.recorded.RecordedPaymentRejection.BothStand;
import io.tieout.domain.recorded.RecordedPaymentRejection.FeeNotAsSeen;
import io.tieout.domain.recorded.RecordedPaymentRejection.NoSuspicion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A payment that counts.
 *
 * @param state how far it has come into the books
 * @param suspects payments there that may be, or might have been, the same
 * @param fees what of the processor's fee the ledger holds
 */
public record CountedPayment(
        RecordedPaymentId id,
        PaymentId payment,
        Recording recording,
        Booking booking,
        BookingState state,
        Map<PaymentId, Suspicion> suspects,
        PostedFees fees)
        implements ExistingRecordedPayment {

    public CountedPayment {
        suspects = Map.copyOf(suspects);
    }

    @Override
    public List<RecordedPaymentEvent> landed(DocumentLink document) {
        return state.equals(new Landed(document))
                ? List.of()
                : List.of(new BookingLanded(id, document));
    }

    @Override
    public List<RecordedPaymentEvent> refused(String reason) {
        return switch (state) {
            case Landed _ -> List.of();
            case Refused(var before) when before.equals(reason) -> List.of();
            case Refused _, Underway _ -> List.of(new BookingRefused(id, reason));
        };
    }

    @Override
    public List<RecordedPaymentEvent> learnFee(Money fee) {
        // Said once more, it is no news, whatever was given back since.
        if (fee.equals(recording.fee()) || fee.equals(fees.stated())) {
            return List.of();
        }
        RecordingRules.demandFee(recording.gross(), fee);
        return List.of(new FeeLearned(id, fee));
    }

    @Override
    public List<RecordedPaymentEvent> correctFee(
            Money fee, LocalDate on, LocalDate today, ActorId by, String reason) {
        if (fee.equals(recording.fee())) {
            return List.of();
        }
        RecordingRules.demandReason(reason);
        RecordingRules.demandFee(recording.gross(), fee);
        RecordingRules.demandDay(recording.receivedOn(), on, today);
        return List.of(new FeeCorrected(id, fee, on, by, reason));
    }

    @Override
    public List<RecordedPaymentEvent> feeReturned(String refund, Money back, LocalDate on) {
        boolean isSame = back.currency().equals(recording.fee().currency());
        if (!isSame || fees.returned().contains(refund) || recording.fee().isZero()) {
            return List.of();
        }
        Money known = back.exceeds(recording.fee()) ? recording.fee() : back;
        LocalDate day = on.isBefore(recording.receivedOn()) ? recording.receivedOn() : on;
        return known.isPositive() ? List.of(new FeeReturned(id, refund, known, day)) : List.of();
    }

    @Override
    public List<RecordedPaymentEvent> postFee(
            FeeDue seen, ExportedEntry entry, ActorId askedBy, ActorId by) {
        Money due = fees.due(recording.fee());
        // Only a corrected rate leaves something to post when nothing is due in the currency paid.
        boolean isOfRate = seen.amount().isZero();
        if (isOfRate ? seen.isNothing() || seen.part() < fees.next() : due.isZero()) {
            return List.of();
        }
        boolean isAsSeen = due.equals(seen.amount()) && seen.part() == fees.next();
        if (!isAsSeen || !(state instanceof Landed)) {
            throw new RecordedPaymentRejected(
                    new FeeNotAsSeen(
                            recording.reference(),
                            seen.amount().toString(),
                            state instanceof Landed
                                    ? due.toString()
                                    : "nothing before it is booked"));
        }
        return List.of(
                new FeePosted(
                        id,
                        fees.next(),
                        recording.account(),
                        seen.amount(),
                        seen.atHome(),
                        isOfRate ? recording.receivedOn() : fees.belongsOn(recording.receivedOn()),
                        entry,
                        askedBy,
                        by));
    }

    @Override
    public List<RecordedPaymentEvent> feeEntryLanded(int part, DocumentLink document) {
        return fees.part(part).filter(fee -> !fee.standsAs(document.externalId())).isEmpty()
                ? List.of()
                : List.of(new FeeEntryLanded(id, part, document));
    }

    @Override
    public List<RecordedPaymentEvent> feeEntryRefused(int part, String reason) {
        return fees.part(part).filter(fee -> fee.status() == EntryStatus.POSTING).isEmpty()
                ? List.of()
                : List.of(new FeeEntryRefused(id, part, reason));
    }

    @Override
    public List<RecordedPaymentEvent> amendFeeEntry(
            int part,
            Money was,
            LocalDate wasOn,
            Money now,
            LocalDate nowOn,
            ActorId by,
            String reason) {
        return was.equals(now) && wasOn.equals(nowOn)
                ? List.of()
                : List.of(
                        new FeeEntryAmended(
                                id, part, recording.account(), was, wasOn, now, nowOn, by, reason));
    }

    @Override
    public List<RecordedPaymentEvent> suspect(PaymentId twin) {
        return twin.equals(payment) || suspects.containsKey(twin)
                ? List.of()
                : List.of(new DuplicateSuspected(id, twin));
    }

    @Override
    public List<RecordedPaymentEvent> decide(
            PaymentId twin, boolean isSame, ActorId by, String reason) {
        RecordingRules.demandReason(reason);
        Suspicion suspicion = suspects.get(twin);
        if (suspicion == null || (suspicion == Suspicion.REFUTED && isSame)) {
            throw new RecordedPaymentRejected(new NoSuspicion(twin));
        }
        if (suspicion == Suspicion.REFUTED) {
            return List.of();
        }
        if (isSame) {
            demandNotInBooks();
        }
        return List.of(new DuplicateDecided(id, twin, isSame, by, reason));
    }

    /** what stands in the books is taken back there, not here */
    private void demandNotInBooks() {
        switch (state) {
            case Underway _ -> throw new RecordedPaymentRejected(new BookingUnderway(id));
            case Landed(var document) ->
                    throw new RecordedPaymentRejected(new BothStand(document.externalId()));
            case Refused _ -> {
                // it never came to stand there
            }
        }
    }

    @Override
    public RecordedPayment after(RecordedPaymentEvent event) {
        return switch (event) {
            case BookingLanded(_, var document) -> in(new Landed(document));
            case BookingRefused(_, var reason) -> in(new Refused(reason));
            case FeeLearned(_, var fee) -> saying(recording.withFee(fee)).posting(fees.stated(fee));
            case FeeCorrected(_, var fee, var on, _, _) ->
                    saying(recording.withFee(fee)).posting(fees.changed(on));
            case FeeReturned(_, var refund, var back, var on) ->
                    saying(recording.withFee(recording.fee().minus(back)))
                            .posting(fees.returned(refund, on));
            case FeePosted(_, var part, _, var amount, var atHome, _, _, _, _) ->
                    posting(fees.with(part, amount, atHome));
            case FeeEntryLanded(_, var part, var document) ->
                    posting(fees.landed(part, document.externalId()));
            case FeeEntryAmended(_, var part, _, _, _, var now, _, _, _) ->
                    posting(fees.amended(part, now));
            case FeeEntryRefused(_, var part, _) -> posting(fees.refused(part));
            case DuplicateSuspected(_, var twin) -> thinking(twin, Suspicion.OPEN);
            case DuplicateDecided(_, var twin, var isSame, _, _) ->
                    isSame
                            ? new DroppedPayment(id, payment, recording, twin)
                            : thinking(twin, Suspicion.REFUTED);
            case PaymentRecorded _, PaymentWithheld _ ->
                    throw new IllegalStateException(
                            "payment " + recording.reference().name() + " is recorded once");
        };
    }

    private CountedPayment in(BookingState next) {
        return new CountedPayment(id, payment, recording, booking, next, suspects, fees);
    }

    private CountedPayment saying(Recording next) {
        return new CountedPayment(id, payment, next, booking, state, suspects, fees);
    }

    private CountedPayment thinking(PaymentId twin, Suspicion suspicion) {
        Map<PaymentId, Suspicion> next = new HashMap<>(suspects);
        next.put(twin, suspicion);
        return new CountedPayment(id, payment, recording, booking, state, next, fees);
    }

    private CountedPayment posting(PostedFees next) {
        return new CountedPayment(id, payment, recording, booking, state, suspects, next);
    }
}
