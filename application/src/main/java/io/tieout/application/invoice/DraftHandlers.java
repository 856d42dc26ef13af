package io.tieout.application.invoice;

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
import io.tieout.domain.account.AccountRejected;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceNumberTaken;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.TenantId;
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
        Currency currency = currencyFor(content, id, caller.tenant());
        return aggregates.begin(
                INVOICE,
                id.value(),
                invoice -> invoice.draft(id, content, currency, caller.actor()));
    }

    private Receipt revise(ReviseInvoice command, Caller caller) {
        InvoiceId id = command.invoice();
        InvoiceContent content = command.content();
        Currency currency = currencyFor(content, id, caller.tenant());
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

    /** that of its account, which is there; and nobody else has its number */
    private Currency currencyFor(InvoiceContent content, InvoiceId own, TenantId tenant) {
        InvoiceViews.Ground ground = invoices.ground(tenant, content.number(), content.account());
        if (ground.holder().filter(held -> !held.equals(own)).isPresent()) {
            throw new InvoiceRejected(new InvoiceNumberTaken(content.number()));
        }
        return ground.currency()
                .orElseThrow(() -> new AccountRejected(new AccountNotFound(content.account())));
    }
}
