package io.tieout.bootstrap.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.bootstrap.gateway.GatewayDesk;
import io.tieout.bootstrap.identity.JwtCallers;
import io.tieout.bootstrap.identity.RememberedTokens;
import io.tieout.bootstrap.settings.GatewaySettings;
import io.tieout.graphql.accountaccess.door.AccessAnswers;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door that gateways have to themselves. */
@Configuration(proxyBeanMethods = false)
class GatewayWiring {

    @Bean
    GatewayLife gatewayLife(
            GatewaySettings settings,
            ServerProperties server,
            RememberedTokens tokens,
            JwtCallers callers,
            AccessAnswers answers,
            MeterRegistry meters) {
        return new GatewayLife(
                settings, server.getAddress(), new GatewayDesk(tokens, callers, answers), meters);
    }
}
