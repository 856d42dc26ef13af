package io.tieout.domain.ledger.posting;

import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceEvent.ApprovalWithdrawn;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceCorrected;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLeftToPeople;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.LandedInvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceEvent.SignatureVoided;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalLine;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an invoice's event posts: receivables against the income of each line, discounts, sales tax
 * and, if it landed otherwise than approved, a variance.
 */
public final class InvoicePostings {

    private final IncomeAccounts accounts;

    public InvoicePostings(IncomeAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * An invoice as it is when something happens to it.
     *
     * @param standing what is posted for it and not taken back; empty before it landed
     */
    public record Billed(
            InvoiceContent content, Totals totals, HomeRates rates, Optional<Journal> standing) {}

    /**
     * the journals that follow, in order; none from most events
     *
     * @param before asked by events that post
     */
    public List<Journal> of(Cause cause, InvoiceEvent event, Supplier<Billed> before) {
        return switch (event) {
            // Debits receivables; credits income, sales tax; debits discounts.
            case InvoicePushed(_, var landing) -> landed(cause, before.get(), landing);
            // The same, on the day of the document that stood there before.
            case InvoiceLinked(_, _, _, _, var landing, var issuedOn, _) ->
                    linked(cause, before.get(), landing, issuedOn);
            // The mirror image of what stands, at the document's date.
            case InvoiceVoided _ ->
                    Mirror.takenBack(before.get().standing(), cause, Reason.INVOICE_VOIDED);
            // The mirror image of what stands, then what stands there now, at its own date.
            case InvoiceRestated(_, var landing, var issuedOn, _, _) ->
                    restated(cause, before.get(), landing.total(), issuedOn);
            // It was restated before; now it is known what was sold for that total.
            case LandedInvoiceRevised(_, var content, var totals, _, _) ->
                    revised(cause, before.get(), content, totals);
            // From one open item of the receivables to another: the account keeps its balance. Of
            // another customer's money that is posted by FamilyPostings.
            case PaymentApplied _, PaymentUnapplied _ -> List.of();
            // Nothing of it stands in the books before it lands, and these change nothing there.
            case InvoiceDrafted _,
                    InvoiceRevised _,
                    InvoiceSubmitted _,
                    InvoiceSentBack _,
                    InvoiceSigned _,
                    SignatureVoided _,
                    InvoiceLeftToPeople _,
                    InvoiceApproved _,
                    InvoiceLandingAccepted _,
                    InvoicePushRefused _,
                    ApprovalWithdrawn _,
                    InvoiceCorrected _,
                    InvoiceVoidRequested _,
                    InvoiceVoidRefused _ ->
                    List.of();
        };
    }

    private List<Journal> landed(Cause cause, Billed invoice, Landing landing) {
        return linked(cause, invoice, landing, invoice.content().issuedOn());
    }

    private List<Journal> linked(Cause cause, Billed invoice, Landing landing, LocalDate on) {
        return landed(cause, Reason.INVOICE_LANDED, invoice, landing.total(), on);
    }

    private List<Journal> restated(Cause cause, Billed invoice, Money total, LocalDate on) {
        return replaced(cause, invoice, invoice, total, on);
    }

    private List<Journal> revised(
            Cause cause, Billed invoice, InvoiceContent content, Totals totals) {
        return invoice.standing()
                .map(was -> {
                    var now = new Billed(content, totals, invoice.rates(), invoice.standing());
                    return replaced(cause, invoice, now, owed(was, content.currency()), was.on());
                })
                .orElse(List.of());
    }

    private List<Journal> replaced(Cause cause, Billed was, Billed now, Money total, LocalDate on) {
        return Mirror.replaced(
                was.standing(),
                cause,
                Reason.INVOICE_RESTATED,
                landed(cause, Reason.INVOICE_RESTATED, now, total, on));
    }

    private List<Journal> landed(
            Cause cause, Reason reason, Billed invoice, Money total, LocalDate on) {
        Sale sale = new Sale(invoice.content(), invoice.totals(), invoice.rates());
        return Mirror.of(
                cause, reason, invoice.content().account(), on, sale.movements(total, accounts));
    }

    /** what a journal says is owed */
    private static Money owed(Journal journal, Currency currency) {
        Money owed = Money.zero(currency);
        for (JournalLine line : journal.lines()) {
            if (line.place().account() == LedgerAccount.RECEIVABLES) {
                Money moved = line.amount().transaction();
                owed = line.side() == Side.DEBIT ? owed.plus(moved) : owed.minus(moved);
            }
        }
        return owed;
    }
}
