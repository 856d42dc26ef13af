package io.tieout.graphql.reconciliation;

import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.payment.MatchPreviews;
import io.tieout.application.payment.MatchPreviews.Balance;
import io.tieout.application.view.Viewer;
import io.tieout.domain.decision.Rejected;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Batch;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows what a match would come to, and changes nothing. */
@Controller
public final class PreviewQueries {

    private final MatchPreviews previews;
    private final InvoiceViews invoices;

    public PreviewQueries(MatchPreviews previews, InvoiceViews invoices) {
        this.previews = previews;
        this.invoices = invoices;
    }

    @QueryMapping
    Payload previewMatch(@Argument PreviewInput input, @ContextValue Caller caller) {
        try {
            return Payload.of(previews.of(caller.tenant(), input.match()));
        } catch (Rejected rejected) {
            return Payload.refused(rejected.rejection());
        } catch (InputRefused refused) {
            return Payload.refused(refused);
        }
    }

    @BatchMapping(typeName = "PreviewedBalance")
    Map<Balance, InvoiceView> invoice(List<Balance> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                Balance::invoice,
                ids -> invoices.findAll(Viewer.of(caller), ids),
                InvoiceView::id);
    }
}
