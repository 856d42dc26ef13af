package io.tieout.domain.payment;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import java.util.List;

/** A payment that was seen. */
public sealed interface ExistingPayment extends Payment permits StandingPayment, ReversedPayment {

    PaymentId id();

    DocumentLink document();

    /** where every cent of it is */
    Buckets buckets();

    /** what it settles of this invoice at present */
    Share shareOf(InvoiceId invoice);

    /** an invoice would not take its part: the part waits for a person; nothing if it has none */
    List<PaymentEvent> refusePart(InvoiceId invoice);

    @Override
    default ExistingPayment existing(PaymentId payment) {
        return this;
    }
}
