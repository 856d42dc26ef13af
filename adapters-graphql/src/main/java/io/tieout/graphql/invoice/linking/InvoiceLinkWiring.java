package io.tieout.graphql.invoice.linking;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.invoice.linking.InvoiceLinkProposal;
import io.tieout.application.invoice.linking.InvoiceLinkProposal.Candidate;
import io.tieout.domain.invoice.linking.BillEvidence;
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
        Fields.of("InvoiceLinkProposal", InvoiceLinkProposal.class)
                .field("answer", InvoiceLinkProposal::answer)
                .field("chosen", proposal -> proposal.chosen().orElse(null))
                .field("candidates", InvoiceLinkProposal::candidates)
                .into(wiring);
        Fields.of("InvoiceLinkCandidate", Candidate.class)
                .field("document", Candidate::document)
                .field("fit", candidate -> candidate.match().fit())
                .field("score", candidate -> candidate.match().score())
                .field("evidence", candidate -> candidate.match().evidence())
                .into(wiring);
        Fields.of("InvoiceLinkEvidence", BillEvidence.class)
                .field("factor", BillEvidence::factor)
                .field("isFor", BillEvidence::isFor)
                .field("weight", BillEvidence::weight)
                .field("words", BillEvidence::words)
                .into(wiring);
    }
}
