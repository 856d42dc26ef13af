package io.tieout.domain.ledger.posting;

import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.refund.RefundEvent;
import io.tieout.domain.refund.RefundEvent.RefundLanded;
import io.tieout.domain.refund.RefundEvent.RefundOrdered;
import io.tieout.domain.refund.RefundEvent.RefundRefused;
import io.tieout.domain.refund.RefundEvent.RefundSettled;
import io.tieout.domain.refund.RefundEvent.RefundUnsettled;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a refund's event posts. A sale that is taken back for money takes back its income and pays
 * from clearing; receivables are not touched. What an expense gives back is posted by the payment
 * that links it, see {@link PaymentPostings}.
 */
public final class RefundPostings {

    private final IncomeAccounts accounts;

    public RefundPostings(IncomeAccounts accounts) {
        this.accounts = accounts;
    }

    /** A sale as it is taken back. */
    public record TakenBack(InvoiceContent sale, Totals totals, HomeRates rates) {}

    /**
     * the journals that follow
     *
     * @param sale asked when it landed; empty if the refund is of no sale
     */
    public List<Journal> of(Cause cause, RefundEvent event, Supplier<Optional<TakenBack>> sale) {
        return switch (event) {
            // Debits income, sales tax; credits discounts, clearing.
            case RefundLanded(_, var landing, _) ->
                    sale.get().map(back -> landed(cause, back, landing)).orElse(List.of());
            // Nothing stands before it lands, and what links it is posted by payments.
            case RefundOrdered _, RefundRefused _, RefundSettled _, RefundUnsettled _ -> List.of();
        };
    }

    private List<Journal> landed(Cause cause, TakenBack back, Landing landing) {
        List<Movement> sold =
                new Sale(back.sale(), back.totals(), back.rates())
                        .movements(landing.total(), accounts, LedgerAccount.CLEARING);
        return Mirror.of(
                cause,
                Reason.SALE_REFUNDED,
                back.sale().account(),
                back.sale().issuedOn(),
                sold.stream().map(Movement::mirrored).toList());
    }
}
