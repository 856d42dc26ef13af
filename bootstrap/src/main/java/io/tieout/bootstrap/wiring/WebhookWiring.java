package io.tieout.bootstrap.wiring;

import io.tieout.application.alert.Alerts;
import io.tieout.application.time.TenantClock;
import io.tieout.application.webhook.WebhookAddresses;
import io.tieout.application.webhook.WebhookDeliveries;
import io.tieout.application.webhook.WebhookEndpoints;
import io.tieout.application.webhook.WebhookHandlers;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.bootstrap.settings.TieoutSettings.Mode;
import io.tieout.notify.OpenNetwork;
import io.tieout.notify.WebhookRounds;
import io.tieout.persistence.Persistence;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a tenant's programs are told. */
@Configuration(proxyBeanMethods = false)
class WebhookWiring {

    /** one statement each time; a program hears within a second of the event */
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    WebhookEndpoints webhookEndpoints(Persistence persistence) {
        return persistence.connection().webhookEndpoints();
    }

    @Bean
    WebhookDeliveries webhookDeliveries(Persistence persistence) {
        return persistence.queue().webhookDeliveries();
    }

    @Bean
    WebhookAddresses webhookAddresses(TieoutSettings settings) {
        return new OpenNetwork(settings.mode() == Mode.DEMO);
    }

    @Bean
    Handlers ofWebhooks(
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            WebhookAddresses addresses,
            TenantClock clock) {
        return new Handlers()
                .with(new WebhookHandlers(endpoints, deliveries, addresses, clock).all());
    }

    /** Started and stopped by {@link Background}. */
    @Bean(destroyMethod = "")
    WebhookRounds webhookRounds(
            WebhookDeliveries deliveries,
            WebhookEndpoints endpoints,
            WebhookAddresses addresses,
            Alerts alerts,
            TenantClock clock) {
        return new WebhookRounds(deliveries, endpoints, addresses, alerts, clock, PAUSE);
    }
}
