package io.tieout.application.message;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.message.MessageCommand.OrderMessage;
import io.tieout.application.message.MessageOrder.Channel;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Thanks customers for money that arrived, where the tenant wants that; once for each payment. */
public final class WhenPaymentArrivesThenThank implements Automation {

    /** what came long ago was thanked for by others, if ever; ours to choose */
    private static final int NEWS_DAYS = 7;

    private final Commands commands;
    private final Letterheads letterheads;
    private final TenantClock clock;

    public WhenPaymentArrivesThenThank(
            Commands commands, Letterheads letterheads, TenantClock clock) {
        this.commands = commands;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(PaymentReceived.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof PaymentReceived received
                && received.payer() instanceof Payer.Known(AccountId account)
                && received.total().isPositive()
                && isNews(recorded.tenant(), received.receivedOn())
                && letterheads.inForce(recorded.tenant()).thanks()) {
            commands.send(
                    new OrderMessage(thanks(received, account)),
                    Caller.automation(recorded.tenant(), name()));
        }
    }

    private boolean isNews(TenantId tenant, LocalDate day) {
        return !day.isBefore(clock.today(tenant).minusDays(NEWS_DAYS));
    }

    private static MessageOrder thanks(PaymentReceived received, AccountId account) {
        return new MessageOrder(
                MessageId.of("thanks", received.payment().value()),
                account,
                MessageKind.PAYMENT_RECEIVED,
                Channel.EMAIL,
                List.of(),
                Optional.empty(),
                Optional.of(received.total()));
    }
}
