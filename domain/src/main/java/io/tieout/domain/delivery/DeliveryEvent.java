package io.tieout.domain.delivery;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;

/** Everything that can have happened to the sending of an invoice. */
public sealed interface DeliveryEvent extends DomainEvent {

    DeliveryId delivery();

    /** Somebody wants the invoice sent; it is sent once the accounting system has done it. */
    record DeliveryOrdered(
            DeliveryId delivery,
            InvoiceId invoice,
            AccountId account,
            DocumentLink document,
            Personal to,
            ActorId by)
            implements DeliveryEvent {}

    record DeliverySent(DeliveryId delivery) implements DeliveryEvent {}

    /** It was not sent. {@code reason} holds no personal data. */
    record DeliveryFailed(DeliveryId delivery, String reason) implements DeliveryEvent {}
}
