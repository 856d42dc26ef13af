package io.tieout.application.collection;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.arrangement.Billed;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceNotFound;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.money.Money;
import java.util.Optional;

/**
 * The invoices that a pause names: they are the account's, and so much of them stands in the books.
 */
final class PausedInvoices {

    /** more are refused by the rules of arrangements */
    private static final int MOST_LOOKED_AT = 100;

    private PausedInvoices() {}

    /**
     * what stands in the books of them; empty where the pause names none
     *
     * @throws InvoiceRejected the account has no such invoice
     */
    static Optional<Billed> of(Aggregates aggregates, AccountId account, Pause pause) {
        return pause.invoices().stream()
                .limit(MOST_LOOKED_AT)
                .map(invoice -> billed(aggregates, account, invoice))
                .reduce(Billed::plus);
    }

    /**
     * the same for a customer, who has heard of what was billed only
     *
     * @throws InvoiceRejected the account has no such invoice that was ever billed
     */
    static Optional<Billed> toldTo(Aggregates aggregates, AccountId account, Pause pause) {
        Optional<Billed> billed = of(aggregates, account, pause);
        pause.invoices().stream()
                .limit(MOST_LOOKED_AT)
                .filter(id -> !(aggregates.load(INVOICE, id.value()) instanceof LandedInvoice))
                .findFirst()
                .ifPresent(id -> {
                    throw new InvoiceRejected(new InvoiceNotFound(id));
                });
        return billed;
    }

    private static Billed billed(Aggregates aggregates, AccountId account, InvoiceId id) {
        ExistingInvoice invoice = aggregates.load(INVOICE, id.value()).existing(id);
        if (!invoice.content().account().equals(account)) {
            throw new InvoiceRejected(new InvoiceNotFound(id));
        }
        if (invoice instanceof LandedInvoice landed) {
            return new Billed(landed.landed().landing().total(), landed.balance());
        }
        Money nothing = Money.zero(invoice.content().currency());
        return new Billed(nothing, nothing);
    }
}
