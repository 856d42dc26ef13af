package io.tieout.application.vital;

import io.tieout.application.accounting.ConnectionTokens.Lives;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Health.Spell;
import io.tieout.domain.people.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * How one tenant's connection fares, in figures that may leave the house. Instants are tenant time.
 *
 * @param now the tenant's time it was read at
 * @param lives empty when the authorisation is gone
 * @param hour the calls and refreshes of the last hour
 * @param readsOfMonth metered reads so far
 */
public record ConnectionVital(
        TenantId tenant,
        Status status,
        Instant now,
        Optional<Instant> lastGoodAnswerAt,
        Optional<Lives> lives,
        Spell hour,
        long readsOfMonth,
        Backlog backlog) {

    /** requirement S1-59 */
    private static final BigDecimal LOW_PERCENT = new BigDecimal("99");

    /**
     * What waits.
     *
     * @param queued operations that the accounting system will be asked for by itself
     * @param blocked operations that wait for a person
     * @param dead operations that were refused for good
     * @param notices webhooks not handled yet
     * @param parkedEvents events that automations set aside
     * @param openAlerts alerts that nobody acknowledged
     */
    public record Backlog(
            long queued,
            long blocked,
            long dead,
            long notices,
            long parkedEvents,
            long openAlerts) {}

    public boolean isConnected() {
        return status == Status.CONNECTED;
    }

    /** whether fewer than 99 of a hundred calls of the last hour were answered */
    public boolean answersTooSeldom() {
        return hour.successPercent()
                .filter(percent -> percent.compareTo(LOW_PERCENT) < 0)
                .isPresent();
    }
}
