package io.tieout.domain.credit;

import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationOrdered;
import io.tieout.domain.credit.CreditMemoRejection.BeyondCredit;
import io.tieout.domain.credit.CreditMemoRejection.InvalidCredit;
import io.tieout.domain.credit.CreditMemoRejection.InvoiceOfAnotherAccount;
import io.tieout.domain.credit.CreditMemoRejection.InvoiceOwesLess;
import io.tieout.domain.credit.CreditMemoRejection.NotCreditable;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How much of a credit memo may settle an invoice: never more than is free, or than is owed. */
final class ApplicationRules {

    private ApplicationRules() {}

    static List<CreditMemoEvent> order(
            OpenCredit memo,
            UUID order,
            LandedInvoice invoice,
            Optional<Money> wanted,
            LocalDate on) {
        if (!invoice.content().account().equals(memo.content().account())) {
            throw new CreditMemoRejected(new InvoiceOfAnotherAccount(invoice.id()));
        }
        if (invoice instanceof Voiding) {
            throw new CreditMemoRejected(new NotCreditable(invoice.id(), invoice.status()));
        }
        Money amount = amount(memo, invoice, wanted);
        return List.of(
                new CreditApplicationOrdered(
                        memo.id(),
                        new CreditApplication(
                                order,
                                invoice.id(),
                                memo.customer(),
                                memo.landing().document(),
                                invoice.landed().landing().document(),
                                amount,
                                later(on, memo, invoice))));
    }

    private static Money amount(OpenCredit memo, LandedInvoice invoice, Optional<Money> wanted) {
        Money free = memo.free();
        Money owed = invoice.balance();
        Money most = free.exceeds(owed) ? owed : free;
        Money amount = wanted.orElse(most);
        if (!amount.currency().equals(free.currency())) {
            throw new CreditMemoRejected(
                    new InvalidCredit(
                            "amount",
                            "expected " + free.currency() + " but got " + amount.currency()));
        }
        if (wanted.isPresent() && !amount.isPositive()) {
            throw new CreditMemoRejected(
                    new InvalidCredit("amount", "an amount to apply is positive, got " + amount));
        }
        if (amount.exceeds(free) || !free.isPositive()) {
            throw new CreditMemoRejected(new BeyondCredit(amount.toString(), free.toString()));
        }
        if (amount.exceeds(owed) || !owed.isPositive()) {
            throw new CreditMemoRejected(new InvoiceOwesLess(amount.toString(), owed.toString()));
        }
        return amount;
    }

    /** it never counts before both documents exist */
    private static LocalDate later(LocalDate on, OpenCredit memo, LandedInvoice invoice) {
        LocalDate both =
                memo.content().issuedOn().isAfter(invoice.content().issuedOn())
                        ? memo.content().issuedOn()
                        : invoice.content().issuedOn();
        return on.isAfter(both) ? on : both;
    }
}
