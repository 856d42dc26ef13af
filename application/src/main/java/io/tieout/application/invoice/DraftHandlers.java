package io.tieout.application.invoice;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.InvoiceCommand.AcceptLandedInvoice;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceCommand.RejectInvoice;
import io.tieout.application.invoice.InvoiceCommand.ReviseInvoice;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.application.invoice.InvoiceCommand.VoidInvoice;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceNumberTaken;
import io.tieout.domain.money.Currency;
import java.util.List;

/** What people order of an invoice, all but its approval. */
public final class DraftHandlers {

    private final Aggregates aggregates;
    private final InvoiceViews invoices;

    public DraftHandlers(Aggregates aggregates, InvoiceViews invoices) {
        this.aggregates = aggregates;
        this.invoices = invoices;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(DraftInvoice.class, this::draft),
                new Handling<>(ReviseInvoice.class, this::revise),
                new Handling<>(SubmitInvoice.class, this::submit),
                new Handling<>(RejectInvoice.class, this::reject),
                new Handling<>(VoidInvoice.class, this::voidIt),
                new Handling<>(AcceptLandedInvoice.class, this::accept));
    }

    private Receipt draft(DraftInvoice command, Caller caller) {
        InvoiceId id = command.invoice();
        InvoiceContent content = command.content();
        refuseTakenNumber(content.number(), id);
        Currency currency = currencyOf(content.account());
        return aggregates.begin(
                INVOICE,
                id.value(),
                invoice -> invoice.draft(id, content, currency, caller.actor()));
    }

    private Receipt revise(ReviseInvoice command, Caller caller) {
        InvoiceId id = command.invoice();
        InvoiceContent content = command.content();
        refuseTakenNumber(content.number(), id);
        Currency currency = currencyOf(content.account());
        return aggregates.decide(
                INVOICE,
                id.value(),
                command.expectedVersion(),
                invoice -> invoice.existing(id).revise(content, currency, caller.actor()));
    }

    private Receipt submit(SubmitInvoice command, Caller caller) {
        return aggregates.decide(
                INVOICE,
                command.invoice().value(),
                command.expectedVersion(),
                invoice -> invoice.existing(command.invoice()).submit(caller.actor()));
    }

    private Receipt reject(RejectInvoice command, Caller caller) {
        return aggregates.decide(
                INVOICE,
                command.invoice().value(),
                command.expectedVersion(),
                invoice ->
                        invoice.existing(command.invoice())
                                .sendBack(caller.actor(), command.reason()));
    }

    private Receipt voidIt(VoidInvoice command, Caller caller) {
        return aggregates.decide(
                INVOICE,
                command.invoice().value(),
                command.expectedVersion(),
                invoice ->
                        invoice.existing(command.invoice())
                                .voidAlone(caller.actor(), command.reason()));
    }

    private Receipt accept(AcceptLandedInvoice command, Caller caller) {
        return aggregates.decide(
                INVOICE,
                command.invoice().value(),
                command.expectedVersion(),
                invoice ->
                        invoice.existing(command.invoice())
                                .acceptLanding(caller.actor(), command.reason()));
    }

    private Currency currencyOf(AccountId id) {
        return aggregates.load(ACCOUNT, id.value()).existing(id).profile().currency();
    }

    private void refuseTakenNumber(String number, InvoiceId own) {
        if (invoices.holderOfNumber(number).filter(held -> !held.equals(own)).isPresent()) {
            throw new InvoiceRejected(new InvoiceNumberTaken(number));
        }
    }
}
