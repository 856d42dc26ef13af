package io.tieout.graphql.invoice;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code InvoiceEvent} come from. */
public final class InvoiceEventWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("InvoiceEvent", LiveInvoiceEvent.class)
                .field("cursor", event -> event.cursor().text())
                .field("type", event -> event.facts().type())
                .field("at", LiveInvoiceEvent::at)
                .field("status", event -> event.facts().status().orElse(null))
                .field("amount", event -> event.facts().amount().orElse(null))
                .field("balance", event -> event.facts().balance().orElse(null))
                .into(wiring);
    }
}
