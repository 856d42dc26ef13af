package io.tieout.domain.payment.suggestion;

import io.tieout.domain.money.Money;
import io.tieout.domain.payment.suggestion.Suggestion.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks the open invoices that waiting money may be meant for, alone and several together. */
public final class Suggestions {

    /** the oldest debts of an account; a person looks at the rest */
    public static final int MAX_INVOICES = 40;

    /** as many as fit on a screen */
    public static final int MAX_SUGGESTIONS = 10;

    private Suggestions() {}

    /**
     * the best first, what was sold before late fees; none goes beyond what an invoice owes or what
     * waits, or into another currency
     *
     * @param open what the payer owes
     */
    public static List<Suggestion> of(WaitingMoney money, List<OpenInvoice> open) {
        List<OpenInvoice> candidates =
                open.stream()
                        .filter(invoice -> fits(money, invoice))
                        .sorted(
                                Comparator.comparing(OpenInvoice::claim)
                                        .thenComparing(OpenInvoice::dueOn)
                                        .thenComparing(OpenInvoice::number))
                        .limit(MAX_INVOICES)
                        .toList();
        List<List<OpenInvoice>> together = Sums.of(money.amount(), candidates);
        long exactAlone =
                candidates.stream().filter(each -> each.owed().equals(money.amount())).count();
        int others = Math.toIntExact(exactAlone + together.size()) - 1;
        Weighing weighing = new Weighing(money, candidates);
        List<Suggestion> suggestions = new ArrayList<>();
        for (OpenInvoice each : candidates) {
            Money share = least(each.owed(), money.amount());
            suggestions.add(
                    weighing.weigh(
                            List.of(each), List.of(new Share(each.invoice(), share)), others));
        }
        for (List<OpenInvoice> several : together) {
            suggestions.add(weighing.weigh(several, whole(several), others));
        }
        return suggestions.stream()
                .sorted(Comparator.comparingInt(Suggestion::points).reversed())
                .limit(MAX_SUGGESTIONS)
                .toList();
    }

    private static boolean fits(WaitingMoney money, OpenInvoice invoice) {
        return invoice.owed().isPositive()
                && invoice.owed().currency().equals(money.amount().currency())
                && !invoice.documentId().equals(money.documentId());
    }

    private static List<Share> whole(List<OpenInvoice> several) {
        return several.stream().map(each -> new Share(each.invoice(), each.owed())).toList();
    }

    private static Money least(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }
}
