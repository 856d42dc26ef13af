package io.tieout.application.axon;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;

/** Makes Axon's pooled streaming processors, all on the same threads. */
record Processors(
        WakingEventStore events,
        TokenStore tokens,
        ScheduledExecutorService coordinators,
        ScheduledExecutorService workers) {

    /** so many aggregates of one automation may be worked on at the same time */
    static final int SEGMENTS = 4;

    /** events after which an automation's progress is stored, at the latest */
    private static final int BATCH = 64;

    /** how soon a node takes over what another one left */
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(5);

    PooledStreamingEventProcessor create(String name, AutomationInvoker invoker) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .messageSource(events.concerning(invoker::hears))
                .tokenStore(tokens)
                // Every call to the token store is a transaction of its own; one around the whole
                // batch would hold a connection while the reactions wait for theirs.
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(SEGMENTS)
                // From the first event on; Axon would begin at the last.
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .enableCoordinatorClaimExtension()
                .build();
    }
}
