package io.tieout.application.delivery;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.delivery.Mailing;
import io.tieout.domain.delivery.MailingEvent;

/** How agreements about sending invoices are stored and grown. */
public final class MailingKind {

    public static final AggregateKind<Mailing, MailingEvent> MAILING =
            new AggregateKind<>(
                    "mailing", Mailing.class, MailingEvent.class, Mailing.unborn(), Mailing::after);

    private MailingKind() {}
}
