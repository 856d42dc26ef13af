package io.tieout.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UnhurriedTokenStoreTest {

    private static final String AUTOMATION = "WhenThisThenThat";

    private final InMemoryTokenStore stored = new InMemoryTokenStore();
    private final AtomicLong time = new AtomicLong();
    private final UnhurriedTokenStore tokens = new UnhurriedTokenStore(stored, time::get);

    @BeforeEach
    void begin() {
        tokens.initializeTokenSegments(AUTOMATION, 2, at(0));
    }

    @Test
    void theFirstStepIsStoredAtOnce() {
        tokens.storeToken(at(1), AUTOMATION, 0);

        assertThat(stored.fetchToken(AUTOMATION, 0)).isEqualTo(at(1));
    }

    @Test
    void withinASecondNothingMoreIsStored() {
        tokens.storeToken(at(1), AUTOMATION, 0);
        pass(Duration.ofMillis(999));
        tokens.storeToken(at(2), AUTOMATION, 0);

        assertThat(stored.fetchToken(AUTOMATION, 0)).isEqualTo(at(1));
    }

    @Test
    void afterASecondTheNextStepIsStored() {
        tokens.storeToken(at(1), AUTOMATION, 0);
        tokens.storeToken(at(2), AUTOMATION, 0);
        pass(Duration.ofSeconds(1));
        tokens.storeToken(at(3), AUTOMATION, 0);

        assertThat(stored.fetchToken(AUTOMATION, 0)).isEqualTo(at(3));
    }

    @Test
    void eachSegmentHasItsOwnSecond() {
        tokens.storeToken(at(1), AUTOMATION, 0);
        tokens.storeToken(at(1), AUTOMATION, 1);

        assertThat(stored.fetchToken(AUTOMATION, 1)).isEqualTo(at(1));
    }

    @Test
    void whatWasHeldBackIsStoredWhenTheClaimIsExtended() {
        tokens.storeToken(at(1), AUTOMATION, 0);
        tokens.storeToken(at(2), AUTOMATION, 0);

        tokens.extendClaim(AUTOMATION, 0);

        assertThat(stored.fetchToken(AUTOMATION, 0)).isEqualTo(at(2));
    }

    @Test
    void whatWasHeldBackIsStoredBeforeTheClaimIsGivenUp() {
        tokens.storeToken(at(1), AUTOMATION, 0);
        tokens.storeToken(at(2), AUTOMATION, 0);

        tokens.releaseClaim(AUTOMATION, 0);

        assertThat(stored.fetchToken(AUTOMATION, 0)).isEqualTo(at(2));
    }

    @Test
    void whatALostClaimHeldBackIsNeverStored() {
        tokens.storeToken(at(1), AUTOMATION, 0);
        tokens.storeToken(at(2), AUTOMATION, 0);

        assertThat(tokens.fetchToken(AUTOMATION, 0)).isEqualTo(at(1));
        tokens.extendClaim(AUTOMATION, 0);

        assertThat(stored.fetchToken(AUTOMATION, 0)).isEqualTo(at(1));
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    private static TrackingToken at(long index) {
        return new GlobalSequenceTrackingToken(index);
    }
}
