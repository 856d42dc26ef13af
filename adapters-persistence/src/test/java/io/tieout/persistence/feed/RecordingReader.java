package io.tieout.persistence.feed;

import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed.Item;
import io.tieout.application.event.EventFeed.Pulse;
import io.tieout.application.event.EventFeed.Step;
import io.tieout.application.event.EventFeed.Unread;
import io.tieout.persistence.feed.FeedFixture.Noted;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** Keeps what it was given, and how it ended. */
final class RecordingReader implements Subscriber<Step> {
    private final long firstDemand;
    private final CountDownLatch release;
    private final List<Item> items = new CopyOnWriteArrayList<>();
    private final List<Step> steps = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();

    private RecordingReader(long firstDemand, CountDownLatch release) {
        this.firstDemand = firstDemand;
        this.release = release;
    }

    static RecordingReader reading(Publisher<Step> feed) {
        return asking(Long.MAX_VALUE, feed);
    }

    static RecordingReader asking(long demand, Publisher<Step> feed) {
        return subscribed(new RecordingReader(demand, new CountDownLatch(0)), feed);
    }

    /** asks for everything, but is busy with its first item until released */
    static RecordingReader busyUntil(CountDownLatch release, Publisher<Step> feed) {
        return subscribed(new RecordingReader(Long.MAX_VALUE, release), feed);
    }

    private static RecordingReader subscribed(RecordingReader reader, Publisher<Step> feed) {
        feed.subscribe(reader);
        reader.subscription.join();
        return reader;
    }

    List<String> notes() {
        return items.stream().map(RecordingReader::note).toList();
    }

    /** events and pulses, in their order */
    List<Step> steps() {
        return steps;
    }

    List<Cursor> cursors() {
        return items.stream().map(Item::cursor).toList();
    }

    /** the end: fails with the error if it was one */
    CompletableFuture<String> ended() {
        return ended;
    }

    void request(long more) {
        subscription.join().request(more);
    }

    void cancel() {
        subscription.join().cancel();
    }

    @Override
    public void onSubscribe(Subscription given) {
        if (firstDemand > 0) {
            given.request(firstDemand);
        }
        subscription.complete(given);
    }

    @Override
    public void onNext(Step step) {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        steps.add(step);
        switch (step) {
            case Item item -> items.add(item);
            // What a test asks for is events.
            case Pulse _, Unread _ -> request(1);
        }
    }

    @Override
    public void onError(Throwable error) {
        ended.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
        ended.complete("completed");
    }

    private static String note(Item item) {
        return ((Noted) item.event().event()).text();
    }
}
