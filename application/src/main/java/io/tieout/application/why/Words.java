package io.tieout.application.why;

import io.tieout.domain.access.AccessEvent;
import io.tieout.domain.access.AccessRulesEvent;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.agreement.AgreementEvent;
import io.tieout.domain.closing.ClosingEvent;
import io.tieout.domain.collection.arrangement.ArrangementEvent;
import io.tieout.domain.collection.casefile.CollectionEvent;
import io.tieout.domain.collection.rulebook.RulebookEvent;
import io.tieout.domain.control.ControlledActEvent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.deferral.DeferralEvent;
import io.tieout.domain.delivery.DeliveryEvent;
import io.tieout.domain.delivery.MailingEvent;
import io.tieout.domain.drift.DriftEvent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.mapping.MappingEvent;
import io.tieout.domain.observed.ObservedEvent;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.policy.PolicyEvent;
import io.tieout.domain.processor.ProcessorNoticeEvent;
import io.tieout.domain.recorded.RecordedPaymentEvent;
import io.tieout.domain.refund.RefundEvent;
import io.tieout.domain.revision.RevisionEvent;

/**
 * Every stored event in words. The families of events share no sealed parent, so a test holds this
 * table against every event that is stored.
 */
public final class Words {

    private Words() {}

    /**
     * what happened, in one sentence
     *
     * @throws IllegalArgumentException its family has no words here
     */
    public static Told of(DomainEvent event) {
        return switch (event) {
            case InvoiceEvent invoice -> InvoiceWords.of(invoice);
            case PaymentEvent payment -> PaymentWords.of(payment);
            case CreditMemoEvent credit -> CreditWords.of(credit);
            case RefundEvent refund -> CreditWords.of(refund);
            case RevisionEvent revision -> GateWords.of(revision);
            case DriftEvent drift -> GateWords.of(drift);
            case ControlledActEvent act -> GateWords.of(act);
            case PolicyEvent policy -> GateWords.of(policy);
            case AccountEvent account -> AccountWords.of(account);
            case AccessEvent access -> AccountWords.of(access);
            case AccessRulesEvent rules -> AccountWords.of(rules);
            case ArrangementEvent arrangement -> AccountWords.of(arrangement);
            case CollectionEvent collection -> CollectionWords.of(collection);
            case RulebookEvent rulebook -> CollectionWords.of(rulebook);
            case RecordedPaymentEvent recorded -> MoneyWords.of(recorded);
            case ProcessorNoticeEvent notice -> MoneyWords.of(notice);
            case ObservedEvent observed -> MoneyWords.of(observed);
            case AgreementEvent agreement -> BooksWords.of(agreement);
            case DeferralEvent deferral -> BooksWords.of(deferral);
            case ClosingEvent closing -> BooksWords.of(closing);
            case MappingEvent mapping -> BooksWords.of(mapping);
            case DeliveryEvent delivery -> BooksWords.of(delivery);
            case MailingEvent mailing -> BooksWords.of(mailing);
            default ->
                    throw new IllegalArgumentException(
                            event.getClass().getName() + " has no words; add its family here");
        };
    }
}
