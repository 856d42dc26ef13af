package io.tieout.application.accounting;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The secrets of a connection, sealed at rest (AES-256-GCM, bound to tenant and field). */
public interface ConnectionTokens {

    /**
     * What lets us in. Times are tenant time. {@link #toString()} shows no secret.
     *
     * @param hardExpiresAt when no refresh helps any more; empty when we were not told
     * @param previousRefresh the value before the last rotation: worth one try when the present one
     *     is refused
     */
    record Tokens(
            String access,
            Instant accessExpiresAt,
            String refresh,
            Instant refreshExpiresAt,
            Optional<Instant> hardExpiresAt,
            Optional<String> previousRefresh,
            Instant issuedAt) {
        @Override
        public String toString() {
            return "Tokens[access=***, accessExpiresAt=" + accessExpiresAt + ", refresh=***]";
        }
    }

    /** The two ends that an authorisation runs towards. */
    enum Expiry {
        /** moves on with every refresh; comes when nothing was refreshed for too long */
        ROLLING,
        /** never moves; only a person who connects again begins a new life */
        HARD
    }

    /**
     * How long they live, without the secrets.
     *
     * @param rollingNoticed days before the rolling expiry at which was warned last
     * @param hardNoticed days before the hard expiry at which was warned last
     */
    record Lives(
            Instant issuedAt,
            Instant accessExpiresAt,
            Instant refreshExpiresAt,
            Optional<Instant> hardExpiresAt,
            int rollingNoticed,
            int hardNoticed) {

        public static final int NEVER_NOTICED = 0;

        public int noticedDays(Expiry expiry) {
            return switch (expiry) {
                case ROLLING -> rollingNoticed;
                case HARD -> hardNoticed;
            };
        }
    }

    Optional<Tokens> find(TenantId tenant, ConnectionId connection);

    Optional<Lives> lives(TenantId tenant, ConnectionId connection);

    /** the first tokens of a new grant; joins the transaction at hand */
    void store(TenantId tenant, ConnectionId connection, Tokens tokens);

    /** joins the transaction at hand */
    void clear(TenantId tenant, ConnectionId connection);

    /**
     * Asks to be the one who refreshes, before the accounting system is asked. The mark is
     * committed when this returns: whoever owns the connection next waits it out, because the
     * answer may still come.
     *
     * @param longest how long the refresh may take; machine time
     */
    Turn beginRefresh(TenantId tenant, Lease lease, Duration longest);

    /** Who may refresh. */
    sealed interface Turn {

        /** We may, with these. */
        record Ours(Tokens tokens) implements Turn {}

        /** An owner before us may still be at it. */
        record AnothersFor(Duration longest) implements Turn {}

        /** Nobody: there is nothing to refresh. */
        record NoTokens() implements Turn {}

        /** Not this node any more. */
        record NotOwner() implements Turn {}
    }

    /**
     * Stores what a marked refresh brought, even if the lease was lost meanwhile; commits before it
     * returns, so that a rotated token is never used before it is safe. A rolling expiry that moved
     * on by more than a day is worth new notices.
     *
     * @return false when the mark ran out and another owner took its turn, or the tokens were
     *     cleared: these tokens must not be used
     */
    boolean endRefresh(TenantId tenant, Lease lease, Tokens tokens);

    /**
     * Remembers that was warned so many days before an expiry.
     *
     * @return false when it was so already; joins the transaction at hand
     */
    boolean noticed(TenantId tenant, ConnectionId connection, Expiry expiry, int days);
}
