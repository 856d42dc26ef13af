package io.tieout.bootstrap.security;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * The way of machines that watch: anybody may ask whether this node lives, and only whoever shows
 * the operator's own token reads metrics and the details of health. Those speak of all tenants, so
 * no tenant's administrator sees them.
 */
public final class OperatorDoor {

    private final Optional<String> token;

    /**
     * @param token empty when nobody may read metrics
     */
    public OperatorDoor(Optional<String> token) {
        this.token = token;
    }

    /** the filters in front of what machines ask for */
    public SecurityFilterChain filters(HttpSecurity http) {
        return http.securityMatcher(
                        "/actuator/prometheus", "/actuator/health", "/actuator/health/*")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new OperatorToken(token), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        HttpMethod.GET,
                                        "/actuator/health",
                                        "/actuator/health/liveness",
                                        "/actuator/health/readiness")
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.GET,
                                        "/actuator/prometheus",
                                        "/actuator/health/accountingConnection")
                                .hasAuthority(OperatorToken.OPERATOR)
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(problems -> problems.authenticationEntryPoint(new TokenWanted()))
                .build();
    }
}
