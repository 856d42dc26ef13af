package io.tieout.application.invoice;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.payment.PaymentKind.PAYMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushRefused;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoidRefused;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoiceVoided;
import io.tieout.application.invoice.InvoiceCommand.RecordPushGivenUp;
import io.tieout.application.invoice.InvoiceCommand.SettleInvoice;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.payment.PaymentId;
import java.util.List;
import java.util.function.Function;

/** What the accounting system answered, and what payments do to an invoice. */
public final class OutcomeHandlers {

    private final Aggregates aggregates;

    public OutcomeHandlers(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecordInvoicePushed.class, this::pushed),
                new Handling<>(RecordInvoicePushRefused.class, this::pushRefused),
                new Handling<>(RecordPushGivenUp.class, this::givenUp),
                new Handling<>(RecordInvoiceVoided.class, this::voided),
                new Handling<>(RecordInvoiceVoidRefused.class, this::voidRefused),
                new Handling<>(SettleInvoice.class, this::settle));
    }

    private Receipt pushed(RecordInvoicePushed command, Caller caller) {
        return decide(command.invoice(), invoice -> invoice.pushed(command.landing()));
    }

    private Receipt pushRefused(RecordInvoicePushRefused command, Caller caller) {
        return decide(command.invoice(), invoice -> invoice.pushRefused(command.reason()));
    }

    private Receipt givenUp(RecordPushGivenUp command, Caller caller) {
        return decide(
                command.invoice(),
                invoice -> invoice.withdrawApproval(command.by(), command.reason()));
    }

    private Receipt voided(RecordInvoiceVoided command, Caller caller) {
        return decide(command.invoice(), ExistingInvoice::voided);
    }

    private Receipt voidRefused(RecordInvoiceVoidRefused command, Caller caller) {
        return decide(command.invoice(), invoice -> invoice.voidRefused(command.reason()));
    }

    /** the payment is asked anew each time, so orders that arrive twice or late do no harm */
    private Receipt settle(SettleInvoice command, Caller caller) {
        PaymentId id = command.payment();
        var share = aggregates.load(PAYMENT, id.value()).existing(id).shareOf(command.invoice());
        return decide(
                command.invoice(),
                invoice -> invoice.settle(id, share.amount(), share.effectiveOn()));
    }

    private Receipt decide(InvoiceId id, Function<ExistingInvoice, List<InvoiceEvent>> decision) {
        return aggregates.decide(
                INVOICE,
                id.value(),
                new ExpectedVersion.Any(),
                invoice -> decision.apply(invoice.existing(id)));
    }
}
