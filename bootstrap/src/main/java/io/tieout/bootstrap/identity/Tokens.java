package io.tieout.bootstrap.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** What makes a token good: signature, issuer, audience, times, and a caller inside. */
public final class Tokens {

    private Tokens() {}

    /** tokens of a demo's own issuer */
    public static RememberedTokens of(BuiltInIssuer issuer, TokenClaims claims, Clock machine) {
        NimbusJwtDecoder decoder = issuer.decoder();
        decoder.setJwtValidator(
                rules(BuiltInIssuer.ISSUER, BuiltInIssuer.AUDIENCE, claims, machine));
        return new RememberedTokens(decoder, machine);
    }

    /**
     * tokens of an OpenID Connect issuer, whose keys are fetched when the first token comes, so
     * that Tieout starts while the issuer is down
     */
    public static RememberedTokens ofIssuer(
            String issuer, String audience, TokenClaims claims, Clock machine) {
        return new RememberedTokens(
                new SupplierJwtDecoder(() -> {
                    NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
                    decoder.setJwtValidator(rules(issuer, audience, claims, machine));
                    return decoder;
                }),
                machine);
    }

    static OAuth2TokenValidator<Jwt> rules(
            String issuer, String audience, TokenClaims claims, Clock machine) {
        JwtTimestampValidator inTime = new JwtTimestampValidator();
        inTime.setClock(machine);
        inTime.setAllowEmptyExpiryClaim(false);
        OAuth2TokenValidator<Jwt> forUs =
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD,
                        audiences -> audiences != null && audiences.contains(audience));
        return JwtValidators.createDefaultWithValidators(
                List.of(inTime, new JwtIssuerValidator(issuer), forUs, claims));
    }
}
