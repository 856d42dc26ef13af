package io.tieout.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.cert.TrustAnchor;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FetchAllowanceTest {

    private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");

    private final FetchAllowance allowance = new FetchAllowance();

    @Test
    void aHostIsAskedSoOftenAMinuteAndNoOftenerWhateverIsNamed() {
        for (int n = 0; n < FetchAllowance.MOST_FETCHES; n++) {
            assertThat(allowance.take(cert("api.paypal.com", n), NOW)).isTrue();
        }

        assertThat(allowance.take(cert("api.paypal.com", 99), NOW)).isFalse();
        assertThat(allowance.take(cert("api.sandbox.paypal.com", 99), NOW)).isTrue();
        assertThat(allowance.take(cert("api.paypal.com", 99), NOW.plus(FetchAllowance.WINDOW)))
                .isTrue();
    }

    @Test
    void whatWasUselessIsNotFetchedAgainForAWhile() {
        URI address = cert("api.paypal.com", 1);
        assertThat(allowance.take(address, NOW)).isTrue();

        allowance.wasUseless(address, NOW);

        assertThat(allowance.take(address, NOW.plus(FetchAllowance.WINDOW))).isFalse();
        assertThat(allowance.take(address, NOW.plus(FetchAllowance.USELESS_FOR))).isTrue();
    }

    @Test
    void aForgerWhoNamesTheSameNothingAgainAndAgainCausesOneFetch() {
        AtomicInteger fetched = new AtomicInteger();
        Set<TrustAnchor> nobody = Set.of();
        var certificates =
                new PublishedCertificates(
                        _ -> {
                            fetched.incrementAndGet();
                            return new byte[0];
                        },
                        nobody);

        for (int n = 0; n < 100; n++) {
            assertThat(certificates.trusted(cert("api.paypal.com", 7), NOW)).isEmpty();
        }

        assertThat(fetched).hasValue(1);
    }

    @Test
    void aForgerWhoNamesSomethingElseEachTimeCausesAFewFetches() {
        AtomicInteger fetched = new AtomicInteger();
        Set<TrustAnchor> nobody = Set.of();
        var certificates =
                new PublishedCertificates(
                        _ -> {
                            fetched.incrementAndGet();
                            return new byte[0];
                        },
                        nobody);

        for (int n = 0; n < 100; n++) {
            assertThat(certificates.trusted(cert("api.paypal.com", n), NOW)).isEmpty();
        }

        assertThat(fetched).hasValue(FetchAllowance.MOST_FETCHES);
    }

    private static URI cert(String host, int number) {
        return URI.create("https://" + host + "/v1/notifications/certs/CERT-" + number);
    }
}
