package io.tieout.bootstrap.wiring;

import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** What is timed of requests, and what is not because it would cost more than it tells. */
@Configuration(proxyBeanMethods = false)
class ObservationWiring {

    /**
     * Requests are observed as a whole. Each filter for itself would cost a gateway's question more
     * than its answer does.
     */
    @Bean
    SecurityObservationSettings observedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Requests and fields, as the framework observes them, but for what is named there. */
    @Bean
    GraphQlObservationInstrumentation observedOperations(ObservationRegistry observations) {
        return new ObservedOperations(observations);
    }

    /**
     * A handshake is over in a moment, and the socket it opens would keep its observation for as
     * long as it is open.
     */
    @Bean
    ObservationPredicate noHandshakes() {
        return (_, context) ->
                !(context instanceof ServerRequestObservationContext request
                        && request.getCarrier() != null
                        && "websocket".equalsIgnoreCase(request.getCarrier().getHeader("Upgrade")));
    }
}
