package io.tieout.application.why;

import static io.tieout.application.why.Told.everybody;
import static io.tieout.application.why.Told.staff;

import io.tieout.domain.agreement.AgreementEvent;
import io.tieout.domain.agreement.AgreementEvent.AgreementAmended;
import io.tieout.domain.agreement.AgreementEvent.AgreementApproved;
import io.tieout.domain.agreement.AgreementEvent.AgreementCancelled;
import io.tieout.domain.agreement.AgreementEvent.AgreementDrafted;
import io.tieout.domain.agreement.AgreementEvent.EntryAmended;
import io.tieout.domain.agreement.AgreementEvent.EntryLanded;
import io.tieout.domain.agreement.AgreementEvent.EntryRefused;
import io.tieout.domain.agreement.AgreementEvent.PeriodBilled;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.agreement.AgreementEvent.WorkCorrected;
import io.tieout.domain.agreement.AgreementEvent.WorkDelivered;
import io.tieout.domain.closing.ClosingEvent;
import io.tieout.domain.closing.ClosingEvent.BooksClosed;
import io.tieout.domain.closing.ClosingEvent.BooksReopened;
import io.tieout.domain.closing.ClosingEvent.FindingSignedOff;
import io.tieout.domain.closing.ClosingEvent.MonthClosed;
import io.tieout.domain.closing.ClosingEvent.MonthClosingAbandoned;
import io.tieout.domain.closing.ClosingEvent.MonthClosingBegun;
import io.tieout.domain.deferral.DeferralEvent;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryAmended;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryLanded;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryRefused;
import io.tieout.domain.deferral.DeferralEvent.DeferralReversed;
import io.tieout.domain.deferral.DeferralEvent.DeferralWithdrawn;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.delivery.DeliveryEvent;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryFailed;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryOrdered;
import io.tieout.domain.delivery.DeliveryEvent.DeliverySent;
import io.tieout.domain.delivery.MailingEvent;
import io.tieout.domain.delivery.MailingEvent.MailingAgreed;
import io.tieout.domain.mapping.MappingEvent;
import io.tieout.domain.mapping.MappingEvent.MappingConfirmed;
import io.tieout.domain.mapping.MappingEvent.MappingDeclined;
import io.tieout.domain.mapping.MappingEvent.MappingProposed;
import io.tieout.domain.mapping.MappingEvent.RecordCreated;
import io.tieout.domain.mapping.MappingEvent.RecordNotCreated;
import io.tieout.domain.mapping.MappingEvent.RecordOrdered;

/** What was agreed, closed, mapped and sent, in words. */
final class BooksWords {

    private BooksWords() {}

    static Told of(AgreementEvent event) {
        return switch (event) {
            case AgreementDrafted(_, var terms, _, _, _) ->
                    staff("agreement " + terms.reference() + " was drafted");
            case AgreementApproved _ -> staff("the agreement was approved");
            case AgreementAmended(_, _, var on, _, _, _, _, var reason) ->
                    staff("two people changed the agreement; open from " + on).because(reason);
            case AgreementCancelled(_, _, _, _, _, _, _, var reason) ->
                    staff("two people ended the agreement").because(reason);
            case WorkDelivered _ -> staff("work under the agreement was delivered");
            case WorkCorrected(_, _, _, _, _, _, var reason) ->
                    staff("delivered work was corrected").because(reason);
            case PeriodBilled _ -> staff("an invoice was drafted for what is due");
            case RevenueRecognised(_, _, var lastOn, _, _, _, _, _, _, _) ->
                    staff("what was earned by " + lastOn + " was recognised");
            case EntryAmended(_, _, var lastOn, _, _, var now, _, _, var reason) ->
                    staff(
                                    "the entry of the month that ends on "
                                            + lastOn
                                            + " counts as somebody made it in the books,"
                                            + " recognising "
                                            + now.recognised())
                            .because(reason);
            case EntryLanded(_, var lastOn, _) ->
                    staff("the entry up to " + lastOn + " stands in the books");
            case EntryRefused(_, var lastOn, var reason) ->
                    staff("the books would not take the entry up to " + lastOn).because(reason);
        };
    }

    static Told of(DeferralEvent event) {
        return switch (event) {
            case RevenueDeferred(_, _, _, _, var entry) ->
                    staff("entry " + entry.number() + " defers its revenue");
            case DeferralReversed(_, _, _, _, var entry) ->
                    staff("entry " + entry.number() + " takes back what was deferred");
            case DeferralWithdrawn(_, var part) ->
                    staff("entry " + part + ", which the books refused, is not wanted any more");
            case DeferralEntryLanded(_, var part, _) ->
                    staff("entry " + part + " of what is deferred stands in the books");
            case DeferralEntryAmended(_, var part, _, _, _, var nowOn, _, var reason) ->
                    staff(
                                    "entry "
                                            + part
                                            + " of what is deferred counts on "
                                            + nowOn
                                            + ", as somebody made it in the books")
                            .because(reason);
            case DeferralEntryRefused(_, var part, var reason) ->
                    staff("the books would not take entry " + part + " of what is deferred")
                            .because(reason);
        };
    }

    static Told of(ClosingEvent event) {
        return switch (event) {
            case BooksClosed(_, var through, _, var reason) ->
                    staff("the books were closed through " + through).because(reason);
            case BooksReopened(_, var through, _, _, var reason) ->
                    staff("two people opened the books after " + through).because(reason);
            case MonthClosingBegun(_, var month, _) -> staff("the closing of " + month + " began");
            case FindingSignedOff(_, var month, var finding, _, var reason) ->
                    staff(month + " may close although it has " + finding.inWords())
                            .because(reason);
            case MonthClosingAbandoned(_, var month, _, var reason) ->
                    staff(month + " stays open").because(reason);
            case MonthClosed(_, var month, _, var reason, _) ->
                    staff(month + " was closed").because(reason);
        };
    }

    static Told of(MappingEvent event) {
        return switch (event) {
            case MappingProposed(_, var word, var target, _) ->
                    staff("proposed: '" + word.word() + "' means " + target.name());
            case MappingConfirmed(_, var word, var target, _) ->
                    staff("agreed: '" + word.word() + "' means " + target.name());
            case RecordOrdered(_, var word, _, _) ->
                    staff("two people ordered a record for '" + word.word() + "'");
            case RecordCreated(_, var word, var target) ->
                    staff("'" + word.word() + "' means the new record " + target.name());
            case RecordNotCreated(_, var word, var reason) ->
                    staff("no record was made for '" + word.word() + "'").because(reason);
            case MappingDeclined(_, _, var reason) ->
                    staff("the proposed meaning was declined").because(reason);
        };
    }

    static Told of(DeliveryEvent event) {
        return switch (event) {
            case DeliveryOrdered _ -> everybody("the invoice is to be sent");
            case DeliverySent _ -> everybody("the invoice was sent");
            case DeliveryFailed(_, var reason) -> staff("the invoice was not sent").because(reason);
        };
    }

    static Told of(MailingEvent event) {
        return switch (event) {
            case MailingAgreed(_, _, _, var isAutomatic, _) ->
                    everybody(
                            isAutomatic
                                    ? "invoices are sent by themselves"
                                    : "invoices are sent when ordered");
        };
    }
}
