package io.tieout.graphql.live;

import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed;
import io.tieout.application.event.EventFeed.From;
import io.tieout.application.event.EventFeed.Item;
import io.tieout.application.event.EventFeed.Pulse;
import io.tieout.application.event.EventFeed.ReaderTooSlow;
import io.tieout.application.event.EventFeed.Step;
import io.tieout.application.event.EventFeed.Unread;
import io.tieout.application.event.RecordedEvent;
import io.tieout.graphql.Session;
import io.tieout.graphql.answer.RequestRefused;
import io.tieout.graphql.live.LiveItem.Heartbeat;
import io.tieout.graphql.live.LiveItem.Lagged;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stored events of the caller's tenant, live, for one subscriber. */
public final class LiveFeed {

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
        // On the thread that the feed keeps for this subscriber alone: it may look things up and
        // wait for whoever reads, and no frame waits for a thread that others use.
        Flux<Step> steps =
                JdkFlowAdapter.flowPublisherToFlux(
                        feed.follow(session.caller().tenant(), from, wanted));
        return session.endsAt().map(end -> steps.takeUntilOther(failingAt(end))).orElse(steps);
    }

    /**
     * Follows like {@link #follow}, and says what a subscriber must know beside the changes: that
     * nothing was missed, or that it did not keep up.
     *
     * @param change what an event says to this subscriber; empty for nothing
     */
    public Flux<LiveItem> items(
            Session session,
            Optional<String> after,
            Predicate<RecordedEvent> wanted,
            Function<Item, Optional<? extends LiveItem>> change) {
        return follow(session, after, wanted)
                .concatMap(step -> item(step, change), 1)
                .onErrorResume(
                        ReaderTooSlow.class, slow -> Mono.just(new Lagged(slow.resumeAfter())));
    }

    private static Mono<LiveItem> item(
            Step step, Function<Item, Optional<? extends LiveItem>> change) {
        return switch (step) {
            case Pulse(var cursor) -> Mono.just(new Heartbeat(cursor));
            case Unread unread -> Mono.just(new LiveItem.Unread(unread.cursor()));
            case Item item -> Mono.justOrEmpty(change.apply(item));
        };
    }

    private Mono<Void> failingAt(Instant end) {
        Duration left = Duration.between(machineTime.instant(), end);
        return Mono.delay(left.isNegative() ? Duration.ZERO : left)
                .then(Mono.error(RequestRefused::tokenExpired));
    }
}
