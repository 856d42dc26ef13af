package io.tieout.application.payment;

import static io.tieout.application.payment.PaymentKind.PAYMENT;

import io.tieout.application.account.AccountViews;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.payment.PaymentCommand.QueueRefusedPart;
import io.tieout.application.payment.PaymentCommand.RecordPaymentGone;
import io.tieout.application.payment.PaymentCommand.RecordPaymentSeen;
import io.tieout.application.payment.PaymentCommand.RevisitQueuedParts;
import io.tieout.application.payment.PaymentCommand.SeenPart;
import io.tieout.application.refund.RefundViews;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.Payment;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.PaymentSeen;
import io.tieout.domain.payment.ReversedPayment;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.function.Function;

/** Records payments as the accounting system shows them, and finds homes for their parts. */
public final class PaymentHandlers {

    private final Aggregates aggregates;
    private final Homes homes;

    public PaymentHandlers(
            Aggregates aggregates,
            AccountViews accounts,
            InvoiceViews invoices,
            ObservedViews observed,
            RefundViews refunds) {
        this.aggregates = aggregates;
        homes = new Homes(accounts, invoices, observed, refunds);
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecordPaymentSeen.class, this::seen),
                new Handling<>(RecordPaymentGone.class, this::gone),
                new Handling<>(QueueRefusedPart.class, this::queueRefused),
                new Handling<>(RevisitQueuedParts.class, this::revisit));
    }

    private Receipt seen(RecordPaymentSeen command, Caller caller) {
        PaymentId id = PaymentId.of(command.document());
        PaymentSeen picture = picture(command, caller.tenant());
        return decide(id, payment -> payment.seen(id, picture));
    }

    private Receipt gone(RecordPaymentGone command, Caller caller) {
        PaymentId id = PaymentId.of(command.document());
        PaymentSeen picture =
                new PaymentSeen.Gone(command.document(), command.changedAt(), command.reason());
        return decide(id, payment -> payment.seen(id, picture));
    }

    private Receipt queueRefused(QueueRefusedPart command, Caller caller) {
        PaymentId id = command.payment();
        return decide(
                id, payment -> payment.existing(id).refusePart(command.invoice(), command.why()));
    }

    private Receipt revisit(RevisitQueuedParts command, Caller caller) {
        PaymentId id = command.payment();
        return decide(
                id,
                payment ->
                        switch (payment.existing(id)) {
                            case StandingPayment standing -> revisit(standing, caller.tenant());
                            case ReversedPayment _ -> List.of();
                        });
    }

    private PaymentSeen picture(RecordPaymentSeen command, TenantId tenant) {
        DocumentLink document = command.document();
        Payer payer = homes.payer(new DocumentLink(document.connection(), command.customerId()));
        return new PaymentSeen.Standing(
                document,
                command.changedAt(),
                payer,
                command.received(),
                command.receivedOn(),
                command.reference(),
                command.credits(),
                homes.of(tenant, payer, command.parts()));
    }

    private List<PaymentEvent> revisit(StandingPayment payment, TenantId tenant) {
        Payer payer =
                switch (payment.payer()) {
                    case Payer.Known known -> known;
                    case Payer.Stranger(var customer) -> homes.payer(customer);
                };
        List<SeenPart> parts =
                payment.movable().stream()
                        .map(part -> new SeenPart(part.externalId(), part.amount()))
                        .toList();
        return payment.revisit(payer, homes.of(tenant, payer, parts));
    }

    private Receipt decide(PaymentId id, Function<Payment, List<PaymentEvent>> decision) {
        return aggregates.decide(PAYMENT, id.value(), new ExpectedVersion.Any(), decision);
    }
}
