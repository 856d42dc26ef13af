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
import io.tieout.application.delivery.MailingCommand.AgreeOnMailing;
import io.tieout.application.delivery.MailingCommand.SendAsAgreed;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.delivery.DeliveryId;
import io.tieout.domain.delivery.Mailing;
import io.tieout.domain.delivery.Mailing.Agreed;
import io.tieout.domain.delivery.MailingId;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.people.Personal;
import java.util.List;

/** Agrees on where invoices go, and sends them as it was agreed. */
public final class MailingHandlers {

    /** no delivery was ordered, so none has a version */
    private static final int NOTHING_SENT = -1;

    private final Aggregates aggregates;

    public MailingHandlers(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(AgreeOnMailing.class, this::agree),
                new Handling<>(SendAsAgreed.class, this::send));
    }

    private Receipt agree(AgreeOnMailing command, Caller caller) {
        AccountId account = command.account();
        Personal own =
                aggregates.load(ACCOUNT, account.value()).existing(account).profile().email();
        Personal to =
                command.to()
                        .<Personal>map(named -> new Personal.Known(own.subject(), named.strip()))
                        .orElse(own);
        return aggregates.decide(
                MAILING,
                MailingId.of(account).value(),
                new ExpectedVersion.Any(),
                mailing -> mailing.agree(account, to, command.isAutomatic(), caller.actor()));
    }

    /**
     * what does not stand as approved yet is sent once an approver accepts it; what stood there
     * before us was sent by others, if ever
     */
    private Receipt send(SendAsAgreed command, Caller caller) {
        DeliveryId id = DeliveryId.automatic(command.invoice());
        return aggregates.load(INVOICE, command.invoice().value()) instanceof LandedInvoice landed
                        && !(landed instanceof Voiding)
                        && landed.landed().isSettledAsApproved()
                        && !landed.landed().wasFound()
                        && agreed(landed.content().account())
                                instanceof Agreed(Personal.Known to, var isAutomatic)
                        && isAutomatic
                ? aggregates.decide(
                        DELIVERY,
                        id.value(),
                        new ExpectedVersion.Any(),
                        delivery -> delivery.order(id, landed, to, caller.actor()))
                : new Receipt(id.value(), NOTHING_SENT);
    }

    private Mailing agreed(AccountId account) {
        return aggregates.load(MAILING, MailingId.of(account).value());
    }
}
