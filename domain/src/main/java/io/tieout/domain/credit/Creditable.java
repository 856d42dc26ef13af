package io.tieout.domain.credit;

import static java.math.RoundingMode.HALF_UP;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.credit.CreditMemoRejection.BeyondWhatIsLeft;
import io.tieout.domain.credit.CreditMemoRejection.NotCreditable;
import io.tieout.domain.credit.CreditMemoRejection.NothingToCredit;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * An invoice that stands in the books, and what other credit memos take back of it already. All of
 * them together never take back more than it billed: of no line more units or more money, and of
 * the whole no more than its total.
 *
 * @param charged the total that landed, tax included
 * @param taken the credit memos that stand or are being made, all but discarded ones
 */
public record Creditable(
        InvoiceId invoice,
        InvoiceContent content,
        Totals totals,
        Money charged,
        List<CreditMemoContent> taken) {

    public Creditable {
        taken = List.copyOf(taken);
    }

    /**
     * What may be credited of this invoice.
     *
     * @throws CreditMemoRejected it does not stand in the books, or is about to be voided
     */
    public static Creditable of(ExistingInvoice invoice, List<CreditMemoContent> taken) {
        if (!(invoice instanceof LandedInvoice landed) || invoice instanceof Voiding) {
            throw new CreditMemoRejected(new NotCreditable(invoice.id(), invoice.status()));
        }
        return new Creditable(
                invoice.id(),
                invoice.content(),
                invoice.totals(),
                landed.landed().landing().total(),
                taken);
    }

    /** who owes it */
    public AccountId account() {
        return content.account();
    }

    /**
     * What the credit memo is to say.
     *
     * @throws CreditMemoRejected more is asked for than is left, or nothing is left
     */
    public CreditMemoContent credit(CreditOrder order) {
        CreditMemoRules.check(order, content.issuedOn());
        List<CreditedLine> lines =
                switch (order.selection()) {
                    case CreditOrder.Selection.Whole() -> new LinesLeft(this).all();
                    case CreditOrder.Selection.Share(var amount) ->
                            new LinesLeft(this).spread(new ShareOfSale(this).subtotal(amount));
                    case CreditOrder.Selection.Lines(var parts) -> new LinesLeft(this).take(parts);
                };
        Money subtotal = lines.stream().map(CreditedLine::amount).reduce(nothing(), Money::plus);
        Money net = net(subtotal);
        if (!net.isPositive()) {
            throw new CreditMemoRejected(new NothingToCredit(content.number()));
        }
        return new CreditMemoContent(
                invoice,
                content.account(),
                order.number(),
                content.currency(),
                order.issuedOn(),
                lines,
                subtotal.minus(net),
                "credits invoice " + content.number(),
                order.reason(),
                order.appliesOnLanding());
    }

    /** what was taken of one line so far */
    Money takenOf(int position) {
        return linesTaken(position).stream()
                .map(CreditedLine::amount)
                .reduce(nothing(), Money::plus);
    }

    /** the units taken of one line; money taken without units counts for none */
    BigDecimal unitsTakenOf(int position) {
        InvoiceLine billed = content.lines().get(position);
        return linesTaken(position).stream()
                .map(CreditedLine::line)
                .filter(line -> line.unitPrice().equals(billed.unitPrice()))
                .map(line -> line.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Money nothing() {
        return Money.zero(content.currency());
    }

    private List<CreditedLine> linesTaken(int position) {
        return taken.stream()
                .flatMap(memo -> memo.lines().stream())
                .filter(line -> line.position() == position)
                .toList();
    }

    /**
     * What these lines come to after their share of the discount. The shares are reckoned on the
     * running sum, so that however an invoice is credited bit by bit, all bits sum to its total.
     */
    Money net(Money subtotal) {
        Money gross = taken.stream().map(CreditMemoContent::subtotal).reduce(subtotal, Money::plus);
        Money before = taken.stream().map(CreditMemoContent::total).reduce(nothing(), Money::plus);
        Money net = shareOfTotal(gross).minus(before);
        return net.exceeds(subtotal) ? subtotal : net;
    }

    private Money shareOfTotal(Money gross) {
        if (gross.equals(totals.subtotal())) {
            return totals.total();
        }
        if (gross.exceeds(totals.subtotal())) {
            throw new CreditMemoRejected(
                    new BeyondWhatIsLeft("lines", gross.toString(), totals.subtotal().toString()));
        }
        long discount =
                BigDecimal.valueOf(totals.discount().minorUnits())
                        .multiply(BigDecimal.valueOf(gross.minorUnits()))
                        .divide(BigDecimal.valueOf(totals.subtotal().minorUnits()), 0, HALF_UP)
                        .longValueExact();
        return gross.minus(Money.ofMinor(discount, content.currency()));
    }
}
