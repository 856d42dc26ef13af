package io.tieout.application.collection;

import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.collection.arrangement.ArrangementEvent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeBounced;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeNotSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeWithdrawn;
import io.tieout.domain.collection.rulebook.RulebookEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.LandedInvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.observed.ObservedEvent;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.RelinkingEnded;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import java.util.Set;

/**
 * Marks the accounts of which an event changes what is owed, said or agreed, so that they are
 * decided at once. Marking twice is marking once; many events of one account are one decision.
 */
public final class WhenWhatIsOwedChangesThenDecide implements Automation {

    private final Standings standings;
    private final Runnable wake;

    /**
     * @param wake says that there is something to decide
     */
    public WhenWhatIsOwedChangesThenDecide(Standings standings, Runnable wake) {
        this.standings = standings;
        this.wake = wake;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(
                AccountProfileChanged.class,
                ArrangementEvent.class,
                NoticeBounced.class,
                NoticeNotSent.class,
                NoticeSent.class,
                NoticeWithdrawn.class,
                RulebookEvent.class,
                CreditMemoPushed.class,
                CreditMemoReleased.class,
                CreditMemoRestated.class,
                CreditMemoUsed.class,
                CreditMemoVoided.class,
                InvoiceLandingAccepted.class,
                InvoiceLinked.class,
                InvoicePushed.class,
                InvoiceRestated.class,
                InvoiceVoided.class,
                LandedInvoiceRevised.class,
                PaymentApplied.class,
                PaymentUnapplied.class,
                ObservedEvent.class,
                PaymentEvent.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof RulebookEvent) {
            standings.touchAll(recorded.tenant());
            wake.run();
        } else if (matters(recorded.event())
                && standings.touch(recorded.tenant(), recorded.aggregate())) {
            wake.run();
        }
    }

    /** the case's own steps and fees do not: they follow from a decision */
    private static boolean matters(DomainEvent event) {
        return switch (event) {
            case InvoicePushed _ -> true;
            case InvoiceLinked _ -> true;
            case InvoiceLandingAccepted _ -> true;
            case InvoiceVoided _ -> true;
            case InvoiceRestated _ -> true;
            case LandedInvoiceRevised _ -> true;
            case PaymentApplied _ -> true;
            case PaymentUnapplied _ -> true;
            case PaymentNoted _ -> false;
            case RelinkingOrdered _ -> false;
            case RelinkingEnded _ -> false;
            case PaymentEvent _ -> true;
            case CreditMemoPushed _ -> true;
            case CreditMemoUsed _ -> true;
            case CreditMemoReleased _ -> true;
            case CreditMemoRestated _ -> true;
            case CreditMemoVoided _ -> true;
            case ObservedEvent _ -> true;
            case ArrangementEvent _ -> true;
            case NoticeSent _ -> true;
            case NoticeBounced _ -> true;
            case NoticeNotSent _ -> true;
            case NoticeWithdrawn _ -> true;
            case AccountProfileChanged _ -> true;
            default -> false;
        };
    }
}
