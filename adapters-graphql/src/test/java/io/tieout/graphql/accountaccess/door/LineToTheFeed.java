package io.tieout.graphql.accountaccess.door;

import io.tieout.application.event.Cursor;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.event.WatchedFeed;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Predicate;

/** A feed that a test plays: what it tells arrives at once, and it can be cut. */
final class LineToTheFeed implements WatchedFeed {

    final List<TenantId> followed = new ArrayList<>();
    private final List<Follower> followers = new ArrayList<>();
    volatile Duration silence = Duration.ZERO;
    volatile boolean isHeld;
    int cancelled;

    private record Follower(
            TenantId tenant, Predicate<RecordedEvent> wanted, Subscriber<? super Step> to) {}

    @Override
    public Flow.Publisher<Step> follow(
            TenantId tenant, From from, Predicate<RecordedEvent> wanted) {
        followed.add(tenant);
        return subscriber -> {
            followers.add(new Follower(tenant, wanted, subscriber));
            subscriber.onSubscribe(
                    new Subscription() {
                        @Override
                        public void request(long more) {}

                        @Override
                        public void cancel() {
                            cancelled++;
                        }
                    });
            if (!isHeld) {
                subscriber.onNext(new Pulse(new Cursor("c")));
            }
        };
    }

    void tell(TenantId tenant, UUID aggregate, long version, DomainEvent event) {
        var recorded =
                new RecordedEvent(
                        new UUID(7, version),
                        tenant,
                        aggregate,
                        version,
                        event,
                        Instant.EPOCH,
                        new ActorId("someone"),
                        "test");
        followers.stream()
                .filter(each -> each.tenant().equals(tenant) && each.wanted().test(recorded))
                .forEach(each -> each.to().onNext(new Item(recorded, new Cursor("c" + version))));
    }

    /** something of this kind of aggregate that only a newer node can read */
    void tellUnread(TenantId tenant, String kind) {
        followers.stream()
                .filter(each -> each.tenant().equals(tenant))
                .forEach(each ->
                        each.to().onNext(new Unread(kind, new UUID(8, 8), new Cursor("u"))));
    }

    void cut() {
        var before = List.copyOf(followers);
        followers.clear();
        before.forEach(each -> each.to().onError(new IllegalStateException("cut")));
    }

    @Override
    public Duration silence() {
        return silence;
    }
}
