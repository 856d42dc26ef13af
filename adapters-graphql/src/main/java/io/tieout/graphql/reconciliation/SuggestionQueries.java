package io.tieout.graphql.reconciliation;

import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.payment.OpenInvoices;
import io.tieout.application.payment.Reconciliations.QueueRow;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.suggestion.OpenInvoice;
import io.tieout.domain.payment.suggestion.Suggestion;
import io.tieout.domain.payment.suggestion.Suggestions;
import io.tieout.domain.payment.suggestion.WaitingMoney;
import io.tieout.graphql.schema.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** Shows which open invoices waiting money may be meant for. */
@Controller
public final class SuggestionQueries {

    private final OpenInvoices open;
    private final InvoiceViews invoices;

    public SuggestionQueries(OpenInvoices open, InvoiceViews invoices) {
        this.open = open;
        this.invoices = invoices;
    }

    /** a stranger's money has none: its account comes first */
    @BatchMapping(typeName = "ReconciliationRow")
    Map<QueueRow, List<Suggestion>> suggestions(
            List<QueueRow> parents, @ContextValue Caller caller) {
        Viewer viewer = Viewer.of(caller);
        Set<AccountId> payers =
                parents.stream()
                        .flatMap(row -> row.account().stream())
                        .collect(Collectors.toUnmodifiableSet());
        Set<PaymentId> payments =
                parents.stream().map(QueueRow::payment).collect(Collectors.toUnmodifiableSet());
        Map<AccountId, List<OpenInvoice>> debts = open.of(viewer, payers);
        Map<AccountId, Integer> before = open.matchedBefore(viewer, payers);
        Map<PaymentId, Set<String>> takenBack = open.takenBack(viewer, payments);
        Map<QueueRow, List<Suggestion>> children = new HashMap<>();
        for (QueueRow row : parents) {
            children.put(
                    row,
                    row.account()
                            .map(payer ->
                                    Suggestions.of(
                                            waiting(
                                                    row,
                                                    takenBack.getOrDefault(row.payment(), Set.of()),
                                                    before.getOrDefault(payer, 0)),
                                            debts.getOrDefault(payer, List.of())))
                            .orElse(List.of()));
        }
        return children;
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

    private static WaitingMoney waiting(QueueRow row, Set<String> takenBack, int before) {
        return new WaitingMoney(
                row.amount(),
                row.documentId(),
                row.receivedOn(),
                row.reference(),
                takenBack,
                before);
    }
}
