package io.tieout.application.processor;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.processor.ProcessorCommand.RetryNotice;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.recorded.RecordedPaymentViews.RecordedPaymentView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.recorded.RecordedPaymentEvent.BookingLanded;
import java.util.Set;

/** A refund may be told of before the books hold its charge: it is worked off once they do. */
public final class WhenPaymentIsBookedThenRetryItsNotices implements Automation {

    private final Commands commands;
    private final RecordedPaymentViews recorded;
    private final ProcessorNoticeViews notices;

    public WhenPaymentIsBookedThenRetryItsNotices(
            Commands commands, RecordedPaymentViews recorded, ProcessorNoticeViews notices) {
        this.commands = commands;
        this.recorded = recorded;
        this.notices = notices;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(BookingLanded.class);
    }

    @Override
    public void on(RecordedEvent happened) {
        if (happened.event() instanceof BookingLanded(var id, _)) {
            Caller caller = Caller.automation(happened.tenant(), name());
            recorded
                    .find(Viewer.system(happened.tenant()), id)
                    .map(RecordedPaymentView::reference)
                    .stream()
                    .flatMap(charge -> notices.waitingFor(happened.tenant(), charge).stream())
                    .forEach(notice -> commands.send(new RetryNotice(notice), caller));
        }
    }
}
