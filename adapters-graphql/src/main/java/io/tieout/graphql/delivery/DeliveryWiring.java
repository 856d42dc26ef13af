package io.tieout.graphql.delivery;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.delivery.DeliveryViews.DeliveryView;
import io.tieout.application.delivery.MailingViews.MailingView;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code InvoiceDelivery} come from. */
public final class DeliveryWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("InvoiceDelivery", DeliveryView.class)
                .field("status", DeliveryView::status)
                .field("to", delivery -> delivery.to().readable())
                .field("reason", delivery -> Fields.orNull(delivery.reason()))
                .field("orderedAt", DeliveryView::orderedAt)
                .field("endedAt", delivery -> delivery.endedAt().orElse(null))
                .into(wiring);
        Fields.of("AccountMailing", MailingView.class)
                .field("billingEmail", mailing -> mailing.to().readable())
                .field("sendsAutomatically", MailingView::isAutomatic)
                .into(wiring);
        Payload.wire("AgreeOnMailingPayload", "account", wiring);
        Payload.wire("SendInvoicePayload", "invoice", wiring);
    }
}
