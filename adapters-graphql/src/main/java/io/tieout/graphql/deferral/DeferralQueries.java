package io.tieout.graphql.deferral;

import static java.util.stream.Collectors.toSet;

import io.tieout.application.command.Caller;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.deferral.DeferralViews;
import io.tieout.application.deferral.DeferralViews.DeferralEntryView;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** Reads of entries beside documents, each read once for a whole page. */
@Controller
public final class DeferralQueries {

    private final DeferralViews deferrals;

    public DeferralQueries(DeferralViews deferrals) {
        this.deferrals = deferrals;
    }

    @BatchMapping(typeName = "Invoice", field = "deferralEntries")
    Map<InvoiceView, List<DeferralEntryView>> ofInvoices(
            List<InvoiceView> parents, @ContextValue Caller caller) {
        return of(parents, invoice -> invoice.id().value(), caller);
    }

    @BatchMapping(typeName = "CreditMemo", field = "deferralEntries")
    Map<CreditMemoView, List<DeferralEntryView>> ofCreditMemos(
            List<CreditMemoView> parents, @ContextValue Caller caller) {
        return of(parents, memo -> memo.id().value(), caller);
    }

    private <P> Map<P, List<DeferralEntryView>> of(
            List<P> parents, Function<P, UUID> document, Caller caller) {
        Map<UUID, List<DeferralEntryView>> found =
                deferrals.of(Viewer.of(caller), parents.stream().map(document).collect(toSet()));
        Map<P, List<DeferralEntryView>> children = new HashMap<>();
        parents.forEach(parent ->
                children.put(parent, found.getOrDefault(document.apply(parent), List.of())));
        return children;
    }
}
