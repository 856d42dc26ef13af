package io.tieout.graphql.payment;

import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import io.tieout.graphql.payment.PaymentStatusItem.Change;
import io.tieout.graphql.payment.PaymentStatusItem.Heartbeat;
import io.tieout.graphql.payment.PaymentStatusItem.Lagged;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code PaymentStatusItem} and its members come from. */
public final class PaymentStatusWiring implements RuntimeWiringConfigurer {

    private static final TypeResolver MEMBER =
            environment ->
                    environment
                            .getSchema()
                            .getObjectType(typeOf((PaymentStatusItem) environment.getObject()));

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type("PaymentStatusItem", builder -> builder.typeResolver(MEMBER));
        Fields.of("PaymentStatusChange", Change.class)
                .field("cursor", change -> change.cursor().text())
                .field("at", Change::at)
                .field("cause", Change::cause)
                .field("status", Change::status)
                .field("balance", Change::balance)
                .field("amount", change -> change.amount().orElse(null))
                .field("invoice", Change::invoice)
                .into(wiring);
        Fields.of("Heartbeat", Heartbeat.class)
                .field("cursor", heartbeat -> heartbeat.cursor().text())
                .into(wiring);
        Fields.of("Lagged", Lagged.class)
                .field("cursor", lagged -> lagged.cursor().text())
                .into(wiring);
    }

    private static String typeOf(PaymentStatusItem item) {
        return switch (item) {
            case Change _ -> "PaymentStatusChange";
            case Heartbeat _ -> "Heartbeat";
            case Lagged _ -> "Lagged";
        };
    }
}
