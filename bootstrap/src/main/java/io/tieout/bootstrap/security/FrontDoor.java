package io.tieout.bootstrap.security;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.identity.TokenClaims;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets in who shows a good token, and nobody else but webhooks, which carry a signature instead,
 * and browsers that connect a company, which carry a one-time secret. What is not named here does
 * not exist. Machines that watch come by {@link OperatorDoor}, gateways by {@link GatewayDoor}, and
 * operations over HTTP by {@link ApiDoor}.
 */
public final class FrontDoor {

    /** The page of a demo brings its own scripts; its editor styles itself as it goes. */
    private static final String PAGE_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; frame-ancestors 'none'";

    private final JwtDecoder tokens;
    private final TokenClaims claims;
    private final boolean isDemo;

    public FrontDoor(JwtDecoder tokens, TokenClaims claims, boolean isDemo) {
        this.tokens = tokens;
        this.claims = claims;
        this.isDemo = isDemo;
    }

    /** the filters in front of every request */
    public SecurityFilterChain filters(HttpSecurity http) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                // A token is never sent by a browser on its own, so there is nothing to forge.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(PAGE_POLICY)))
                .authorizeHttpRequests(this::authorize)
                .oauth2ResourceServer(server ->
                        server.jwt(jwt ->
                                        jwt.decoder(tokens)
                                                .jwtAuthenticationConverter(authorities()))
                                .authenticationEntryPoint(new TokenWanted()))
                .build();
    }

    private void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                        HttpMethod.POST,
                        "/webhooks/accounting",
                        "/webhooks/stripe/*",
                        "/webhooks/paypal/*",
                        "/webhooks/square/*",
                        "/webhooks/mail")
                .permitAll()
                // Who gets mail has no token; the address itself carries a seal.
                .requestMatchers("/unsubscribe/*")
                .permitAll()
                // A browser on its way to Intuit and back carries one-time secrets instead.
                .requestMatchers(
                        HttpMethod.GET,
                        "/accounting/connect",
                        "/accounting/callback",
                        "/accounting/outcome",
                        "/accounting/disconnected",
                        "/accounting/reconnect")
                .permitAll()
                // Its first message carries the token; without one it is closed with 4401.
                .requestMatchers(FrontDoor::opensAWebSocket)
                .permitAll()
                .requestMatchers("/graphql")
                .authenticated()
                .requestMatchers(
                        HttpMethod.GET,
                        "/invoices/*/pdf",
                        "/ledger/export",
                        "/closings/*/close-pack.txt",
                        "/closings/*/close-pack.json",
                        "/closings/*/close-pack.html")
                .authenticated();
        if (isDemo) {
            requests.requestMatchers(
                            HttpMethod.GET,
                            "/",
                            "/graphiql",
                            "/graphiql/*",
                            "/webjars/**",
                            "/demo/personas",
                            "/demo/mailbox",
                            "/demo/mailbox/*")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/demo/tenants")
                    .permitAll()
                    .requestMatchers("/demo/*")
                    .hasAuthority(Role.ADMIN.name());
        }
        requests.anyRequest().denyAll();
    }

    private static boolean opensAWebSocket(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getRequestURI().equals("/graphql")
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    private JwtAuthenticationConverter authorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token ->
                AuthorityUtils.createAuthorityList(
                        claims.rolesOf(token).stream().map(Role::name).toList()));
        return converter;
    }
}
