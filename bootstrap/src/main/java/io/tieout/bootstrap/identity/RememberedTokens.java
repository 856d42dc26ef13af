package io.tieout.bootstrap.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute which tokens were found good: checking a signature costs more than most
 * reads. A token counts no longer than it says, and one that was refused is checked anew each time.
 *
 * <p>What is kept is a digest of the token and its claims, never the token itself as a key. Keys
 * that an issuer withdraws stay good for that minute.
 */
public final class RememberedTokens implements JwtDecoder {

    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Clock machine;
    private final Cache<Digest, Jwt> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MEMORY).build();

    private record Digest(String hex) {}

    public RememberedTokens(JwtDecoder decoder, Clock machine) {
        this.decoder = decoder;
        this.machine = machine;
    }

    @Override
    public Jwt decode(String token) {
        Digest digest = digest(token);
        return remembered(digest).orElseGet(() -> checked(token, digest));
    }

    /** a token that is known to be good, at once; empty for one that must be checked */
    public Optional<Jwt> remembered(String token) {
        return remembered(digest(token));
    }

    private Optional<Jwt> remembered(Digest digest) {
        return Optional.ofNullable(good.getIfPresent(digest)).filter(this::isInTime);
    }

    private Jwt checked(String token, Digest digest) {
        Jwt decoded = decoder.decode(token);
        good.put(digest, decoded);
        return decoded;
    }

    private boolean isInTime(Jwt token) {
        return Optional.ofNullable(token.getExpiresAt())
                .filter(end -> machine.instant().isBefore(end))
                .isPresent();
    }

    private static Digest digest(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            return new Digest(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
