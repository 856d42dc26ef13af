package io.tieout.graphql.payment;

import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.LandedInvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import java.util.Optional;

/** What changed how far an invoice is paid. */
enum PaymentStatusCause {
    LANDED,
    PAYMENT_APPLIED,
    PAYMENT_UNAPPLIED,
    RESTATED,
    REVISED,
    VOIDED;

    /** empty for events that leave it as it was */
    static Optional<PaymentStatusCause> of(InvoiceEvent event) {
        return switch (event) {
            case InvoicePushed _ -> Optional.of(LANDED);
            case PaymentApplied _ -> Optional.of(PAYMENT_APPLIED);
            case PaymentUnapplied _ -> Optional.of(PAYMENT_UNAPPLIED);
            case InvoiceRestated _ -> Optional.of(RESTATED);
            case LandedInvoiceRevised _ -> Optional.of(REVISED);
            case InvoiceVoided _ -> Optional.of(VOIDED);
            case InvoiceEvent _ -> Optional.empty();
        };
    }
}
