package io.tieout.domain.delivery;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;

/** Everything that can have happened to what is agreed about sending an account its invoices. */
public sealed interface MailingEvent extends DomainEvent {

    MailingId mailing();

    /** Invoices of this account go there from now on, by themselves or only when ordered. */
    record MailingAgreed(
            MailingId mailing, AccountId account, Personal to, boolean isAutomatic, ActorId by)
            implements MailingEvent {}
}
