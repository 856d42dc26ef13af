package io.tieout.qbo.fake;

import io.tieout.application.accounting.References;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The lists, in memory. */
public final class RecordedReferences implements References {

    private record Key(Kind kind, String externalId) {}

    private final Map<Key, Reference> rows = new ConcurrentHashMap<>();

    @Override
    public void upsert(TenantId tenant, ConnectionId connection, List<Reference> references) {
        references.forEach(row -> rows.put(new Key(row.kind(), row.externalId()), row));
    }

    @Override
    public Optional<Reference> find(
            TenantId tenant, ConnectionId connection, Kind kind, String externalId) {
        return Optional.ofNullable(rows.get(new Key(kind, externalId)));
    }

    @Override
    public Optional<Reference> named(
            TenantId tenant, ConnectionId connection, Kind kind, String name) {
        return all(kind).stream().filter(row -> row.name().equalsIgnoreCase(name)).findFirst();
    }

    @Override
    public List<Reference> list(
            Viewer viewer, ConnectionId connection, Kind kind, String nameContains) {
        return all(kind);
    }

    @Override
    public List<Reference> accountsOfType(TenantId tenant, ConnectionId connection, String type) {
        return all(Kind.ACCOUNT).stream()
                .filter(row ->
                        row.nature() instanceof Nature.OfAccount(var own, _) && own.equals(type))
                .toList();
    }

    @Override
    public List<Reference> customers(Viewer viewer, ConnectionId connection) {
        return all(Kind.CUSTOMER);
    }

    public List<Reference> all(Kind kind) {
        return rows.values().stream().filter(row -> row.kind() == kind).toList();
    }
}
