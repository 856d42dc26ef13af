package io.tieout.bootstrap.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.application.vital.Vitals;
import io.tieout.bootstrap.watch.AccountingHealth;
import io.tieout.bootstrap.watch.ConnectionMeters;
import io.tieout.bootstrap.watch.LiveFeedHealth;
import io.tieout.bootstrap.watch.VitalsWatch;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.feed.PostgresEventFeed;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What machines watch of this installation. */
@Configuration(proxyBeanMethods = false)
class WatchWiring {

    @Bean
    Vitals vitals(Persistence persistence) {
        return persistence.vitals();
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    VitalsWatch vitalsWatch(Vitals vitals, MeterRegistry registry) {
        return new VitalsWatch(vitals, new ConnectionMeters(registry), InstantSource.system());
    }

    /** Its name is part of the actuator's answer. */
    @Bean
    HealthIndicator accountingConnectionHealthIndicator(VitalsWatch watch) {
        return new AccountingHealth(watch, InstantSource.system());
    }

    /** Its name is part of the actuator's answer. */
    @Bean
    HealthIndicator liveFeedHealthIndicator(PostgresEventFeed feed, MeterRegistry registry) {
        return new LiveFeedHealth(feed::unread, registry);
    }
}
