package io.tieout.bootstrap.wiring;

import io.tieout.bootstrap.folder.Secrets;
import io.tieout.bootstrap.identity.BuiltInIssuer;
import io.tieout.bootstrap.identity.RememberedTokens;
import io.tieout.bootstrap.identity.Tokens;
import io.tieout.bootstrap.security.Admission;
import io.tieout.bootstrap.security.ApiDoor;
import io.tieout.bootstrap.security.FrontDoor;
import io.tieout.bootstrap.security.GatewayDoor;
import io.tieout.bootstrap.security.HeaderWall;
import io.tieout.bootstrap.security.OperatorDoor;
import io.tieout.bootstrap.settings.LimitSettings;
import io.tieout.bootstrap.settings.MetricsSettings;
import io.tieout.bootstrap.settings.Required;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.bootstrap.settings.TieoutSettings.Mode;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;

/** Who is let in: tokens of the operator's issuer, in a demo those of the built-in one. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    /** Of all the chains below. */
    @Bean
    HttpFirewall headerWall() {
        return HeaderWall.strict();
    }

    /** Asked only for its few paths. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    SecurityFilterChain operatorDoor(HttpSecurity http, MetricsSettings metrics) {
        return new OperatorDoor(metrics.secret()).filters(http);
    }

    /** Asked first, because it is asked most, and only for its one path. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain gatewayDoor(JwtDecoder tokens) {
        return new GatewayDoor(tokens).filters();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain apiDoor(JwtDecoder tokens) {
        return new ApiDoor(tokens).filters();
    }

    @Bean
    SecurityFilterChain frontDoor(HttpSecurity http, JwtDecoder tokens, TieoutSettings settings) {
        return new FrontDoor(tokens, settings.oidc().claims(), settings.mode() == Mode.DEMO)
                .filters(http);
    }

    /** In front of everything else: whoever is sent away costs next to nothing. */
    @Bean
    FilterRegistrationBean<Admission> admission(LimitSettings limits) {
        var registration = new FilterRegistrationBean<>(new Admission(limits.requests()));
        registration.addUrlPatterns("/graphql");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Tokens of whoever the operator trusts. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "tieout.mode", havingValue = "production", matchIfMissing = true)
    static class OperatorsIssuer {

        @Bean
        RememberedTokens tokens(TieoutSettings settings) {
            return Tokens.ofIssuer(
                    Required.text("tieout.oidc.issuer", settings.oidc().issuer()),
                    Required.text("tieout.oidc.audience", settings.oidc().audience()),
                    settings.oidc().claims(),
                    Clock.systemUTC());
        }
    }

    /** Tokens that a demo hands to whoever asks. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "tieout.mode", havingValue = "demo")
    static class DemosIssuer {

        @Bean
        BuiltInIssuer issuer(Secrets secrets, TieoutSettings settings) {
            return new BuiltInIssuer(secrets, settings.oidc().claims(), Clock.systemUTC());
        }

        @Bean
        RememberedTokens tokens(BuiltInIssuer issuer, TieoutSettings settings) {
            return Tokens.of(issuer, settings.oidc().claims(), Clock.systemUTC());
        }
    }
}
