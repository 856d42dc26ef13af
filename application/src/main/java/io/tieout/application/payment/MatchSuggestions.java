package io.tieout.application.payment;

import io.tieout.application.payment.Reconciliations.QueueRow;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.suggestion.OpenInvoice;
import io.tieout.domain.payment.suggestion.Suggestion;
import io.tieout.domain.payment.suggestion.Suggestions;
import io.tieout.domain.payment.suggestion.WaitingMoney;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which open invoices the money of rows of the queue may be meant for. */
public final class MatchSuggestions {

    private final OpenInvoices open;
    private final PaymentMemos memos;

    public MatchSuggestions(OpenInvoices open, PaymentMemos memos) {
        this.open = open;
        this.memos = memos;
    }

    /** for batch loading: the best first; a stranger's money has none, its account comes first */
    public Map<QueueRow, List<Suggestion>> of(Viewer viewer, Collection<QueueRow> rows) {
        Set<AccountId> payers =
                rows.stream()
                        .flatMap(row -> row.account().stream())
                        .collect(Collectors.toUnmodifiableSet());
        Set<PaymentId> payments =
                rows.stream().map(QueueRow::payment).collect(Collectors.toUnmodifiableSet());
        Map<AccountId, List<OpenInvoice>> debts = open.of(viewer, payers);
        Map<AccountId, Integer> before = open.matchedBefore(viewer, payers);
        Map<PaymentId, Set<String>> takenBack = open.takenBack(viewer, payments);
        Map<PaymentId, String> notes = memos.of(viewer, payments);
        Map<QueueRow, List<Suggestion>> suggestions = new HashMap<>();
        for (QueueRow row : rows) {
            suggestions.put(
                    row,
                    row.account()
                            .map(payer ->
                                    Suggestions.of(
                                            waiting(
                                                    row,
                                                    notes.getOrDefault(row.payment(), ""),
                                                    takenBack.getOrDefault(row.payment(), Set.of()),
                                                    before.getOrDefault(payer, 0)),
                                            debts.getOrDefault(payer, List.of())))
                            .orElse(List.of()));
        }
        return suggestions;
    }

    private static WaitingMoney waiting(
            QueueRow row, String memo, Set<String> takenBack, int before) {
        return new WaitingMoney(
                row.amount(),
                row.documentId(),
                row.receivedOn(),
                row.reference() + " " + memo,
                takenBack,
                before);
    }
}
