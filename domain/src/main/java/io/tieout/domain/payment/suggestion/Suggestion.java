package io.tieout.domain.payment.suggestion;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * Invoices that the money may be meant for.
 *
 * @param shares how much for each; together at most what waits
 * @param factors what speaks for and against it
 * @param missing what would make it certain; empty when it is
 */
public record Suggestion(List<Share> shares, List<Factor> factors, List<String> missing) {

    /** So much for one invoice. */
    public record Share(InvoiceId invoice, Money amount) {}

    public Suggestion {
        shares = List.copyOf(shares);
        factors = List.copyOf(factors);
        missing = List.copyOf(missing);
    }

    /** all that the invoices take together; empty when there are none */
    public Optional<Money> taken() {
        return shares.stream().map(Share::amount).reduce(Money::plus);
    }

    /** whether somebody took such a match back before */
    public boolean wasTakenBack() {
        return factors.stream()
                .anyMatch(each -> each.kind() == Factor.Kind.EARLIER_DECISION && each.points() < 0);
    }

    /** how much speaks for it, less what speaks against it */
    public int points() {
        return factors.stream().mapToInt(Factor::points).sum();
    }

    /** whether nothing is left to doubt */
    public boolean isCertain() {
        return missing.isEmpty();
    }
}
