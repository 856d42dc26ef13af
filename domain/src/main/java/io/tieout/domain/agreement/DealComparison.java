package io.tieout.domain.agreement;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.BillingDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was agreed in a deal against what was invoiced of it through a day, and why they differ: the
 * gaps come to the difference, to the cent, so that nothing is left out.
 *
 * @param agreed the price as it stands
 * @param invoiced what landed, net of tax and credits
 * @param earned by the schedule
 */
public record DealComparison(Money agreed, Money invoiced, Money earned, List<Gap> gaps) {

    /** Why a part of what was agreed is not invoiced. */
    public enum Why {
        /** Its day to be billed has not come. */
        BILLED_LATER,
        /** The milestone is not accepted, or the time not worked: a partial delivery. */
        NOT_DELIVERED,
        /** It is drafted, and not in the books yet. */
        IN_GATE,
        /** It was invoiced, and credited since. */
        CREDITED,
        /** Its invoice was voided. */
        VOIDED,
        /** It should have been drafted. */
        NOT_DRAFTED,
        /** Its invoice says another amount than was due. */
        OTHER_AMOUNT,
        /** More was drafted than is agreed. */
        BEYOND_PRICE;

        /** whether somebody should look at it */
        public boolean isDiscrepancy() {
            return this == NOT_DRAFTED || this == OTHER_AMOUNT || this == BEYOND_PRICE;
        }
    }

    /** One reason, what it comes to, and the invoices that it is seen in. */
    public record Gap(Why why, Money amount, List<InvoiceId> invoices) {
        public Gap {
            invoices = List.copyOf(invoices);
        }
    }

    /**
     * An invoice that was drafted for what was due.
     *
     * @param due what it was drafted for
     * @param landed what it put into the books, net of tax; zero while it did not
     * @param credited of that, since
     */
    public record Billed(
            InvoiceId invoice, Money due, Money landed, Money credited, boolean isVoided) {}

    public DealComparison {
        gaps = List.copyOf(gaps);
    }

    /**
     * holds them against each other
     *
     * @param billed those dated on or before that day
     */
    public static DealComparison of(Deal deal, LocalDate through, Collection<Billed> billed) {
        Money nothing = Money.zero(deal.schedule().currency());
        Gaps gaps = new Gaps();
        Money drafted = nothing;
        Money invoiced = nothing;
        for (Billed each : billed) {
            drafted = drafted.plus(each.due());
            invoiced = invoiced.plus(each.landed()).minus(each.credited());
            gaps.add(why(each), each.due().minus(each.landed()), each.invoice());
            gaps.add(Why.CREDITED, each.credited(), each.invoice());
        }
        Money late =
                deal.due(through).stream().map(BillingDraft::amount).reduce(nothing, Money::plus);
        gaps.add(Why.NOT_DRAFTED, late);
        Money agreed = deal.schedule().total();
        rest(gaps, deal, agreed.minus(drafted).minus(late));
        return new DealComparison(agreed, invoiced, deal.schedule().earnedBy(through), gaps.all());
    }

    public Money difference() {
        return agreed.minus(invoiced);
    }

    /** what was invoiced before it was earned; zero where nothing was */
    public Money inAdvance() {
        Money ahead = invoiced.minus(earned);
        return ahead.isPositive() ? ahead : Money.zero(ahead.currency());
    }

    /** whether nobody need look at it */
    public boolean isExplained() {
        return gaps.stream().noneMatch(gap -> gap.why().isDiscrepancy());
    }

    private static Why why(Billed billed) {
        if (billed.isVoided()) {
            return Why.VOIDED;
        }
        return billed.landed().isZero() ? Why.IN_GATE : Why.OTHER_AMOUNT;
    }

    private static void rest(Gaps gaps, Deal deal, Money rest) {
        if (!rest.isPositive()) {
            gaps.add(Why.BEYOND_PRICE, rest);
            return;
        }
        Money pending = deal.schedule().pending();
        Money undelivered = rest.minus(pending).isPositive() ? pending : rest;
        gaps.add(Why.NOT_DELIVERED, undelivered);
        gaps.add(Why.BILLED_LATER, rest.minus(undelivered));
    }

    /** Gaps by reason, in the order of reasons; what comes to nothing is none. */
    private static final class Gaps {

        private final Map<Why, Money> amounts = new EnumMap<>(Why.class);
        private final Map<Why, List<InvoiceId>> invoices = new EnumMap<>(Why.class);

        void add(Why why, Money amount, InvoiceId... seenIn) {
            if (!amount.isZero()) {
                amounts.merge(why, amount, Money::plus);
                invoices.computeIfAbsent(why, _ -> new ArrayList<>()).addAll(List.of(seenIn));
            }
        }

        List<Gap> all() {
            return amounts.entrySet().stream()
                    .map(gap ->
                            new Gap(
                                    gap.getKey(),
                                    gap.getValue(),
                                    invoices.getOrDefault(gap.getKey(), List.of())))
                    .toList();
        }
    }
}
