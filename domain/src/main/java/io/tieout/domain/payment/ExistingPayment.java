package io.tieout.domain.payment;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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

    /** how much of it went back by the document under this id at present: zero if nothing */
    Money returnedBy(String externalId);

    /** the accounting day it was made on */
    LocalDate receivedOn();

    /**
     * an invoice would not take its part: the part waits for a person; nothing if it has none
     *
     * @param why one of the refusals
     */
    List<PaymentEvent> refusePart(InvoiceId invoice, QueueReason why);

    /**
     * what people may decide about it
     *
     * @throws PaymentRejected nothing is left of it
     */
    Reconciliation reconciliation();

    /** the accounting system answered an order to pay other documents */
    List<PaymentEvent> relinkingEnded(UUID relinking, String problem);

    @Override
    default ExistingPayment existing(PaymentId payment) {
        return this;
    }
}
