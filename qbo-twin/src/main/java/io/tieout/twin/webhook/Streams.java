package io.tieout.twin.webhook;

import io.tieout.twin.oauth.App;
import io.tieout.twin.oauth.Apps;
import io.tieout.twin.webhook.Mishaps.Fate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** All streams of events, made when the first event for them happens. */
public final class Streams implements Outbox, AutoCloseable {

    private static final String MACHINE_TIME = "running";

    private record Lane(String clientId, String timeLine) {}

    private final Apps apps;
    private final Companies companies;
    private final Mishaps mishaps;
    private final Delivery delivery = new Delivery();
    private final ConcurrentMap<Lane, Stream> streams = new ConcurrentHashMap<>();

    public Streams(Apps apps, Companies companies, Mishaps mishaps) {
        this.apps = apps;
        this.companies = companies;
        this.mishaps = mishaps;
    }

    @Override
    public Optional<Duration> aggregation(String clientId) {
        return apps.find(clientId)
                .filter(app -> app.webhookUrl().isPresent())
                .map(App::aggregation);
    }

    @Override
    public void accept(List<Event> events) {
        for (Event event : events) {
            switch (mishaps.fateOf(event)) {
                case Fate.Delivered() -> stream(event).add(List.of(event));
                case Fate.Dropped() -> companies.settled(event.realmId(), List.of(event.id()));
                case Fate.Duplicated() -> stream(event).add(List.of(event, event));
                case Fate.Delayed(Duration by) ->
                        stream(event).addLate(event.dueAt(event.dueAt().plus(by)));
            }
        }
    }

    /** Takes up events that were pending when the twin last ended; nothing goes wrong with them. */
    public void resume(List<Event> events) {
        events.forEach(event -> stream(event).add(List.of(event)));
    }

    @Override
    public void clockMoved(String realmId) {
        boolean isStepped = companies.clock(realmId).isStepped();
        streams.forEach((lane, stream) -> {
            if (!lane.timeLine().equals(isStepped ? realmId : MACHINE_TIME)) {
                resume(stream.removeAllOf(realmId));
            }
            stream.wake();
        });
    }

    /** Events of a company that no app has taken yet. */
    public int pending(String realmId) {
        return streams.values().stream().mapToInt(stream -> stream.pending(realmId)).sum();
    }

    public boolean isIdle(String realmId) {
        return streams.values().stream().allMatch(stream -> stream.isIdle(realmId));
    }

    /** The earliest instant of a company's clock at which an event can be delivered. */
    public Optional<Instant> nextInstant(String realmId) {
        List<Instant> instants = new ArrayList<>();
        streams.values().forEach(it -> it.nextInstant(realmId).ifPresent(instants::add));
        return instants.stream().min(Comparator.naturalOrder());
    }

    @Override
    public void close() {
        streams.values().forEach(Stream::close);
        delivery.close();
    }

    private Stream stream(Event event) {
        boolean isStepped = companies.clock(event.realmId()).isStepped();
        Lane lane = new Lane(event.clientId(), isStepped ? event.realmId() : MACHINE_TIME);
        return streams.computeIfAbsent(
                lane,
                it -> {
                    Stream stream =
                            new Stream(
                                    it.clientId() + "/" + it.timeLine(),
                                    () -> apps.find(it.clientId()),
                                    companies,
                                    delivery);
                    stream.start();
                    return stream;
                });
    }
}
