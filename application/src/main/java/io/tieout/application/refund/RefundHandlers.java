package io.tieout.application.refund;

import static io.tieout.application.payment.PaymentKind.PAYMENT;
import static io.tieout.application.refund.RefundKind.REFUND;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.refund.RefundCommand.RecordRefundLanded;
import io.tieout.application.refund.RefundCommand.RecordRefundRefused;
import io.tieout.application.refund.RefundCommand.SettleRefund;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.refund.Refund;
import io.tieout.domain.refund.RefundEvent;
import io.tieout.domain.refund.RefundId;
import java.util.List;
import java.util.function.Function;

/** What the accounting system answered about refunds, and what payments link of them. */
public final class RefundHandlers {

    private final Aggregates aggregates;

    public RefundHandlers(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecordRefundLanded.class, this::landed),
                new Handling<>(RecordRefundRefused.class, this::refused),
                new Handling<>(SettleRefund.class, this::settle));
    }

    private Receipt landed(RecordRefundLanded command, Caller caller) {
        RefundId id = command.refund();
        return decide(id, refund -> refund.landed(id, command.landing(), command.linkedAs()));
    }

    private Receipt refused(RecordRefundRefused command, Caller caller) {
        RefundId id = command.refund();
        return decide(id, refund -> refund.refused(id, command.reason()));
    }

    /** the payment is asked anew each time, so orders that arrive twice or late do no harm */
    private Receipt settle(SettleRefund command, Caller caller) {
        PaymentId payment = command.payment();
        Money amount =
                aggregates
                        .load(PAYMENT, payment.value())
                        .existing(payment)
                        .returnedBy(command.linkedAs());
        return decide(command.refund(), refund -> refund.settledBy(payment, amount));
    }

    private Receipt decide(RefundId id, Function<Refund, List<RefundEvent>> decision) {
        return aggregates.decide(REFUND, id.value(), new ExpectedVersion.Any(), decision);
    }
}
