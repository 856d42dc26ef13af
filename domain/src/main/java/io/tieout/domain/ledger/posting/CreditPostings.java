package io.tieout.domain.ledger.posting;

import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationEnded;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationOrdered;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApprovalWithdrawn;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDiscarded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDrafted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushRefused;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSentBack;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSignatureVoided;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSigned;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSubmitted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a credit memo's event posts: the income of each line, discounts and sales tax against
 * receivables; a write-off debits bad debts instead of income.
 */
public final class CreditPostings {

    private final IncomeAccounts accounts;

    public CreditPostings(IncomeAccounts accounts) {
        this.accounts = accounts;
    }

    /** the journals that follow, in order */
    public List<Journal> of(
            Cause cause, CreditMemoEvent event, CreditMemoContent memo, HomeRate rate) {
        return switch (event) {
            // Debits income, sales tax; credits discounts, receivables.
            case CreditMemoPushed(_, var landing) -> landed(cause, memo, landing.total(), rate);
            // Debits receivables; credits clearing: the payment's total holds it, as no money.
            case CreditMemoUsed(_, _, var amount, var on, _) -> used(cause, memo, amount, on, rate);
            // Debits clearing; credits receivables.
            case CreditMemoReleased(_, _, var amount, var on, _) ->
                    used(cause, memo, amount.negated(), on, rate);
            // Nothing of it stands in the books before it lands, and these change nothing there.
            case CreditMemoDrafted _,
                    CreditMemoSubmitted _,
                    CreditMemoSentBack _,
                    CreditMemoDiscarded _,
                    CreditMemoSigned _,
                    CreditMemoSignatureVoided _,
                    CreditMemoApproved _,
                    CreditMemoPushRefused _,
                    CreditMemoApprovalWithdrawn _,
                    CreditApplicationOrdered _,
                    CreditApplicationEnded _ ->
                    List.of();
        };
    }

    private List<Journal> landed(Cause cause, CreditMemoContent memo, Money total, HomeRate rate) {
        InvoiceContent sale = memo.asSale();
        List<Movement> sold = new Sale(sale, Totals.of(sale), rate).movements(total, accounts);
        return Mirror.of(
                cause,
                Reason.CREDIT_LANDED,
                memo.account(),
                memo.issuedOn(),
                sold.stream().map(Movement::mirrored).toList());
    }

    private static List<Journal> used(
            Cause cause, CreditMemoContent memo, Money amount, LocalDate on, HomeRate rate) {
        Movements movements = new Movements(amount.currency(), rate);
        movements.add(LedgerAccount.RECEIVABLES, LedgerAccount.CLEARING, amount);
        return Mirror.of(cause, Reason.CREDIT_USED, memo.account(), on, movements.all());
    }
}
