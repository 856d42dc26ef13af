package io.tieout.qbo.fake;

import io.tieout.application.accounting.Connections;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Connections in memory, and what was said of them. */
public final class RecordedConnections implements Connections {

    private final Map<ConnectionId, Connection> rows = new ConcurrentHashMap<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    public List<Connection> all() {
        return List.copyOf(rows.values());
    }

    @Override
    public Optional<Connection> ofTenant(TenantId tenant) {
        return rows.values().stream().filter(row -> row.tenant().equals(tenant)).findFirst();
    }

    @Override
    public Optional<Connection> ofCompany(String companyId) {
        return rows.values().stream().filter(row -> row.companyId().equals(companyId)).findFirst();
    }

    @Override
    public void connected(Connection connection) {
        rows.put(connection.id(), connection);
        said.add("connected " + connection.status());
    }

    @Override
    public void answeredWell(ConnectionId connection, TenantId tenant, Instant at) {
        said.add("well at " + at);
        change(
                connection,
                row ->
                        new Connection(
                                row.id(),
                                row.tenant(),
                                row.companyId(),
                                row.companyName(),
                                row.status(),
                                Optional.of(at),
                                ""));
    }

    @Override
    public void answeredBadly(ConnectionId connection, TenantId tenant, String fault) {
        said.add("badly: " + fault);
    }

    @Override
    public void disconnected(ConnectionId connection, TenantId tenant, String reason) {
        said.add("disconnected: " + reason);
        change(
                connection,
                row ->
                        new Connection(
                                row.id(),
                                row.tenant(),
                                row.companyId(),
                                row.companyName(),
                                Status.DISCONNECTED,
                                row.lastGoodAnswerAt(),
                                reason));
    }

    @Override
    public Optional<ConnectionId> known(TenantId tenant, String companyId) {
        return ofCompany(companyId).filter(row -> row.tenant().equals(tenant)).map(Connection::id);
    }

    @Override
    public void retired(ConnectionId connection, TenantId tenant, String reason) {
        said.add("retired: " + reason);
        rows.remove(connection);
    }

    private void change(ConnectionId connection, UnaryOperator<Connection> change) {
        rows.computeIfPresent(connection, (_, row) -> change.apply(row));
    }

    public List<String> said() {
        return List.copyOf(said);
    }
}
