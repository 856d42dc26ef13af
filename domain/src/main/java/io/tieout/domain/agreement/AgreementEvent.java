package io.tieout.domain.agreement;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.BillingTerms;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.EntryMove;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import io.tieout.domain.revenue.Schedule;
import java.time.LocalDate;

/**
 * Everything that can have happened to an agreement. What changes a schedule carries the schedule
 * as it is from then on, so that no later rule can change what was decided.
 */
public sealed interface AgreementEvent extends DomainEvent {

    AgreementId agreement();

    /** Somebody wrote down what is to be agreed. */
    record AgreementDrafted(
            AgreementId agreement,
            AgreementTerms terms,
            Schedule schedule,
            BillingTerms billing,
            ActorId by)
            implements AgreementEvent {}

    /** Somebody else approved it: it is earned and billed from now on. */
    record AgreementApproved(AgreementId agreement, ActorId by) implements AgreementEvent {}

    /**
     * One person asked for a change and another allowed it.
     *
     * @param firstOpenOn the first day whose month was not posted then
     */
    record AgreementAmended(
            AgreementId agreement,
            Change change,
            LocalDate firstOpenOn,
            Schedule schedule,
            BillingTerms billing,
            ActorId askedBy,
            ActorId by,
            String reason)
            implements AgreementEvent {}

    /** One person asked that it end and another allowed it; nothing changes it any more. */
    record AgreementCancelled(
            AgreementId agreement,
            Change.Cancellation change,
            LocalDate firstOpenOn,
            Schedule schedule,
            BillingTerms billing,
            ActorId askedBy,
            ActorId by,
            String reason)
            implements AgreementEvent {}

    /** A milestone was accepted, or time was worked. */
    record WorkDelivered(
            AgreementId agreement,
            Delivery delivery,
            Schedule schedule,
            BillingTerms billing,
            ActorId by)
            implements AgreementEvent {}

    /**
     * It was not, after all, or not so much.
     *
     * @param was as it counted before
     * @param now as it counts from now on; of nothing when it was withdrawn
     */
    record WorkCorrected(
            AgreementId agreement,
            Delivery was,
            Delivery now,
            Schedule schedule,
            BillingTerms billing,
            ActorId by,
            String reason)
            implements AgreementEvent {}

    /** An invoice was drafted for what is due; it goes through the gate by itself. */
    record PeriodBilled(
            AgreementId agreement, InvoiceId invoice, BillingDraft draft, Schedule schedule)
            implements AgreementEvent {}

    /**
     * What was earned by the end of a month counts, and the books shall hold it.
     *
     * @param lastOn the month's last day
     * @param before where the agreement stood, {@code after} where it stands then
     * @param worth what that moves in the books, in their currency
     */
    record RevenueRecognised(
            AgreementId agreement,
            AccountId customer,
            LocalDate lastOn,
            Position before,
            Position after,
            String className,
            ExportedEntry entry,
            ActorId askedBy,
            ActorId by,
            MonthWorth worth)
            implements AgreementEvent {}

    /** The entry of a month stands in the books. */
    record EntryLanded(AgreementId agreement, LocalDate lastOn, DocumentLink document)
            implements AgreementEvent {}

    /** The books would not take the entry of a month. */
    record EntryRefused(AgreementId agreement, LocalDate lastOn, String reason)
            implements AgreementEvent {}

    /**
     * What somebody made of the entry of a month in the books counts here too.
     *
     * @param after where the agreement stands then
     */
    record EntryAmended(
            AgreementId agreement,
            AccountId customer,
            LocalDate lastOn,
            String className,
            EntryMove was,
            EntryMove now,
            Position after,
            ActorId by,
            String reason)
            implements AgreementEvent {}
}
