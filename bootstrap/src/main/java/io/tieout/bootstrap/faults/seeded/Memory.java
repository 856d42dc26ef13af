package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.axon.Circumstances;
import io.tieout.application.command.IdempotencyKeys;
import io.tieout.application.command.KeyReused;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * The database of a life: events, idempotency keys and outbox rows that commit together or not at
 * all, and commits that fail in every way.
 */
final class Memory implements TransactionManager, IdempotencyKeys {

    /**
     * An event and the order that appended it.
     *
     * @param order empty when nobody ordered it by name
     */
    record Logged(DomainEventMessage<?> message, String order) {}

    private record Name(TenantId tenant, ActorId actor, String mutation, String key) {}

    private record Kept(String inputHash, Receipt receipt) {}

    private final Weather weather;
    private final Story story;
    private final boolean keepsKeys;
    private final List<Logged> log = new ArrayList<>();
    private final Map<String, List<DomainEventMessage<?>>> streams = new LinkedHashMap<>();
    private final Map<UUID, OutboxRow> outbox = new LinkedHashMap<>();
    private final Map<Name, Kept> keys = new HashMap<>();
    private final Map<UUID, Folded> folded = new HashMap<>();
    private final Map<String, Integer> commitsByOrder = new HashMap<>();
    private Optional<Open> open = Optional.empty();
    private String order = "";

    /** A state, and the events that it was folded from. */
    private record Folded(
            AggregateKind<?, ?> kind, Object state, int events, DomainEventMessage<?> last) {

        boolean isOf(AggregateKind<?, ?> wanted, List<DomainEventMessage<?>> stream) {
            return kind.name().equals(wanted.name())
                    && events <= stream.size()
                    && stream.get(events - 1).getIdentifier().equals(last.getIdentifier());
        }
    }

    /** The transaction at hand, and what to go back to. */
    private record Open(int logged, Map<UUID, OutboxRow> outbox, Map<Name, Kept> keys) {}

    Memory(Weather weather, Story story, boolean keepsKeys) {
        this.weather = weather;
        this.story = story;
        this.keepsKeys = keepsKeys;
    }

    /** what is appended during the work was ordered under this name */
    void during(String named, Runnable work) {
        String before = order;
        order = named;
        try {
            work.run();
        } finally {
            order = before;
        }
    }

    @Override
    public Transaction startTransaction() {
        if (open.isPresent()) {
            throw new Broken("a transaction began inside another");
        }
        open = Optional.of(new Open(log.size(), new LinkedHashMap<>(outbox), new HashMap<>(keys)));
        return new Transaction() {
            @Override
            public void commit() {
                commitAtHand();
            }

            @Override
            public void rollback() {
                takeBack();
            }
        };
    }

    private void commitAtHand() {
        int appended = log.size() - open.orElseThrow().logged();
        if (appended > 0 && weather.brings(Mishap.NOT_SERIALISABLE)) {
            takeBack();
            throw new ConcurrencyException("could not serialise access");
        }
        if (appended > 0 && weather.brings(Mishap.KILLED)) {
            throw new Killed("before the commit");
        }
        log.subList(log.size() - appended, log.size())
                .forEach(logged -> story.tell("+ " + Told.event(logged.message())));
        if (appended > 0 && !order.isEmpty()) {
            commitsByOrder.merge(order, 1, Integer::sum);
        }
        open = Optional.empty();
        if (appended > 0 && weather.brings(Mishap.COMMIT_UNKNOWN)) {
            story.tell("committed, and nobody is told");
            throw new StoreFailure("the connection broke during the commit");
        }
        if (appended > 0 && weather.brings(Mishap.KILLED)) {
            throw new Killed("after the commit");
        }
    }

    /** goes back to before the transaction at hand, if there is one */
    void takeBack() {
        open.ifPresent(before -> {
            while (log.size() > before.logged()) {
                forget(log.removeLast().message());
            }
            outbox.clear();
            outbox.putAll(before.outbox());
            keys.clear();
            keys.putAll(before.keys());
        });
        open = Optional.empty();
    }

    private void forget(DomainEventMessage<?> message) {
        String aggregate = message.getAggregateIdentifier();
        stream(aggregate).remove(message);
        if (stream(aggregate).isEmpty()) {
            streams.remove(aggregate);
        }
    }

    void append(DomainEventMessage<?> message) {
        log.add(new Logged(message, order));
        streams.computeIfAbsent(message.getAggregateIdentifier(), _ -> new ArrayList<>())
                .add(message);
    }

    List<DomainEventMessage<?>> stream(String aggregate) {
        return streams.getOrDefault(aggregate, List.of());
    }

    /** the events of all aggregates, in the order in which the aggregates were born */
    List<List<DomainEventMessage<?>>> streams() {
        return List.copyOf(streams.values());
    }

    List<Logged> log() {
        return log;
    }

    int length() {
        return log.size();
    }

    /** in how many transactions an order took effect */
    Map<String, Integer> commitsByOrder() {
        return commitsByOrder;
    }

    RecordedEvent recorded(int index) {
        return Circumstances.recorded(log.get(index).message());
    }

    Map<UUID, OutboxRow> outbox() {
        return outbox;
    }

    /** the present state of an aggregate */
    @SuppressWarnings("unchecked") // a state is remembered under the kind it was made of
    <S, E extends DomainEvent> S present(AggregateKind<S, E> kind, UUID id) {
        List<DomainEventMessage<?>> stream = stream(id.toString());
        Optional<Folded> known =
                Optional.ofNullable(folded.get(id)).filter(before -> before.isOf(kind, stream));
        S state = known.map(before -> (S) before.state()).orElse(kind.unborn());
        for (DomainEventMessage<?> message :
                stream.subList(known.map(Folded::events).orElse(0), stream.size())) {
            state = kind.evolve().apply(state, kind.events().cast(message.getPayload()));
        }
        if (!stream.isEmpty()) {
            folded.put(id, new Folded(kind, state, stream.size(), stream.getLast()));
        }
        return state;
    }

    /** its state before the event of this version */
    <S, E extends DomainEvent> S before(AggregateKind<S, E> kind, UUID id, long version) {
        S state = kind.unborn();
        for (DomainEventMessage<?> message : stream(id.toString())) {
            if (message.getSequenceNumber() < version) {
                state = kind.evolve().apply(state, kind.events().cast(message.getPayload()));
            }
        }
        return state;
    }

    /** the present states of all aggregates of a kind, oldest first */
    <S, E extends DomainEvent> Stream<S> all(AggregateKind<S, E> kind) {
        return streams.entrySet().stream()
                .filter(stream ->
                        kind.events().isInstance(stream.getValue().getFirst().getPayload()))
                .map(stream -> present(kind, UUID.fromString(stream.getKey())));
    }

    /** of the latest event; -1 while there is none */
    long version(UUID id) {
        List<DomainEventMessage<?>> stream = stream(id.toString());
        return stream.isEmpty() ? -1 : stream.getLast().getSequenceNumber();
    }

    @Override
    public Optional<Receipt> find(TenantId tenant, ActorId actor, Once.Keyed key) {
        return known(new Name(tenant, actor, key.mutation(), key.key()), key);
    }

    @Override
    public Optional<Receipt> claim(TenantId tenant, ActorId actor, Once.Keyed key) {
        return known(new Name(tenant, actor, key.mutation(), key.key()), key);
    }

    private Optional<Receipt> known(Name name, Once.Keyed key) {
        if (!keepsKeys) {
            return Optional.empty();
        }
        Optional<Kept> kept = Optional.ofNullable(keys.get(name));
        if (kept.filter(it -> !it.inputHash().equals(key.inputHash())).isPresent()) {
            throw new KeyReused(key.key());
        }
        return kept.map(Kept::receipt);
    }

    @Override
    public void settle(TenantId tenant, ActorId actor, Once.Keyed key, Receipt receipt) {
        keys.put(
                new Name(tenant, actor, key.mutation(), key.key()),
                new Kept(key.inputHash(), receipt));
    }
}
