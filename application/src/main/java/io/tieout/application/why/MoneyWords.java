package io.tieout.application.why;

import static io.tieout.application.why.Told.everybody;
import static io.tieout.application.why.Told.staff;

import io.tieout.domain.money.Money;
import io.tieout.domain.observed.ObservedEvent;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationChanged;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import io.tieout.domain.processor.ProcessorNoticeEvent;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeAsked;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeHandled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeReceived;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeRetried;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeSettled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeWaits;
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
import java.util.Locale;

/** What was heard of money outside the gate, in words. */
final class MoneyWords {

    private MoneyWords() {}

    static Told of(RecordedPaymentEvent event) {
        return switch (event) {
            case PaymentRecorded(_, _, var recording, _, _) ->
                    everybody("a payment of " + recording.gross() + " was recorded");
            case PaymentWithheld(_, _, var recording, _, _, _) ->
                    staff(
                            "a payment of "
                                    + recording.gross()
                                    + " was recorded that the books may know already; a person"
                                    + " says");
            case BookingLanded _ -> staff("the recorded payment stands in the books");
            case BookingRefused(_, var reason) ->
                    staff("the books would not take the recorded payment; it counts all the same")
                            .because(reason);
            case FeeLearned(_, var fee) -> staff("the processor keeps " + fee + " of it");
            case FeeCorrected(_, var fee, var on, _, var reason) ->
                    staff("from " + on + " on the processor keeps " + fee + " of it")
                            .because(reason);
            case FeeReturned(_, _, var back, _) ->
                    staff("the processor gave " + back + " of its fee back");
            case FeePosted(_, _, _, var amount, var atHome, _, var entry, _, _) ->
                    staff(posted(amount, atHome) + ", was posted on " + entry.on());
            case FeeEntryAmended(_, _, _, _, _, var now, _, _, var reason) ->
                    staff(
                                    "the entry of the processor's fee counts as somebody made it"
                                            + " in the books, of "
                                            + now)
                            .because(reason);
            case FeeEntryLanded _ -> staff("the entry of the processor's fee stands in the books");
            case FeeEntryRefused(_, _, var reason) ->
                    staff("the books would not take the entry of the processor's fee")
                            .because(reason);
            case DuplicateSuspected _ ->
                    staff("somebody else booked a payment that may be the same");
            case DuplicateDecided(_, _, var isSame, _, var reason) ->
                    staff(
                                    isSame
                                            ? "a person said that both payments are the same"
                                            : "a person said that they are two payments")
                            .because(reason);
        };
    }

    static Told of(ProcessorNoticeEvent event) {
        return switch (event) {
            case NoticeReceived(_, var processor, _, var type, _) ->
                    staff(
                            "a notice of "
                                    + processor.name().toLowerCase(Locale.ROOT)
                                    + " came: "
                                    + type);
            case NoticeAsked _ -> staff("the notice asked for what a second person allows");
            case NoticeHandled(_, var outcome) ->
                    staff("all that follows from the notice was done").because(outcome);
            case NoticeWaits(_, var reason) ->
                    staff("the notice waits for a person").because(reason);
            case NoticeRetried _ -> staff("a person had the notice worked off once more");
            case NoticeSettled(_, _, var reason) ->
                    staff("a person dealt with the notice otherwise").because(reason);
        };
    }

    static Told of(ObservedEvent event) {
        return switch (event) {
            case DocumentObserved(_, _, var picture, _) ->
                    staff("somebody entered a document over " + picture.total());
            case ObservationChanged(_, var was, var picture, _, _) ->
                    staff(
                            "a document of others owes "
                                    + picture.balance()
                                    + " after "
                                    + was.balance());
            case ObservationEnded(_, _, var ending, _) ->
                    staff(
                            "a document of others counts no more: "
                                    + ending.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        };
    }

    private static String posted(Money amount, Money atHome) {
        if (amount.isZero()) {
            return "what a corrected rate makes of the processor's fee, " + atHome;
        }
        return amount.isNegative()
                ? "what the processor gave back of its fee, " + amount.negated()
                : "what the processor kept of it, " + amount;
    }
}
