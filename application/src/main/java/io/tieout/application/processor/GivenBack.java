package io.tieout.application.processor;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Settlement;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.refund.RefundViews.RefundView;
import io.tieout.application.refund.RefundViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.credit.ChargedShare;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.refund.Payout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What went back of a payment and of the sales that it paid, or is about to, and what is left. */
final class GivenBack {

    private static final Comparator<InvoiceView> LAST_ISSUED_FIRST =
            Comparator.comparing((InvoiceView sale) -> sale.content().issuedOn())
                    .thenComparing(sale -> sale.content().number())
                    .reversed();

    private final PaymentView payment;
    private final String number;
    private final List<InvoiceView> sales;
    private final Map<InvoiceId, List<Settlement>> settled;
    private final Map<UUID, List<RefundView>> refunds;
    private final Set<String> usedNumbers = new HashSet<>();

    /**
     * @param number of the refund that is looked at
     */
    GivenBack(
            Viewer viewer,
            PaymentView payment,
            String number,
            InvoiceViews invoices,
            RefundViews refunds) {
        this.payment = payment;
        this.number = number;
        Set<InvoiceId> paid =
                invoices.settledBy(viewer, Set.of(payment.id())).values().stream()
                        .flatMap(List::stream)
                        .map(Settlement::invoice)
                        .collect(toSet());
        this.sales = invoices.findAll(viewer, paid).stream().sorted(LAST_ISSUED_FIRST).toList();
        this.settled = invoices.settlements(viewer, paid);
        this.refunds =
                refunds
                        .of(
                                viewer,
                                Stream.concat(
                                                paid.stream().map(InvoiceId::value),
                                                Stream.of(payment.id().value()))
                                        .collect(toSet()))
                        .entrySet()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, entry -> standing(entry.getValue())));
        this.refunds.values().stream()
                .flatMap(List::stream)
                .map(RefundView::number)
                .forEach(usedNumbers::add);
    }

    /** Where money can be taken from, and how much at most. */
    record Source(Money most, Function<Payout, Act> act) {}

    /** what the refund that is looked at gave back before, tax and all */
    Money alreadyBy() {
        return sales.stream()
                .map(sale -> back(sale, this::isOwn))
                .reduce(
                        of(payment.id().value())
                                .filter(this::isOwn)
                                .map(RefundView::amount)
                                .reduce(nothing(), Money::plus),
                        Money::plus);
    }

    /** in the order in which they are drawn on */
    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        sources.add(
                new Source(
                        of(payment.id().value())
                                .map(RefundView::promised)
                                .reduce(payment.unapplied().plus(payment.credited()), Money::minus),
                        how -> new Act.RefundPayment(payment.id(), how)));
        sales.forEach(sale -> sources.add(new Source(left(sale), how -> refund(sale, how))));
        return sources;
    }

    /** one that no refund of this money bears */
    String nextNumber() {
        String next = number;
        for (int n = 2; !usedNumbers.add(next); n++) {
            next = number + "-" + n;
        }
        return next;
    }

    private static Act refund(InvoiceView sale, Payout how) {
        return new Act.RefundSale(
                sale.id(),
                how.number(),
                how.paidOn(),
                new CreditOrder.Selection.Share(how.amount()),
                how.fromAccountId());
    }

    /** no more than this payment paid, and than is paid and not given back */
    private Money left(InvoiceView sale) {
        Money all = sum(sale, _ -> true).minus(back(sale, _ -> true));
        Money own = sum(sale, part -> part.payment().equals(payment.id()));
        return own.exceeds(all) ? all : own;
    }

    private Money sum(InvoiceView sale, Predicate<Settlement> which) {
        return settled.getOrDefault(sale.id(), List.of()).stream()
                .filter(which)
                .map(Settlement::amount)
                .reduce(nothing(), Money::plus);
    }

    /** tax and all */
    private Money back(InvoiceView sale, Predicate<RefundView> which) {
        Money charged = sale.balance().plus(sum(sale, _ -> true));
        var share = new ChargedShare(sale.totals().total(), charged);
        return of(sale.id().value())
                .filter(which)
                .map(refund -> share.chargedFor(refund.amount()))
                .reduce(nothing(), Money::plus);
    }

    private boolean isOwn(RefundView refund) {
        return refund.number().equals(number) || refund.number().startsWith(number + "-");
    }

    private Stream<RefundView> of(UUID subject) {
        return refunds.getOrDefault(subject, List.of()).stream();
    }

    private static List<RefundView> standing(List<RefundView> all) {
        return all.stream().filter(refund -> refund.status() != Status.REFUSED).toList();
    }

    private Money nothing() {
        return Money.zero(payment.total().currency());
    }
}
