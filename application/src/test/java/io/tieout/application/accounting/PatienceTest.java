package io.tieout.application.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final List<Long> pauses = new ArrayList<>();
    private long nanos;
    private int looks;

    private final Patience patience = new Patience(Duration.ofSeconds(5), () -> nanos, this::pass);

    @Test
    void whatIsThereAtOnceIsFoundWithoutAPause() {
        assertThat(patience.until(() -> Optional.of("here"))).contains("here");
        assertThat(pauses).isEmpty();
    }

    @Test
    void pausesDoubleUpToATenthOfASecond() {
        assertThat(patience.until(() -> foundAtLook(8))).contains("here");

        assertThat(pauses).containsExactly(5L, 10L, 20L, 40L, 80L, 100L, 100L);
    }

    @Test
    void patienceEndsAtItsLimit() {
        assertThat(patience.until(Optional::empty)).isEmpty();

        assertThat(pauses.stream().mapToLong(Long::longValue).sum()).isBetween(5_000L, 5_100L);
    }

    @Test
    void anInterruptEndsTheWaitAndIsNotSwallowed() {
        Patience interrupted =
                new Patience(
                        Duration.ofSeconds(5),
                        () -> nanos,
                        _ -> {
                            throw new InterruptedException();
                        });

        assertThat(interrupted.until(Optional::empty)).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    private Optional<String> foundAtLook(int look) {
        looks++;
        return looks == look ? Optional.of("here") : Optional.empty();
    }

    private void pass(Duration pause) {
        pauses.add(pause.toMillis());
        nanos += pause.toNanos();
    }
}
