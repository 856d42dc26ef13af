package io.tieout.domain.recorded;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.money.Money;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a recorded payment's event posts. Only a fee that two people let into the books does: the
 * payment itself is posted gross, when its money is placed.
 */
public final class FeePostings {

    private FeePostings() {}

    /** the journals that follow from the event */
    public static List<Journal> of(Cause cause, RecordedPaymentEvent event) {
        return switch (event) {
            // Debits processor fees, credits clearing; the other way for what was given back.
            case FeePosted posted ->
                    List.of(
                            journal(
                                    cause,
                                    posted.customer(),
                                    posted.entry().on(),
                                    posted.atHome()));
            // The mirror image of ours, and what stands there, each on its own day: they hold both.
            case FeeEntryAmended amended -> amended(cause, amended);
            // The payment posts its money itself, and a fee nobody allowed is in no account yet.
            case PaymentRecorded _,
                    PaymentWithheld _,
                    BookingLanded _,
                    BookingRefused _,
                    FeeLearned _,
                    FeeCorrected _,
                    FeeReturned _,
                    FeeEntryLanded _,
                    FeeEntryRefused _,
                    DuplicateSuspected _,
                    DuplicateDecided _ ->
                    List.of();
        };
    }

    /**
     * the journal of one part of a fee
     *
     * @param amount in the currency of the books; not zero, negative for what was given back
     */
    public static Journal journal(Cause cause, AccountId customer, LocalDate on, Money amount) {
        return Journal.original(
                JournalId.of(cause, 0),
                JournalKind.EXPORTED,
                customer,
                on,
                cause,
                Reason.PROCESSOR_FEE,
                List.of(movement(amount)));
    }

    private static List<Journal> amended(Cause cause, FeeEntryAmended amended) {
        List<Journal> journals = new ArrayList<>();
        if (!amended.was().isZero()) {
            journals.add(mirror(cause, 0, amended, amended.wasOn(), amended.was().negated()));
        }
        if (!amended.now().isZero()) {
            journals.add(mirror(cause, 1, amended, amended.nowOn(), amended.now()));
        }
        return List.copyOf(journals);
    }

    private static Journal mirror(
            Cause cause, int place, FeeEntryAmended amended, LocalDate on, Money amount) {
        return Journal.original(
                JournalId.of(cause, place),
                JournalKind.MIRROR,
                amended.customer(),
                on,
                cause,
                Reason.PROCESSOR_FEE,
                List.of(movement(amount)));
    }

    private static Movement movement(Money amount) {
        Place fees = Place.of(LedgerAccount.PROCESSOR_FEES);
        Place clearing = Place.of(LedgerAccount.CLEARING);
        return amount.isNegative()
                ? new Movement(clearing, fees, Amount.ofHome(amount.negated()))
                : new Movement(fees, clearing, Amount.ofHome(amount));
    }
}
