package io.tieout.jpatwin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The twin on a database of its own, with an issuer it trusts. */
final class RunningTwin implements AutoCloseable {

    private static final String ISSUER = "https://issuer.invalid";
    private static final String AUDIENCE = "twin";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ECKey key = key();
    private final EmbeddedPostgres server;
    private final ConfigurableApplicationContext twin;

    RunningTwin() {
        try {
            this.server = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
        }
        this.twin =
                SpringApplication.run(
                        JpaTwin.class,
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--twin.issuer.key=" + key.toPublicJWK().toJSONString(),
                        "--twin.issuer.name=" + ISSUER,
                        "--twin.issuer.audience=" + AUDIENCE);
    }

    /** of somebody with this role, signed by the issuer it trusts */
    String token(UUID tenant, String role) {
        return token(tenant, role, key);
    }

    /** signed by somebody else */
    String forgedToken(UUID tenant, String role) {
        return token(tenant, role, key());
    }

    HttpResponse<String> ask(String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + twin.getEnvironment()
                                                        .getRequiredProperty("local.server.port")
                                                + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }

    /** how many rows of a table belong to the tenant */
    int rows(String table, UUID tenant) {
        return twin.getBean(JdbcClient.class)
                .sql("select count(*) from " + table + " where tenant_id = :tenant")
                .param("tenant", tenant)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        twin.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not stop", e);
        }
    }

    private static String token(UUID tenant, String role, ECKey key) {
        Instant now = Instant.now();
        JwtClaimsSet claims =
                JwtClaimsSet.builder()
                        .issuer(ISSUER)
                        .audience(List.of(AUDIENCE))
                        .subject("alan")
                        .issuedAt(now)
                        .expiresAt(now.plusSeconds(600))
                        .claim("tenant", tenant.toString())
                        .claim("roles", List.of(role))
                        .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<SecurityContext>(new JWKSet(key)))
                .encode(
                        JwtEncoderParameters.from(
                                JwsHeader.with(SignatureAlgorithm.ES256).build(), claims))
                .getTokenValue();
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK can make a P-256 key", e);
        }
    }
}
