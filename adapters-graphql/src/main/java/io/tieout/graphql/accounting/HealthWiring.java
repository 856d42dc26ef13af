package io.tieout.graphql.accounting;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.accounting.Health;
import io.tieout.graphql.accounting.HealthQueries.ConnectionHealth;
import io.tieout.graphql.schema.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of a connection's health come from. */
public final class HealthWiring implements RuntimeWiringConfigurer {

    /** QuickBooks' limit of calls a minute; "Limits and throttles" page, read 2026-11-20 */
    private static final int ALLOWED_PER_MINUTE = 500;

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("ConnectionHealth", ConnectionHealth.class)
                .field("at", ConnectionHealth::at)
                .field("spells", health -> health.health().spells())
                .field("targetPercent", _ -> Health.TARGET_PERCENT.toPlainString())
                .field("busiestMinuteCalls", health -> health.health().busiestMinuteCalls())
                .field("allowedPerMinute", _ -> ALLOWED_PER_MINUTE)
                .field(
                        "lastGoodAnswerAt",
                        health -> health.connection().lastGoodAnswerAt().orElse(null))
                .field("lastFault", health -> Fields.orNull(health.connection().lastFault()))
                .field(
                        "lastRefreshFailureAt",
                        health -> health.health().latest().refreshFailedAt().orElse(null))
                .field("lastNoticeAt", health -> health.health().latest().noticedAt().orElse(null))
                .field(
                        "refreshTokenSince",
                        health -> health.health().latest().rotatedAt().orElse(null))
                .field("refreshTokenAgeSeconds", HealthWiring::refreshTokenAge)
                .field("meteredReads", health -> health)
                .into(wiring);
        Fields.of("HealthSpell", Health.Spell.class)
                .field("span", Health.Spell::span)
                .field("calls", Health.Spell::all)
                .field("failed", Health.Spell::failed)
                .field(
                        "successPercent",
                        spell -> spell.successPercent().map(BigDecimal::toPlainString).orElse(null))
                .field("p50Millis", spell -> millis(spell, 50))
                .field("p95Millis", spell -> millis(spell, 95))
                .field("p99Millis", spell -> millis(spell, 99))
                .field("refreshes", spell -> spell.refreshes().succeeded())
                .field("refreshFailures", spell -> spell.refreshes().failed())
                .into(wiring);
        Fields.of("MeteredReads", ConnectionHealth.class)
                .field("month", health -> health.health().reads().month().toString())
                .field("used", health -> health.health().reads().used())
                .field("usedByAll", health -> health.health().reads().usedByAll())
                .field("allowance", health -> health.health().reads().allowance())
                .field("forecast", health -> health.health().reads().forecast(health.at()))
                .into(wiring);
    }

    private static @Nullable Long refreshTokenAge(ConnectionHealth health) {
        return health.health()
                .latest()
                .rotatedAt()
                .map(since -> Duration.between(since, health.at()).toSeconds())
                .orElse(null);
    }

    private static @Nullable Long millis(Health.Spell spell, int percent) {
        return spell.times().percentile(percent).map(Duration::toMillis).orElse(null);
    }
}
