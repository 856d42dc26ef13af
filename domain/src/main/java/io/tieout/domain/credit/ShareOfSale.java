package io.tieout.domain.credit;

import io.tieout.domain.credit.CreditMemoRejection.BeyondWhatIsLeft;
import io.tieout.domain.credit.CreditMemoRejection.InvalidCredit;
import io.tieout.domain.credit.CreditMemoRejection.NothingToCredit;
import io.tieout.domain.money.Money;
import java.util.function.Function;

/**
 * Finds what the lines of a sale come to when so much of all that was charged, tax included, is
 * taken back: the same share of its net amount, rounded half up.
 */
final class ShareOfSale {

    /** what rounding the share of the net amount can be beyond what is left */
    private static final long ROUNDING_MINOR_UNITS = 1;

    private final Creditable sale;

    ShareOfSale(Creditable sale) {
        this.sale = sale;
    }

    /**
     * what is taken of the lines, before their share of the discount
     *
     * @throws CreditMemoRejected another currency, nothing, or more than is left
     */
    Money subtotal(Money amount) {
        if (!amount.currency().equals(sale.content().currency())) {
            throw invalid("expected " + sale.content().currency() + " but got " + amount);
        }
        if (!amount.isPositive()) {
            throw invalid("an amount to take back is positive, got " + amount);
        }
        Money left = left(CreditMemoContent::subtotal, sale.totals().subtotal());
        if (!left.isPositive()) {
            throw new CreditMemoRejected(new NothingToCredit(sale.content().number()));
        }
        return leastThatComesTo(net(amount), left);
    }

    private Money net(Money amount) {
        Money net = new ChargedShare(sale.totals().total(), sale.charged()).netOf(amount);
        Money left = left(CreditMemoContent::total, sale.totals().total());
        if (!net.exceeds(left)) {
            return net;
        }
        if (net.minus(left).minorUnits() <= ROUNDING_MINOR_UNITS && left.isPositive()) {
            return left;
        }
        throw new CreditMemoRejected(
                new BeyondWhatIsLeft("amount", net.toString(), left.toString()));
    }

    /** the net amount grows with the lines, by nothing or one unit at a time */
    private Money leastThatComesTo(Money net, Money most) {
        long low = 0;
        long high = most.minorUnits();
        while (low < high) {
            long middle = low + (high - low) / 2;
            Money tried = Money.ofMinor(middle, most.currency());
            if (net.exceeds(sale.net(tried))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Money.ofMinor(low, most.currency());
    }

    private Money left(Function<CreditMemoContent, Money> part, Money whole) {
        return sale.taken().stream().map(part).reduce(whole, Money::minus);
    }

    private static CreditMemoRejected invalid(String why) {
        return new CreditMemoRejected(new InvalidCredit("amount", why));
    }
}
