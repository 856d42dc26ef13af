package io.tieout.qbo.fake;

import io.tieout.application.account.linking.Parties;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Customers, vendors and employees, in memory. */
public final class RecordedParties implements Parties {

    private record Key(Party.Kind kind, String externalId) {}

    private final Map<Key, Party> rows = new ConcurrentHashMap<>();

    @Override
    public void upsert(TenantId tenant, ConnectionId connection, List<Party> parties) {
        parties.forEach(party -> rows.put(new Key(party.kind(), party.externalId()), party));
    }

    @Override
    public void retire(
            TenantId tenant,
            ConnectionId connection,
            Party.Kind kind,
            Collection<String> externalIds) {
        externalIds.forEach(id ->
                rows.computeIfPresent(
                        new Key(kind, id),
                        (_, party) ->
                                new Party(
                                        kind,
                                        id,
                                        party.traits(),
                                        party.parentId(),
                                        false,
                                        party.balance())));
    }

    @Override
    public List<Party> all(TenantId tenant, ConnectionId connection) {
        return List.copyOf(rows.values());
    }

    @Override
    public Optional<Party> customer(TenantId tenant, ConnectionId connection, String externalId) {
        return Optional.ofNullable(rows.get(new Key(Party.Kind.CUSTOMER, externalId)));
    }

    @Override
    public List<Party> holders(TenantId tenant, ConnectionId connection, String name) {
        return rows.values().stream()
                .filter(party -> party.traits().name().equalsIgnoreCase(name))
                .toList();
    }

    public List<Party> all(Party.Kind kind) {
        return rows.values().stream().filter(party -> party.kind() == kind).toList();
    }
}
