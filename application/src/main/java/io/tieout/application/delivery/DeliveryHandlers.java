package io.tieout.application.delivery;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.delivery.DeliveryKind.DELIVERY;
import static io.tieout.application.delivery.MailingKind.MAILING;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.delivery.DeliveryCommand.RecordDeliveryFailed;
import io.tieout.application.delivery.DeliveryCommand.RecordDeliverySent;
import io.tieout.application.delivery.DeliveryCommand.SendInvoice;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.delivery.Delivery;
import io.tieout.domain.delivery.DeliveryEvent;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.delivery.DeliveryRejected;
import io.tieout.domain.delivery.DeliveryRejection.NotSendable;
import io.tieout.domain.delivery.Mailing;
import io.tieout.domain.delivery.MailingId;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.people.Personal;
import java.util.List;
import java.util.function.Function;

/** Orders that invoices are sent, and records what came of it. */
public final class DeliveryHandlers {

    private final Aggregates aggregates;

    public DeliveryHandlers(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(SendInvoice.class, this::send),
                new Handling<>(RecordDeliverySent.class, this::sent),
                new Handling<>(RecordDeliveryFailed.class, this::failed));
    }

    private Receipt send(SendInvoice command, Caller caller) {
        LandedInvoice invoice = landed(command);
        Personal own = addressOf(invoice.content().account());
        Personal to =
                command.to()
                        .<Personal>map(named -> new Personal.Known(own.subject(), named.strip()))
                        .orElse(own);
        return decide(
                command.delivery(),
                delivery -> delivery.order(command.delivery(), invoice, to, caller.actor()));
    }

    private Receipt sent(RecordDeliverySent command, Caller caller) {
        return decide(command.delivery(), delivery -> delivery.sent(command.delivery()));
    }

    private Receipt failed(RecordDeliveryFailed command, Caller caller) {
        return decide(
                command.delivery(),
                delivery -> delivery.failed(command.delivery(), command.reason()));
    }

    private LandedInvoice landed(SendInvoice command) {
        ExistingInvoice invoice =
                aggregates.load(INVOICE, command.invoice().value()).existing(command.invoice());
        if (invoice instanceof LandedInvoice landed) {
            return landed;
        }
        throw new DeliveryRejected(
                new NotSendable(
                        invoice.status(), "only what stands in the accounting system is sent"));
    }

    private Personal addressOf(AccountId account) {
        return switch (aggregates.load(MAILING, MailingId.of(account).value())) {
            case Mailing.Agreed(var to, _) -> to;
            case Mailing.NothingAgreed() -> ownAddressOf(account);
        };
    }

    private Personal ownAddressOf(AccountId account) {
        return aggregates.load(ACCOUNT, account.value()).existing(account).profile().email();
    }

    private Receipt decide(DeliveryId id, Function<Delivery, List<DeliveryEvent>> decision) {
        return aggregates.decide(DELIVERY, id.value(), new ExpectedVersion.Any(), decision);
    }
}
