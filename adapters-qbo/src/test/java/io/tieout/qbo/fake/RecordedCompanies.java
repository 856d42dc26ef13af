package io.tieout.qbo.fake;

import io.tieout.application.connection.CompanyProfiles;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How companies keep their books, as stored last. */
public final class RecordedCompanies implements CompanyProfiles {

    private record Row(CompanyProfile profile, Instant at) {}

    private final Map<ConnectionId, Row> rows = new ConcurrentHashMap<>();

    @Override
    public void store(
            TenantId tenant, ConnectionId connection, CompanyProfile profile, Instant at) {
        rows.put(connection, new Row(profile, at));
    }

    @Override
    public Optional<LocalDate> closedThrough(TenantId tenant, ConnectionId connection) {
        return find(tenant, connection).flatMap(CompanyProfile::closedThrough);
    }

    @Override
    public Optional<CompanyProfile> find(TenantId tenant, ConnectionId connection) {
        return Optional.ofNullable(rows.get(connection)).map(Row::profile);
    }

    @Override
    public Optional<Instant> readAt(TenantId tenant, ConnectionId connection) {
        return Optional.ofNullable(rows.get(connection)).map(Row::at);
    }

    @Override
    public List<SettingChange> changes(TenantId tenant, ConnectionId connection) {
        throw new UnsupportedOperationException("no worker asks what settings changed");
    }
}
