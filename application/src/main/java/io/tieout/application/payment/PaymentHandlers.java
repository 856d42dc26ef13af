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
import io.tieout.application.payment.PaymentCommand.RevisitRefusedParts;
import io.tieout.application.payment.PaymentCommand.SeenPart;
import io.tieout.application.recorded.Recognition;
import io.tieout.application.refund.RefundViews;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.Payment;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.PaymentSeen;
import io.tieout.domain.payment.QueueReason;
import io.tieout.domain.payment.ReversedPayment;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Records payments as the accounting system shows them, and finds homes for their parts. */
public final class PaymentHandlers {

    private final Aggregates aggregates;
    private final Homes homes;
    private final Refusals refusals;
    private final Recognition recognition;
    private final PaymentMemos memos;

    public PaymentHandlers(
            Aggregates aggregates,
            AccountViews accounts,
            InvoiceViews invoices,
            ObservedViews observed,
            RefundViews refunds,
            Recognition recognition,
            PaymentMemos memos) {
        this.aggregates = aggregates;
        this.recognition = recognition;
        this.memos = memos;
        refusals = new Refusals(aggregates, invoices);
        homes = new Homes(accounts, invoices, observed, refunds);
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecordPaymentSeen.class, this::seen),
                new Handling<>(RecordPaymentGone.class, this::gone),
                new Handling<>(QueueRefusedPart.class, this::queueRefused),
                new Handling<>(RevisitQueuedParts.class, this::revisit),
                new Handling<>(RevisitRefusedParts.class, this::revisitRefused));
    }

    private Receipt seen(RecordPaymentSeen command, Caller caller) {
        PaymentId id = recognition.recognise(caller.tenant(), command.document(), command.mark());
        PaymentSeen picture = picture(id, command, caller.tenant());
        memos.remember(caller.tenant(), id, command.memo());
        return decide(id, payment -> payment.seen(id, picture));
    }

    private Receipt gone(RecordPaymentGone command, Caller caller) {
        PaymentId id = recognition.known(caller.tenant(), command.document());
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

    private Receipt revisitRefused(RevisitRefusedParts command, Caller caller) {
        PaymentId id = command.payment();
        return decide(
                id,
                payment ->
                        switch (payment.existing(id)) {
                            case StandingPayment standing when refusals.areOutdated(standing) ->
                                    revisit(standing, caller.tenant());
                            case StandingPayment _, ReversedPayment _ -> List.of();
                        });
    }

    private PaymentSeen picture(PaymentId id, RecordPaymentSeen command, TenantId tenant) {
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
                isSuspect(
                                tenant,
                                id,
                                payer,
                                command.received(),
                                command.receivedOn(),
                                command.reference())
                        ? Homes.none(command.parts(), QueueReason.SUSPECTED_DUPLICATE)
                        : homes.of(tenant, payer, command.parts()),
                command.booked());
    }

    private boolean isSuspect(
            TenantId tenant,
            PaymentId id,
            Payer payer,
            Money received,
            LocalDate receivedOn,
            String reference) {
        return switch (payer) {
            case Payer.Known(var account) ->
                    recognition.suspects(tenant, id, account, received, receivedOn, reference);
            case Payer.Stranger _ -> false;
        };
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
        boolean isSuspect =
                isSuspect(
                        tenant,
                        payment.id(),
                        payer,
                        payment.total(),
                        payment.receivedOn(),
                        payment.reference());
        return payment.revisit(
                payer,
                isSuspect
                        ? Homes.none(parts, QueueReason.SUSPECTED_DUPLICATE)
                        : homes.of(tenant, payer, parts));
    }

    private Receipt decide(PaymentId id, Function<Payment, List<PaymentEvent>> decision) {
        return aggregates.decide(PAYMENT, id.value(), new ExpectedVersion.Any(), decision);
    }
}
