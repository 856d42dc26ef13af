package io.tieout.application.connection;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Attempts that are begun; browsers are another test's matter. */
final class BeginsOnly implements ConnectionAttempts {

    final List<Attempt> begun = new ArrayList<>();

    @Override
    public void begin(Attempt attempt, OneTimeSecret ticket) {
        begun.add(attempt);
    }

    @Override
    public boolean reissue(TenantId tenant, UUID attempt, OneTimeSecret ticket) {
        throw notOurs();
    }

    @Override
    public Optional<Instant> endOf(TenantId tenant, UUID attempt) {
        throw notOurs();
    }

    @Override
    public Optional<Attempt> open(
            OneTimeSecret ticket, OneTimeSecret state, OneTimeSecret browser) {
        throw notOurs();
    }

    @Override
    public Return comeBack(OneTimeSecret state, Optional<OneTimeSecret> browser) {
        throw notOurs();
    }

    private static UnsupportedOperationException notOurs() {
        return new UnsupportedOperationException("no handler of the connection does this");
    }

    /** How companies keep their books, as stored last. */
    static final class Profiles implements CompanyProfiles {

        private final Map<ConnectionId, CompanyProfile> rows = new HashMap<>();

        @Override
        public void store(
                TenantId tenant, ConnectionId connection, CompanyProfile profile, Instant at) {
            rows.put(connection, profile);
        }

        @Override
        public Optional<Instant> readAt(TenantId tenant, ConnectionId connection) {
            throw notOurs();
        }

        @Override
        public List<SettingChange> changes(TenantId tenant, ConnectionId connection) {
            throw notOurs();
        }

        @Override
        public Optional<LocalDate> closedThrough(TenantId tenant, ConnectionId connection) {
            return find(tenant, connection).flatMap(CompanyProfile::closedThrough);
        }

        @Override
        public Optional<CompanyProfile> find(TenantId tenant, ConnectionId connection) {
            return Optional.ofNullable(rows.get(connection));
        }
    }
}
