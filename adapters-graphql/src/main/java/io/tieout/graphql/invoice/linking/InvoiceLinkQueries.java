package io.tieout.graphql.invoice.linking;

import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.linking.InvoiceLinkProposal;
import io.tieout.application.invoice.linking.InvoiceLinkProposal.Answer;
import io.tieout.application.invoice.linking.InvoiceMatching;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.account.linking.KeyedPage;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Which documents of the books invoices may be. Nothing here writes. */
@Controller
public final class InvoiceLinkQueries {

    private final InvoiceMatching matching;
    private final InvoiceViews invoices;

    public InvoiceLinkQueries(InvoiceMatching matching, InvoiceViews invoices) {
        this.matching = matching;
        this.invoices = invoices;
    }

    @QueryMapping
    Connection invoiceLinkProposals(
            @Argument @Nullable Answer answer,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        List<InvoiceLinkProposal> wanted =
                matching.proposals(Viewer.of(caller)).stream()
                        .filter(proposal -> answer == null || proposal.answer() == answer)
                        .toList();
        return Connection.of(KeyedPage.of(wanted, InvoiceLinkProposal::place, page), page);
    }

    @BatchMapping(typeName = "InvoiceLinkProposal")
    Map<InvoiceLinkProposal, InvoiceView> invoice(
            List<InvoiceLinkProposal> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                proposal -> proposal.invoice().id(),
                ids -> invoices.findAll(Viewer.of(caller), ids),
                InvoiceView::id);
    }
}
