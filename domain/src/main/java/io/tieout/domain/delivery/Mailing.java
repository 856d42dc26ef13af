package io.tieout.domain.delivery;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.delivery.MailingEvent.MailingAgreed;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import java.util.List;

/**
 * What is agreed about sending an account its invoices: nothing yet, or an address and whether they
 * go out by themselves.
 */
public sealed interface Mailing {

    /** before the first event: only what somebody orders goes out, to the account's own address */
    static Mailing unborn() {
        return new NothingAgreed();
    }

    /**
     * agrees on it; the same again changes nothing
     *
     * @throws DeliveryRejected what goes out by itself needs a good address
     */
    default List<MailingEvent> agree(
            AccountId account, Personal to, boolean isAutomatic, ActorId by) {
        DeliveryRules.checkAddress(to);
        return List.of(new MailingAgreed(MailingId.of(account), account, to, isAutomatic, by));
    }

    /** the state after an event */
    default Mailing after(MailingEvent event) {
        return switch (event) {
            case MailingAgreed(_, _, var to, var isAutomatic, _) -> new Agreed(to, isAutomatic);
        };
    }

    /** Nobody said anything. */
    record NothingAgreed() implements Mailing {}

    /**
     * Invoices go there.
     *
     * @param isAutomatic whether each goes out as soon as it stands as it was approved
     */
    record Agreed(Personal to, boolean isAutomatic) implements Mailing {

        @Override
        public List<MailingEvent> agree(
                AccountId account, Personal wanted, boolean wantedAutomatic, ActorId by) {
            return wanted.equals(to) && wantedAutomatic == isAutomatic
                    ? List.of()
                    : Mailing.super.agree(account, wanted, wantedAutomatic, by);
        }
    }
}
