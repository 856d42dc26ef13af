package io.tieout.application.sweep;

import io.tieout.application.sweep.Hearing.Heard;
import io.tieout.application.sweep.SweepAgreements.Agreement;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** How often each connection is swept: as agreed, and slower or faster by how well we hear. */
public final class SweepRhythms {

    /** what was missed longer ago says nothing about webhooks today; ours to choose */
    private static final Duration LOOK_BACK = Duration.ofHours(6);

    /** a notice may come five minutes after its change (facts 8.1); the same again for ours */
    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private final SweepRhythm usual;
    private final SweepAgreements agreements;
    private final Hearing hearing;
    private final Function<TenantId, Instant> now;

    /**
     * Takes the rhythm of tenants that agreed on none.
     *
     * @param now tenant time
     */
    public SweepRhythms(
            SweepRhythm usual,
            SweepAgreements agreements,
            Hearing hearing,
            Function<TenantId, Instant> now) {
        this.usual = usual;
        this.agreements = agreements;
        this.hearing = hearing;
        this.now = now;
    }

    /** what was agreed, whatever we hear */
    public SweepRhythm agreed(TenantId tenant) {
        return agreements.of(tenant).map(Agreement::every).map(SweepRhythm::new).orElse(usual);
    }

    /** as it is now */
    public Tempo of(TenantId tenant, ConnectionId connection) {
        Instant upTo = now.apply(tenant).minus(UNDER_WAY);
        Heard heard = hearing.between(tenant, connection, upTo.minus(LOOK_BACK), upTo);
        return Tempo.of(agreed(tenant), heard);
    }
}
