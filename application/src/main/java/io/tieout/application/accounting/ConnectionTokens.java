package io.tieout.application.accounting;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Optional;

/** The secrets of a connection, sealed at rest (AES-256-GCM, bound to tenant and field). */
public interface ConnectionTokens {

    /** Times are tenant time. {@link #toString()} shows no secret. */
    record Tokens(
            String access,
            Instant accessExpiresAt,
            String refresh,
            Instant refreshExpiresAt,
            Instant issuedAt) {
        @Override
        public String toString() {
            return "Tokens[access=***, accessExpiresAt=" + accessExpiresAt + ", refresh=***]";
        }
    }

    Optional<Tokens> find(TenantId tenant, ConnectionId connection);

    /** commits before it returns: a rotated token is stored before it is used */
    void store(TenantId tenant, ConnectionId connection, Tokens tokens);

    void clear(TenantId tenant, ConnectionId connection);
}
