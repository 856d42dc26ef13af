package io.tieout.graphql.invoice.linking;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.graphql.invoice.linking.InvoiceLinkMutations.Answer;
import io.tieout.graphql.invoice.linking.InvoiceLinkMutations.Result;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import java.util.Map;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of linked invoices come from. */
public final class InvoiceLinkWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Payload.wire("LinkInvoiceToDocumentPayload", "invoice", wiring);
        Payload.wire(
                "LinkInvoicesToDocumentsPayload",
                Answer.class,
                Map.of("results", Answer::results),
                wiring);
        Fields.of("InvoiceLinkResult", Result.class)
                .field("invoiceId", Result::invoiceId)
                .field("invoice", result -> result.payload().changed())
                .field("userErrors", result -> result.payload().userErrors())
                .into(wiring);
    }
}
