package io.tieout.bootstrap.wiring;

import io.tieout.application.axon.Automations;
import io.tieout.application.tenant.Tenants;
import io.tieout.bootstrap.collect.CollectionRounds;
import io.tieout.bootstrap.settings.AlertSettings;
import io.tieout.bootstrap.settings.GatewaySettings;
import io.tieout.bootstrap.settings.LetterSettings;
import io.tieout.bootstrap.settings.LimitSettings;
import io.tieout.bootstrap.settings.MetricsSettings;
import io.tieout.bootstrap.settings.SealSettings;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.graphql.accountaccess.door.AccessMemory;
import io.tieout.notify.AlertRounds;
import io.tieout.notify.WebhookRounds;
import io.tieout.notify.letter.LetterRounds;
import io.tieout.persistence.feed.PostgresEventFeed;
import io.tieout.qbo.worker.RealmWorkers;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The whole house. There are three ways into the database and none is anybody's default, so what
 * Spring Boot would make of one data source is left out.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    TieoutSettings.class,
    AlertSettings.class,
    GatewaySettings.class,
    LetterSettings.class,
    LimitSettings.class,
    MetricsSettings.class,
    SealSettings.class
})
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            JooqAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@Import({
    PersistenceWiring.class,
    ConnectionStoreWiring.class,
    QueueStoreWiring.class,
    BillingViewWiring.class,
    ApplicationWiring.class,
    PlanWiring.class,
    WhyWiring.class,
    SimulationWiring.class,
    CommandWiring.class,
    AutomationWiring.class,
    ConnectionWiring.class,
    QboWiring.class,
    ProcessorWiring.class,
    AlertWiring.class,
    LetterWiring.class,
    CollectionWiring.class,
    WebhookWiring.class,
    WatchWiring.class,
    GraphQlWiring.class,
    SocketWiring.class,
    ObservationWiring.class,
    SecurityWiring.class,
    GatewayWiring.class,
    DemoWiring.class
})
public class HouseWiring {

    @Bean
    Background background(
            PostgresEventFeed feed,
            Automations automations,
            RealmWorkers workers,
            AlertRounds alerts,
            AccessMemory access,
            WebhookRounds webhooks,
            Tenants tenants,
            LetterRounds letters,
            CollectionRounds collections) {
        return new Background(
                feed,
                automations,
                workers,
                alerts,
                webhooks,
                access,
                tenants,
                letters,
                collections);
    }
}
