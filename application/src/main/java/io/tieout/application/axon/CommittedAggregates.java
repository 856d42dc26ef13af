package io.tieout.application.axon;

import java.util.LinkedHashMap;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's aggregate cache, made so that only committed states are ever in it: a command takes its
 * aggregate out, and nothing but a commit puts it back. Whatever goes wrong in between, the next
 * command sources it from the store.
 *
 * <p>Keys carry the tenant, so that another tenant's aggregate is not even found. The least
 * recently used make room.
 */
final class CommittedAggregates implements Cache {

    private static final String GENERATION = CommittedAggregates.class.getName() + ".generation";

    private record Key(Object tenant, Object aggregate) {}

    private final LinkedHashMap<Key, Object> entries = new LinkedHashMap<>();
    private final int capacity;
    private long generation;

    CommittedAggregates(int capacity) {
        this.capacity = capacity;
    }

    /** forgets everything, also what commands under way would put back */
    @Override
    public synchronized void removeAll() {
        generation++;
        entries.clear();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public synchronized <K, V> @Nullable V get(K aggregate) {
        generationOfCommand();
        Object entry = entries.remove(keyOf(aggregate));
        if (entry == null || Order.atHand().freshly()) {
            return null;
        }
        Unproven.note(aggregate.toString());
        return (V) entry;
    }

    @Override
    public synchronized void put(Object aggregate, Object entry) {
        Key key = keyOf(aggregate);
        long begunIn = generationOfCommand();
        CurrentUnitOfWork.get().afterCommit(_ -> putBack(key, entry, begunIn));
    }

    @Override
    public synchronized boolean putIfAbsent(Object aggregate, Object entry) {
        boolean absent = !containsKey(aggregate);
        if (absent) {
            put(aggregate, entry);
        }
        return absent;
    }

    @Override
    public synchronized boolean remove(Object aggregate) {
        return entries.remove(keyOf(aggregate)) != null;
    }

    @Override
    public synchronized boolean containsKey(Object aggregate) {
        return entries.containsKey(keyOf(aggregate));
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens to this cache");
    }

    private synchronized void putBack(Key key, Object entry, long begunIn) {
        if (begunIn != generation) {
            return;
        }
        entries.putLast(key, entry);
        if (entries.size() > capacity) {
            entries.pollFirstEntry();
        }
    }

    private long generationOfCommand() {
        return command().getOrComputeResource(GENERATION, _ -> generation);
    }

    private static Key keyOf(Object aggregate) {
        return new Key(Order.atHand().caller().tenant(), aggregate);
    }

    private static UnitOfWork<?> command() {
        return CurrentUnitOfWork.get().root();
    }
}
