package io.tieout.persistence.ledger;

import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.payment.PaymentEvent.PaymentReleasedElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentReturnUndone;
import io.tieout.domain.payment.PaymentEvent.PaymentReturned;
import io.tieout.domain.payment.PaymentEvent.PaymentSettledElsewhere;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Under which document the books post what we post for another: what is used of a credit, under the
 * payment that brings it; what settles another customer's invoice, under the payment; what settles
 * a document of others, under that.
 *
 * @param id of a document of ours
 * @param document the books' id of one of others
 */
record About(@Nullable UUID id, @Nullable String document) {

    static About of(DomainEvent event) {
        return switch (event) {
            case CreditMemoUsed(_, var payment, _, _, _) -> new About(payment.value(), null);
            case CreditMemoReleased(_, var payment, _, _, _) -> new About(payment.value(), null);
            case PaymentApplied(_, var payment, _, _, _) -> new About(payment.value(), null);
            case PaymentUnapplied(_, var payment, _, _, _) -> new About(payment.value(), null);
            case PaymentSettledElsewhere(_, var document, _) -> new About(null, document);
            case PaymentReleasedElsewhere(_, var document, _) -> new About(null, document);
            case PaymentReturned(_, var document, _, _, _) -> new About(null, document);
            case PaymentReturnUndone(_, var document, _, _, _) -> new About(null, document);
            default -> new About(null, null);
        };
    }
}
