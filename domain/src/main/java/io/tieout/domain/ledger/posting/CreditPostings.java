package io.tieout.domain.ledger.posting;

import io.tieout.domain.account.AccountId;
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
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSentBack;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSignatureVoided;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSigned;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSubmitted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a credit memo's event posts: the income of each line, discounts and sales tax against
 * receivables; a write-off debits bad debts instead of income.
 */
public final class CreditPostings {

    private final IncomeAccounts accounts;

    public CreditPostings(IncomeAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * A credit memo as it is when something happens to it.
     *
     * @param landed what its landing posted and nothing took back; empty before it landed
     */
    public record Credited(CreditMemoContent content, HomeRates rates, Optional<Journal> landed) {}

    /**
     * the journals that follow, in order
     *
     * @param before asked by events that post
     */
    public List<Journal> of(Cause cause, CreditMemoEvent event, Supplier<Credited> before) {
        return switch (event) {
            // Debits income, sales tax; credits discounts, receivables.
            case CreditMemoPushed(_, var landing) -> landed(cause, before.get(), landing);
            // The mirror image of what stands, then what stands there now, at its own date.
            case CreditMemoRestated(_, var landing, var on, _, _) ->
                    restated(cause, before.get(), landing.total(), on);
            // The mirror image of what stands, at the document's date.
            case CreditMemoVoided _ ->
                    Mirror.takenBack(before.get().landed(), cause, Reason.CREDIT_VOIDED);
            // Debits receivables; credits clearing: the payment's total holds it, as no money.
            case CreditMemoUsed(_, _, var amount, var on, _) ->
                    used(cause, before.get(), amount, on);
            // Debits clearing; credits receivables.
            case CreditMemoReleased(_, _, var amount, var on, _) ->
                    used(cause, before.get(), amount.negated(), on);
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

    private List<Journal> landed(Cause cause, Credited credited, Landing landing) {
        LocalDate on = credited.content().issuedOn();
        return landed(cause, Reason.CREDIT_LANDED, credited, landing.total(), on);
    }

    private List<Journal> restated(Cause cause, Credited credited, Money total, LocalDate on) {
        return Mirror.replaced(
                credited.landed(),
                cause,
                Reason.CREDIT_RESTATED,
                landed(cause, Reason.CREDIT_RESTATED, credited, total, on));
    }

    private List<Journal> landed(
            Cause cause, Reason reason, Credited credited, Money total, LocalDate on) {
        InvoiceContent sale = credited.content().asSale("");
        List<Movement> sold =
                new Sale(sale, Totals.of(sale), credited.rates()).movements(total, accounts);
        return Mirror.of(
                cause, reason, sale.account(), on, sold.stream().map(Movement::mirrored).toList());
    }

    private static List<Journal> used(Cause cause, Credited credited, Money amount, LocalDate on) {
        Movements movements = new Movements(amount.currency(), credited.rates());
        movements.add(LedgerAccount.RECEIVABLES, LedgerAccount.CLEARING, amount);
        AccountId customer = credited.content().account();
        return Mirror.of(cause, Reason.CREDIT_USED, customer, on, movements.all());
    }
}
