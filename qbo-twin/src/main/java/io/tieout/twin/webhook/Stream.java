package io.tieout.twin.webhook;

import io.tieout.twin.oauth.App;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The events that go to one app one after the other: a delivery that failed holds back all behind
 * it. Companies on the machine's time share a stream; a stepped company has its own, because nobody
 * may wait for a clock that stands.
 */
final class Stream {

    private static final Logger LOG = System.getLogger(Stream.class.getName());

    /** A thread that waits for a clock looks at it again at least this often. */
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);

    private final Supplier<Optional<App>> app;
    private final Companies companies;
    private final Delivery delivery;
    private final Queue queue;
    private final Thread worker;
    private boolean isSending;
    private boolean isClosed;

    Stream(String name, Supplier<Optional<App>> app, Companies companies, Delivery delivery) {
        this.app = app;
        this.companies = companies;
        this.delivery = delivery;
        this.queue = new Queue(companies::clock);
        this.worker = Thread.ofVirtual().name("webhooks " + name).unstarted(this::run);
    }

    void start() {
        worker.start();
    }

    synchronized void add(List<Event> events) {
        events.forEach(queue::add);
        notifyAll();
    }

    synchronized void addLate(Event event) {
        queue.addLate(event);
        notifyAll();
    }

    synchronized void wake() {
        notifyAll();
    }

    /** Gives up the events of a company that moves to another stream. */
    synchronized List<Event> removeAllOf(String realmId) {
        return queue.removeAllOf(realmId);
    }

    synchronized int pending(String realmId) {
        return queue.count(realmId);
    }

    /** Whether nothing of a company is being delivered or could be at its present instant. */
    synchronized boolean isIdle(String realmId) {
        if (queue.count(realmId) == 0) {
            return true;
        }
        return !isSending && queue.due().isEmpty();
    }

    synchronized Optional<Instant> nextInstant(String realmId) {
        return queue.nextInstant(realmId);
    }

    void close() {
        synchronized (this) {
            isClosed = true;
            notifyAll();
        }
        worker.interrupt();
    }

    private void run() {
        try {
            List<Event> batch = next();
            while (!batch.isEmpty()) {
                deliver(batch);
                batch = next();
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "the stream was closed");
        }
    }

    /** Waits for events to deliver; none means that the stream was closed. */
    private synchronized List<Event> next() throws InterruptedException {
        List<Event> batch = queue.due();
        while (batch.isEmpty() && !isClosed) {
            wait(napMillis());
            batch = queue.due();
        }
        isSending = !isClosed;
        return isClosed ? List.of() : batch;
    }

    /** How long nothing can happen unless somebody wakes this stream; 0 for ever. */
    private long napMillis() {
        if (queue.isEmpty()) {
            return 0;
        }
        Duration until = queue.untilNext().orElse(LONGEST_NAP);
        Duration nap = until.compareTo(LONGEST_NAP) < 0 ? until : LONGEST_NAP;
        return Math.max(1, nap.toMillis());
    }

    private void deliver(List<Event> batch) throws InterruptedException {
        Instant now = companies.clock(batch.getFirst().realmId()).now();
        boolean isTaken = send(batch, now);
        if (isTaken) {
            batch.stream()
                    .collect(Collectors.groupingBy(Event::realmId))
                    .forEach((realmId, events) ->
                            companies.settled(realmId, events.stream().map(Event::id).toList()));
        }
        synchronized (this) {
            if (isTaken) {
                queue.succeeded(batch);
            } else {
                queue.failed(batch);
            }
            isSending = false;
        }
    }

    /** An app that no longer wants webhooks takes them all, unread. */
    private boolean send(List<Event> batch, Instant now) throws InterruptedException {
        Optional<App> to = app.get();
        Optional<URI> endpoint = to.flatMap(App::webhookUrl);
        return to.isEmpty()
                || endpoint.isEmpty()
                || delivery.send(to.get(), endpoint.get(), batch, now);
    }
}
