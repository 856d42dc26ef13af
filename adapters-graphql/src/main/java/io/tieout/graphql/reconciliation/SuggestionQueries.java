package io.tieout.graphql.reconciliation;

import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.payment.MatchSuggestions;
import io.tieout.application.payment.Reconciliations.QueueRow;
import io.tieout.application.view.Viewer;
import io.tieout.domain.payment.suggestion.Suggestion;
import io.tieout.graphql.schema.Batch;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** Shows which open invoices waiting money may be meant for. */
@Controller
public final class SuggestionQueries {

    private final MatchSuggestions suggestions;
    private final InvoiceViews invoices;

    public SuggestionQueries(MatchSuggestions suggestions, InvoiceViews invoices) {
        this.suggestions = suggestions;
        this.invoices = invoices;
    }

    @BatchMapping(typeName = "ReconciliationRow")
    Map<QueueRow, List<Suggestion>> suggestions(
            List<QueueRow> parents, @ContextValue Caller caller) {
        return suggestions.of(Viewer.of(caller), parents);
    }

    @BatchMapping(typeName = "MatchShare")
    Map<Suggestion.Share, InvoiceView> invoice(
            List<Suggestion.Share> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                Suggestion.Share::invoice,
                ids -> invoices.findAll(Viewer.of(caller), ids),
                InvoiceView::id);
    }
}
