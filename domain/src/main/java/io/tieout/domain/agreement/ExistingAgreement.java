package io.tieout.domain.agreement;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementRejection.AgreementAlreadyDrafted;
import io.tieout.domain.agreement.AgreementRejection.AgreementNotInForce;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.EntryMove;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import java.time.LocalDate;
import java.util.List;

/** An agreement that somebody made. What a state does not say, it refuses. */
public sealed interface ExistingAgreement extends Agreement
        permits AgreementDraft, RunningAgreement, EndedAgreement {

    /** what is agreed, earned, billed and posted so far */
    Deal deal();

    /** in the words of people */
    String status();

    @Override
    default List<AgreementEvent> draft(
            AgreementId id, AgreementTerms terms, Currency currency, ActorId by) {
        if (terms.equals(deal().terms())) {
            return List.of();
        }
        throw new AgreementRejected(new AgreementAlreadyDrafted(id));
    }

    @Override
    default ExistingAgreement existing(AgreementId id) {
        return this;
    }

    /**
     * lets it come into force; again changes nothing
     *
     * @throws AgreementRejected its maker would approve it
     */
    List<AgreementEvent> approve(ActorId by);

    /**
     * changes it as somebody asked and {@code by} allowed
     *
     * @throws AgreementRejected it is not in force, or such a change means nothing to it
     * @throws io.tieout.domain.revenue.RevenueRejected the change is out of order
     */
    default List<AgreementEvent> amend(
            Change change, LocalDate firstOpenOn, ActorId askedBy, ActorId by, String reason) {
        throw notInForce("change");
    }

    /**
     * counts what was accepted or worked; the same again changes nothing
     *
     * @throws AgreementRejected it is not in force, or it counts otherwise already
     * @throws io.tieout.domain.revenue.RevenueRejected more than is agreed
     */
    default List<AgreementEvent> deliver(Delivery delivery, LocalDate firstOpenOn, ActorId by) {
        throw notInForce("deliver under");
    }

    /**
     * counts it as it is instead; the same again changes nothing
     *
     * @param now of nothing to withdraw it
     * @throws AgreementRejected nothing of that name was delivered
     */
    default List<AgreementEvent> correct(
            Delivery now, LocalDate firstOpenOn, ActorId by, String reason) {
        throw notInForce("correct work under");
    }

    /** what is to be invoiced by that day and was not drafted; nothing before it is in force */
    default List<BillingDraft> due(LocalDate today) {
        return List.of();
    }

    /** remembers that what is due was drafted as this invoice; again changes nothing */
    default List<AgreementEvent> billed(InvoiceId invoice, BillingDraft draft) {
        throw notInForce("bill");
    }

    /** recognises what is earned by the end of a month; a month that is posted posts nothing */
    default List<AgreementEvent> recognise(
            LocalDate lastOn,
            Position after,
            MonthWorth worth,
            ExportedEntry entry,
            ActorId askedBy,
            ActorId by) {
        throw notInForce("recognise revenue of");
    }

    /** the books hold the entry of that month; again changes nothing */
    default List<AgreementEvent> landed(LocalDate lastOn, DocumentLink document) {
        return deal().landed(lastOn, document);
    }

    /** the books would not take the entry of that month; what landed stays landed */
    default List<AgreementEvent> refused(LocalDate lastOn, String reason) {
        return deal().refused(lastOn, reason);
    }

    /**
     * counts what somebody made of the entry of a month in the books; what is left to recognise is
     * due again
     *
     * @param was what it moves as it counts here
     * @throws AgreementRejected it would leave deferred and unbilled otherwise than they follow
     *     from what is billed and earned
     */
    default List<AgreementEvent> amendEntry(
            LocalDate lastOn, EntryMove was, EntryMove now, ActorId by, String reason) {
        return deal().amendEntry(lastOn, was, now, by, reason);
    }

    private AgreementRejected notInForce(String action) {
        return new AgreementRejected(new AgreementNotInForce(action, status()));
    }
}
