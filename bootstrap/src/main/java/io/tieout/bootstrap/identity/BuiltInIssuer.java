package io.tieout.bootstrap.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import io.tieout.bootstrap.folder.Secrets;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * The issuer a demo brings along, its key made up on the first start and kept in the data folder.
 * It hands a token to whoever asks, so nothing but a demo may trust it.
 */
public final class BuiltInIssuer {

    /** who its tokens say they are from */
    public static final String ISSUER = "https://demo.tieout.invalid";

    /** whom its tokens are for */
    public static final String AUDIENCE = "tieout";

    // A working day, so that an open page outlives lunch; a new one is one request away.
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final ImmutableJWKSet<SecurityContext> keys;
    private final NimbusJwtEncoder encoder;
    private final TokenClaims claims;
    private final InstantSource machine;

    public BuiltInIssuer(Secrets secrets, TokenClaims claims, InstantSource machine) {
        this.keys = new ImmutableJWKSet<>(new JWKSet(keptKey(secrets)));
        this.encoder = new NimbusJwtEncoder(keys);
        this.claims = claims;
        this.machine = machine;
    }

    /** a bearer token for a persona, good for 12 hours */
    public String tokenFor(Persona persona) {
        JwtClaimsSet.Builder content =
                JwtClaimsSet.builder()
                        .issuer(ISSUER)
                        .audience(List.of(AUDIENCE))
                        .subject(persona.actor().value())
                        .issuedAt(machine.instant())
                        .expiresAt(machine.instant().plus(TOKEN_LIFE))
                        .claim("name", persona.name())
                        .claim(claims.tenant(), persona.tenant().value().toString())
                        .claim(claims.roles(), List.of(persona.role().name()));
        persona.ownAccount()
                .ifPresent(account -> content.claim(claims.account(), account.value().toString()));
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).build();
        return encoder.encode(JwtEncoderParameters.from(header, content.build())).getTokenValue();
    }

    /** checks signatures of this issuer; the caller adds what else a token must be */
    NimbusJwtDecoder decoder() {
        return NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.ES256).build();
    }

    private static ECKey keptKey(Secrets secrets) {
        try {
            return ECKey.parse(secrets.kept("issuer-key.json", BuiltInIssuer::newKey));
        } catch (ParseException e) {
            throw new IllegalStateException("the kept issuer key is not a key", e);
        }
    }

    private static String newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("demo").generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK can make a P-256 key", e);
        }
    }
}
