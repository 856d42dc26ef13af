package io.tieout.twin.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one company granted to one app: a refresh token whose value rotates, and the access tokens
 * made from it. Immutable; all instants are the company's.
 *
 * @param number which of the company's grants this is
 * @param drawn how many token values have been drawn for it
 * @param accessToken the one issued last
 * @param accessTokens until when each of them is good
 */
public record Grant(
        long number,
        String clientId,
        String scope,
        long drawn,
        String refreshToken,
        Instant rotatedAt,
        Instant refreshExpiresAt,
        Instant hardExpiresAt,
        Optional<Previous> previous,
        String accessToken,
        Map<String, Instant> accessTokens,
        boolean isRevoked) {

    /** Access tokens live an hour, refresh tokens 101 days: recorded token answers. */
    static final Duration ACCESS_LIFE = Duration.ofHours(1);

    private static final Duration REFRESH_LIFE = Duration.ofDays(101);

    /** "Important changes to refresh token policy", blog of 2025-11-12. */
    private static final Duration HARD_LIFE = Duration.ofDays(5 * 365);

    private static final Duration ROTATION = Duration.ofHours(24);

    /** A refresh token that has been rotated out but works until then. */
    public record Previous(String token, Instant until) {}

    public Grant {
        accessTokens = Map.copyOf(accessTokens);
    }

    /** A new grant with its first tokens. */
    static Grant issue(
            long number, String clientId, String scope, Instant now, SeededSource source) {
        Grant grant =
                new Grant(
                        number,
                        clientId,
                        scope,
                        0,
                        "",
                        now,
                        now.plus(REFRESH_LIFE),
                        now.plus(HARD_LIFE),
                        Optional.empty(),
                        "",
                        Map.of(),
                        false);
        return grant.rotated(now, Duration.ZERO, source).withAccessToken(now, source);
    }

    public boolean isLive(Instant now) {
        return !isRevoked && now.isBefore(refreshExpiresAt);
    }

    public boolean admits(String accessToken, Instant now) {
        Instant until = accessTokens.get(accessToken);
        return !isRevoked && until != null && now.isBefore(until);
    }

    boolean allowsRefreshWith(String token, Instant now) {
        boolean isPrevious =
                previous.filter(it -> it.token().equals(token) && now.isBefore(it.until()))
                        .isPresent();
        return isLive(now) && (token.equals(refreshToken) || isPrevious);
    }

    /** A fresh access token; the refresh token rotates once a day. */
    Grant refreshed(String token, Instant now, Duration overlap, SeededSource source) {
        boolean rotates = token.equals(refreshToken) && !now.isBefore(rotatedAt.plus(ROTATION));
        Grant grant = rotates ? rotated(now, overlap, source) : this;
        return grant.withAccessToken(now, source);
    }

    Grant revoked() {
        return new Grant(
                number,
                clientId,
                scope,
                drawn,
                refreshToken,
                rotatedAt,
                refreshExpiresAt,
                hardExpiresAt,
                previous,
                accessToken,
                accessTokens,
                true);
    }

    boolean bears(String token) {
        return refreshToken.equals(token)
                || previous.filter(it -> it.token().equals(token)).isPresent()
                || accessTokens.containsKey(token);
    }

    private Grant rotated(Instant now, Duration overlap, SeededSource source) {
        Instant soft = now.plus(REFRESH_LIFE);
        return new Grant(
                number,
                clientId,
                scope,
                drawn + 1,
                "RT1-" + source.token("refresh/" + number, drawn + 1),
                now,
                soft.isBefore(hardExpiresAt) ? soft : hardExpiresAt,
                hardExpiresAt,
                refreshToken.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Previous(refreshToken, now.plus(overlap))),
                accessToken,
                accessTokens,
                isRevoked);
    }

    private Grant withAccessToken(Instant now, SeededSource source) {
        Map<String, Instant> tokens = new TreeMap<>(accessTokens);
        tokens.values().removeIf(until -> !until.isAfter(now));
        String token = "eyJ" + source.token("access/" + number, drawn + 1);
        tokens.put(token, now.plus(ACCESS_LIFE));
        return new Grant(
                number,
                clientId,
                scope,
                drawn + 1,
                refreshToken,
                rotatedAt,
                refreshExpiresAt,
                hardExpiresAt,
                previous,
                token,
                tokens,
                isRevoked);
    }
}
