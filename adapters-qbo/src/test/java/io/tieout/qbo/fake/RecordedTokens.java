package io.tieout.qbo.fake;

import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tokens in memory, and every pair that was ever stored. */
public final class RecordedTokens implements ConnectionTokens {

    private final Map<ConnectionId, Tokens> held = new ConcurrentHashMap<>();
    private final List<Tokens> stored = new CopyOnWriteArrayList<>();

    @Override
    public Optional<Tokens> find(TenantId tenant, ConnectionId connection) {
        return Optional.ofNullable(held.get(connection));
    }

    @Override
    public void store(TenantId tenant, ConnectionId connection, Tokens tokens) {
        held.put(connection, tokens);
        stored.add(tokens);
    }

    @Override
    public void clear(TenantId tenant, ConnectionId connection) {
        held.remove(connection);
    }

    public List<Tokens> stored() {
        return List.copyOf(stored);
    }
}
