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
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the automations behind the event store: each on a pooled streaming processor of its own, in
 * order per aggregate, from the first event on. Nodes share the work by segments.
 */
public final class Automations implements IdleCheck, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Automations.class);

    /** reactions of all automations together at one time; each may hold one connection */
    private static final int WORKERS = 4;

    /** DESIGN: behind the wake-up in process, a poll that finds other nodes' commits */
    private static final Duration POLL = Duration.ofMillis(250);

    /**
     * An automation that is not concerned by an event comes along soon, not at once: a busy node
     * would wake two dozen of them for each commit.
     */
    private static final Duration COMING_ALONG = Duration.ofMillis(50);

    /** the first retry of a parked event is due after two seconds */
    private static final Duration RETRY_POLL = Duration.ofSeconds(2);

    private final WakingEventStore events;
    private final List<RunningAutomation> running;
    private final ScheduledExecutorService coordinators = scheduler("coordinator", 1);
    private final ScheduledExecutorService workers = scheduler("worker", WORKERS);
    private final ScheduledExecutorService retries = scheduler("retry", 1);
    private final ExecutorService reactions =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("automation-", 0).factory());

    Automations(
            WakingEventStore events,
            EventStorage storage,
            Collection<? extends Automation> automations) {
        this.events = events;
        var processors = new Processors(events, storage.tokens(), coordinators, workers);
        running =
                automations.stream()
                        .map(automation ->
                                new RunningAutomation(
                                        automation, events, storage, reactions, processors))
                        .toList();
    }

    /** begins to react; events stored since the last stop come first */
    public void start() {
        running.forEach(automation -> automation.processor().start());
        every(POLL, coordinators, events::wake);
        every(COMING_ALONG, coordinators, events::wakePassedBy);
        every(RETRY_POLL, retries, this::retryParked);
    }

    /** lets reactions under way end, stores how far they came and stops */
    @Override
    public void close() {
        retries.shutdownNow();
        CompletableFuture.allOf(
                        running.stream()
                                .map(RunningAutomation::processor)
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
        // Whoever asks waits for it, and some may only have been passed by.
        events.wakePassedBy();
        List<Collection<EventTrackerStatus>> segments =
                running.stream().map(RunningAutomation::segments).toList();
        return segments.stream().allMatch(it -> it.size() == Processors.SEGMENTS)
                && places(segments).allMatch(events::isEmptyAfter);
    }

    /** behind which events they stand: mostly all of them behind the same, which is asked once */
    private static Stream<@Nullable TrackingToken> places(
            List<Collection<EventTrackerStatus>> segments) {
        return segments.stream()
                .flatMap(Collection::stream)
                .<@Nullable TrackingToken>map(EventTrackerStatus::getTrackingToken)
                .distinct();
    }

    private void retryParked() {
        for (RunningAutomation automation : running) {
            try {
                automation.retryParked();
            } catch (RuntimeException failure) {
                // The schedule must go on: the database may be back at the next round.
                LOG.warn("parked events could not be tried again", failure);
            }
        }
    }

    private static void every(Duration pause, ScheduledExecutorService on, Runnable work) {
        var _ =
                on.scheduleWithFixedDelay(
                        work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ScheduledExecutorService scheduler(String role, int threads) {
        ThreadFactory named =
                Thread.ofPlatform().daemon().name("automation-" + role + "-", 0).factory();
        return Executors.newScheduledThreadPool(threads, named);
    }
}
