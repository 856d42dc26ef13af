package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceNotFound;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.ActorId;
import java.util.List;

/**
 * An invoice as it stands: undrafted, or in one of the states of {@link ExistingInvoice}.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events.
 */
public sealed interface Invoice permits Invoice.Undrafted, ExistingInvoice {

    /** before the first event */
    static Invoice unborn() {
        return new Undrafted();
    }

    /**
     * drafts it; the same content again changes nothing
     *
     * @param accountCurrency the currency its account is billed in
     * @throws InvoiceRejected the content breaks a rule, or it was drafted before with other
     *     content
     */
    List<InvoiceEvent> draft(
            InvoiceId invoice, InvoiceContent content, Currency accountCurrency, ActorId by);

    /**
     * the invoice that exists
     *
     * @throws InvoiceRejected it does not
     */
    ExistingInvoice existing(InvoiceId invoice);

    /** the state after an event */
    Invoice after(InvoiceEvent event);

    /** Nobody drafted it yet. */
    record Undrafted() implements Invoice {

        @Override
        public List<InvoiceEvent> draft(
                InvoiceId invoice, InvoiceContent content, Currency accountCurrency, ActorId by) {
            ContentRules.check(content, accountCurrency);
            return List.of(new InvoiceDrafted(invoice, content, Totals.of(content), by));
        }

        @Override
        public ExistingInvoice existing(InvoiceId invoice) {
            throw new InvoiceRejected(new InvoiceNotFound(invoice));
        }

        @Override
        public Invoice after(InvoiceEvent event) {
            if (event instanceof InvoiceDrafted(var invoice, var content, var totals, var by)) {
                return new Draft(new Drafting(invoice, content, totals), Makers.drafted(by), "");
            }
            throw new IllegalStateException(
                    event.getClass().getSimpleName() + " cannot be an invoice's first event");
        }
    }
}
