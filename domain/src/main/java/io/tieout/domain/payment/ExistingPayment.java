package io.tieout.domain.payment;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/** A payment that was seen. */
public sealed interface ExistingPayment extends Payment permits StandingPayment, ReversedPayment {

    PaymentId id();

    DocumentLink document();

    /** where every cent of it is */
    Buckets buckets();

    /** what it settles of this invoice at present */
    Share shareOf(InvoiceId invoice);

    /** how much of this credit it uses at present: zero if none */
    Money creditOf(String externalId);

    /** the accounting day it was made on */
    LocalDate receivedOn();

    /** an invoice would not take its part: the part waits for a person; nothing if it has none */
    List<PaymentEvent> refusePart(InvoiceId invoice);

    @Override
    default ExistingPayment existing(PaymentId payment) {
        return this;
    }
}
