package io.tieout.bootstrap.start;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** An OpenID Connect issuer as small as one can be: discovery, keys, tokens. */
final class TestIssuer implements AutoCloseable {

    static final String AUDIENCE = "tieout-of-acme";

    /** Beyond any test, so that no test reads a clock. */
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

    private final HttpServer server;
    private final RSAKey key;

    private TestIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    static TestIssuer started() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        TestIssuer issuer = new TestIssuer(server, newKey());
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, issuer.configuration()));
        server.createContext(
                "/keys",
                exchange -> answer(exchange, new JWKSet(issuer.key.toPublicJWK()).toString()));
        server.start();
        return issuer;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String token(String tenant, String subject, String role) {
        JwtClaimsSet claims =
                JwtClaimsSet.builder()
                        .issuer(uri().toString())
                        .audience(List.of(AUDIENCE))
                        .subject(subject)
                        .expiresAt(FAR_AHEAD)
                        .claim("tenant", tenant)
                        .claim("roles", List.of(role))
                        .build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String configuration() {
        return """
        {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
         "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
                .formatted(uri());
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
