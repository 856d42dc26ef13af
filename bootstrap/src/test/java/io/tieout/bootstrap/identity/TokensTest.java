package io.tieout.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

final class TokensTest {

    private static final TokenClaims CLAIMS = new TokenClaims("tenant", "roles", "account");
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final TenantId TENANT =
            new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final AccountId ACCOUNT =
            new AccountId(UUID.fromString("00000000-0000-7000-8000-00000000000a"));

    @TempDir Path temporary;
    private DataFolder folder;
    private BuiltInIssuer issuer;
    private JwtDecoder tokens;

    @BeforeEach
    void open() {
        folder = DataFolder.open(temporary.resolve("data"));
        issuer = issuerAt(NOON);
        tokens = Tokens.of(issuer, CLAIMS, NOON);
    }

    @AfterEach
    void letGo() {
        folder.close();
    }

    @Test
    void everyPersonaGetsATokenThatSpeaksForExactlyItsRole() {
        List<Persona> personas = Persona.of(TENANT, ACCOUNT);

        assertThat(personas.stream().map(this::callerOf))
                .extracting(Caller::roles)
                .containsExactly(
                        Set.of(Role.ADMIN),
                        Set.of(Role.ACCOUNTANT),
                        Set.of(Role.APPROVER),
                        Set.of(Role.APPROVER),
                        Set.of(Role.AUDITOR),
                        Set.of(Role.CUSTOMER),
                        Set.of(Role.PLATFORM));
        assertThat(personas.stream().map(this::callerOf))
                .allMatch(caller -> caller.tenant().equals(TENANT));
    }

    @Test
    void onlyTheCustomerIsConfinedToAnAccount() {
        assertThat(Persona.of(TENANT, ACCOUNT).stream().map(this::callerOf))
                .extracting(Caller::confinedTo)
                .filteredOn(Optional::isPresent)
                .containsExactly(Optional.of(ACCOUNT));
    }

    @Test
    void aSessionEndsWhenItsTokenDoes() {
        JwtCallers callers = new JwtCallers(tokens, CLAIMS);

        var session = callers.authenticate(issuer.tokenFor(persona(Role.AUDITOR)), "here");

        assertThat(session.orElseThrow().endsAt()).contains(Instant.parse("2026-11-22T00:00:00Z"));
    }

    @Test
    void whoShowsATokenFromElsewhereComesFromElsewhere() {
        JwtCallers callers = new JwtCallers(tokens, CLAIMS);
        String token = issuer.tokenFor(persona(Role.AUDITOR));
        Caller here = callers.authenticate(token, "here").orElseThrow().caller();

        Caller there = callers.authenticate(token, "there").orElseThrow().caller();

        assertThat(here.origin()).isEqualTo("here");
        assertThat(there)
                .isEqualTo(
                        new Caller(
                                here.tenant(),
                                here.actor(),
                                here.roles(),
                                "there",
                                here.ownAccount()));
    }

    @Test
    void aRestartedIssuerStandsByItsTokens() {
        String token = issuer.tokenFor(persona(Role.ADMIN));

        JwtDecoder restarted = Tokens.of(issuerAt(NOON), CLAIMS, NOON);

        assertThat(restarted.decode(token).getSubject()).isEqualTo("somebody");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        try (DataFolder other = DataFolder.open(temporary.resolve("other"))) {
            String forged =
                    new BuiltInIssuer(other.secrets(), CLAIMS, NOON).tokenFor(persona(Role.ADMIN));

            assertThatThrownBy(() -> tokens.decode(forged)).isInstanceOf(JwtException.class);
        }
    }

    @Test
    void anExpiredTokenIsRefused() {
        Instant yesterday = Instant.parse("2026-11-20T12:00:00Z");
        String expired =
                issuerAt(Clock.fixed(yesterday, ZoneOffset.UTC)).tokenFor(persona(Role.ADMIN));

        assertThatThrownBy(() -> tokens.decode(expired))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining("expired");
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() {
        assertThat(result(token().claims(claims -> claims.remove("exp")))).contains("exp");
    }

    @Test
    void aTokenForSomebodyElsesProductIsRefused() {
        assertThat(result(token().audience(List.of("another-product")))).contains("aud");
    }

    @Test
    void aTokenWithoutATenantIsRefused() {
        assertThat(result(token().claims(claims -> claims.remove("tenant"))))
                .contains("the claim 'tenant' must be the tenant's UUID");
        assertThat(result(token().claim("tenant", "acme")))
                .contains("the claim 'tenant' must be the tenant's UUID");
    }

    @Test
    void aCustomerWithoutAnAccountIsRefused() {
        assertThat(result(token().claim("roles", List.of("CUSTOMER"))))
                .contains("a customer's claim 'account' must be its account's UUID");
    }

    @Test
    void aTokenWithoutASubjectIsRefused() {
        assertThat(result(token().subject(" "))).contains("the subject must have");
    }

    @Test
    void noTokenGrantsTheRoleOfTieoutItself() {
        Jwt greedy = token().claim("roles", List.of("SYSTEM", "ROOT", "AUDITOR")).build();

        assertThat(CLAIMS.callerOf(greedy, "here").roles()).containsExactly(Role.AUDITOR);
    }

    private Caller callerOf(Persona persona) {
        return CLAIMS.callerOf(tokens.decode(issuer.tokenFor(persona)), "here");
    }

    private static String result(Jwt.Builder token) {
        return Tokens.rules("https://issuer.invalid", "tieout", CLAIMS, NOON)
                .validate(token.build())
                .getErrors()
                .toString();
    }

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("token")
                .header("alg", "ES256")
                .issuer("https://issuer.invalid")
                .audience(List.of("tieout"))
                .subject("somebody")
                .expiresAt(NOON.instant().plusSeconds(3600))
                .claim("tenant", TENANT.value().toString())
                .claim("roles", List.of("ADMIN"));
    }

    private static Persona persona(Role role) {
        return new Persona(TENANT, new ActorId("somebody"), "Some Body", role, Optional.empty());
    }

    private BuiltInIssuer issuerAt(InstantSource machine) {
        return new BuiltInIssuer(folder.secrets(), CLAIMS, machine);
    }
}
