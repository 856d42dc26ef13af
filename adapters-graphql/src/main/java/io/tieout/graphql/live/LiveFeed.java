package io.tieout.graphql.live;

import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed;
import io.tieout.application.event.EventFeed.From;
import io.tieout.application.event.EventFeed.Step;
import io.tieout.application.event.RecordedEvent;
import io.tieout.graphql.Session;
import io.tieout.graphql.answer.RequestRefused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The stored events of the caller's tenant, live, for one subscriber. */
public final class LiveFeed {

    /** Few, so that a slow subscriber is noticed by the feed and not buffered here. */
    private static final int READ_AHEAD = 16;

    private final EventFeed feed;
    private final InstantSource machineTime;

    public LiveFeed(EventFeed feed) {
        this(feed, InstantSource.system());
    }

    LiveFeed(EventFeed feed, InstantSource machineTime) {
        this.feed = feed;
        this.machineTime = machineTime;
    }

    /**
     * Follows until cancelled, or until the session ends: then with an error that says so.
     *
     * @param after the cursor to resume behind; empty to begin now
     * @param wanted filters before anything is buffered
     */
    public Flux<Step> follow(
            Session session, Optional<String> after, Predicate<RecordedEvent> wanted) {
        From from =
                after.<From>map(text -> new From.After(new Cursor(text))).orElseGet(From.Now::new);
        Flux<Step> steps =
                JdkFlowAdapter.flowPublisherToFlux(
                                feed.follow(session.caller().tenant(), from, wanted))
                        // The feed's own thread must not wait for lookups and slow subscribers.
                        .publishOn(Schedulers.boundedElastic(), READ_AHEAD);
        return session.endsAt().map(end -> steps.takeUntilOther(failingAt(end))).orElse(steps);
    }

    private Mono<Void> failingAt(Instant end) {
        Duration left = Duration.between(machineTime.instant(), end);
        return Mono.delay(left.isNegative() ? Duration.ZERO : left)
                .then(Mono.error(RequestRefused::tokenExpired));
    }
}
