package io.tieout.graphql.payment;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.graphql.live.LiveWiring;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code PaymentStatusItem} and its members come from. */
public final class PaymentStatusWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        LiveWiring.wire("PaymentStatusItem", "PaymentStatusChange", wiring);
        Fields.of("PaymentStatusChange", PaymentStatusChange.class)
                .field("cursor", change -> change.cursor().text())
                .field("at", PaymentStatusChange::at)
                .field("cause", PaymentStatusChange::cause)
                .field("status", PaymentStatusChange::status)
                .field("balance", PaymentStatusChange::balance)
                .field("amount", change -> change.amount().orElse(null))
                .field("invoice", PaymentStatusChange::invoice)
                .into(wiring);
    }
}
