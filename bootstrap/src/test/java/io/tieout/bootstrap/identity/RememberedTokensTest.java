package io.tieout.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

final class RememberedTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private Instant now = NOON;
    private final RememberedTokens tokens = new RememberedTokens(this::check, new MovedClock());

    @Test
    void aGoodTokenIsCheckedOnce() {
        Jwt first = tokens.decode("good");
        Jwt second = tokens.decode("good");

        assertThat(checked).containsExactly("good");
        assertThat(second).isSameAs(first);
    }

    @Test
    void anotherTokenIsAnother() {
        tokens.decode("good");
        tokens.decode("also good");

        assertThat(checked).containsExactly("good", "also good");
    }

    @Test
    void aRefusedTokenIsCheckedEachTime() {
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(JwtException.class);

        assertThat(checked).containsExactly("bad", "bad");
    }

    @Test
    void aTokenThatHasEndedIsCheckedAnew() {
        tokens.decode("good");

        now = NOON.plusSeconds(30);
        tokens.decode("good");

        assertThat(checked).containsExactly("good", "good");
    }

    private Jwt check(String token) {
        checked.add(token);
        if (token.equals("bad")) {
            throw new BadJwtException("signed by somebody else");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .issuedAt(NOON.minusSeconds(30))
                .expiresAt(NOON.plusSeconds(30))
                .build();
    }

    private final class MovedClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
