package io.tieout.application.axon;

import io.tieout.application.event.Automation;
import io.tieout.application.time.IdleCheck;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Runs the automations behind the event store: each on a pooled streaming processor of its own, in
 * order per aggregate, from the first event on. Nodes share the work by segments.
 */
public final class Automations implements IdleCheck, AutoCloseable {

    /** so many aggregates of one automation may be worked on at the same time */
    private static final int SEGMENTS = 4;

    /** threads for the reactions of all automations together; each may hold one connection */
    private static final int WORKERS = 4;

    /** events after which an automation's progress is stored, at the latest */
    private static final int BATCH = 64;

    /** DESIGN: behind the wake-up in process, a poll that finds other nodes' commits */
    private static final Duration POLL = Duration.ofMillis(250);

    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(5);

    private final WakingEventStore events;
    private final List<PooledStreamingEventProcessor> processors;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private final ExecutorService reactions;

    Automations(
            WakingEventStore events,
            EventStorage storage,
            Collection<? extends Automation> automations) {
        this.events = events;
        coordinators = Executors.newScheduledThreadPool(1, named("automation-coordinator-"));
        workers = Executors.newScheduledThreadPool(WORKERS, named("automation-worker-"));
        reactions =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("automation-", 0).factory());
        processors = automations.stream().map(each -> processor(each, storage)).toList();
    }

    /** begins to react; events stored since the last stop come first */
    public void start() {
        processors.forEach(PooledStreamingEventProcessor::start);
        var _ =
                coordinators.scheduleWithFixedDelay(
                        events::wake, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** lets reactions under way end, stores how far they came and stops */
    @Override
    public void close() {
        CompletableFuture.allOf(
                        processors.stream()
                                .map(PooledStreamingEventProcessor::shutdownAsync)
                                .toArray(CompletableFuture<?>[]::new))
                .join();
        coordinators.shutdownNow();
        workers.shutdownNow();
        reactions.close();
    }

    @Override
    public String name() {
        return "automations";
    }

    /** whether every event in the store, of any tenant, has been handled or parked */
    @Override
    public boolean isIdle(TenantId tenant) {
        return processors.stream().allMatch(this::hasCaughtUp);
    }

    private boolean hasCaughtUp(PooledStreamingEventProcessor processor) {
        Collection<EventTrackerStatus> segments = processor.processingStatus().values();
        return segments.size() == SEGMENTS
                && segments.stream()
                        .map(EventTrackerStatus::getTrackingToken)
                        .distinct()
                        .allMatch(events::isEmptyAfter);
    }

    private PooledStreamingEventProcessor processor(Automation automation, EventStorage storage) {
        var parked = new ParkedSequences(automation.name(), storage.parked());
        return PooledStreamingEventProcessor.builder()
                .name(automation.name())
                .eventHandlerInvoker(
                        new AutomationInvoker(automation, storage.tenancy(), parked, reactions))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(events)
                .tokenStore(storage.tokens())
                // Every call to the token store is a transaction of its own; one around the whole
                // batch would hold a connection while the reactions wait for theirs.
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(SEGMENTS)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .enableCoordinatorClaimExtension()
                .build();
    }

    private static ThreadFactory named(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 0).factory();
    }
}
