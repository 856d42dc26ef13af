package io.tieout.application.axon;

import io.tieout.application.axon.ParkedEvents.Due;
import io.tieout.application.axon.ParkedEvents.Parked;
import io.tieout.application.event.Automation;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;

/** One automation, the processor that feeds it and the events it could not handle. */
final class RunningAutomation {

    private final Automation automation;
    private final WakingEventStore events;
    private final EventStorage storage;
    private final ParkedSequences parked;
    private final AutomationInvoker invoker;
    private final PooledStreamingEventProcessor processor;

    RunningAutomation(
            Automation automation,
            WakingEventStore events,
            EventStorage storage,
            ExecutorService reactions,
            Processors processors) {
        this.automation = automation;
        this.events = events;
        this.storage = storage;
        parked = new ParkedSequences(automation.name(), storage.parked());
        invoker = new AutomationInvoker(automation, storage.tenancy(), parked, reactions);
        processor = processors.create(automation.name(), invoker);
    }

    PooledStreamingEventProcessor processor() {
        return processor;
    }

    /** how far those of its segments are that are this node's */
    Collection<EventTrackerStatus> segments() {
        return processor.processingStatus().values();
    }

    /** tries those parked events again that are due and belong to a segment of this node */
    void retryParked() {
        for (Due due : storage.parked().due(automation.name())) {
            if (isOurs(due)) {
                storage.tenancy().in(due.tenant(), () -> retry(due));
            }
        }
    }

    private Due retry(Due due) {
        parked.retry(due.tenant(), due.aggregate(), event -> invoker.react(read(event)));
        return due;
    }

    private boolean isOurs(Due due) {
        return processor.processingStatus().values().stream()
                .anyMatch(status -> status.getSegment().matches(due.aggregate().toString()));
    }

    private DomainEventMessage<?> read(Parked event) {
        return events.readEvents(event.aggregate().toString(), event.version()).next();
    }
}
