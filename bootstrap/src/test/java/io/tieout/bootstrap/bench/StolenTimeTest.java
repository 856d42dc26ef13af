package io.tieout.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StolenTimeTest {

    private final Deque<String> lines = new ArrayDeque<>();

    @Test
    void whatTheHostTookIsAShareOfTheTimeSinceTheLastLook() {
        // user nice system idle iowait irq softirq steal guest guest_nice
        lines.addAll(
                List.of(
                        "cpu  100 0 50 800 0 0 0 50 7 0",
                        "cpu  160 0 60 820 0 0 0 60 9 0",
                        "cpu  260 0 60 820 0 0 0 60 9 0"));
        StolenTime stolen = new StolenTime(lines::remove);

        assertThat(stolen.share()).isEqualTo(0.1);
        assertThat(stolen.share()).isZero();
    }

    @Test
    void whereNoTimeWentByNothingWasTaken() {
        lines.addAll(List.of("cpu  1 0 1 1 0 0 0 1 0 0", "cpu  1 0 1 1 0 0 0 1 0 0"));

        assertThat(new StolenTime(lines::remove).share()).isZero();
    }

    @Test
    void thisMachineCanBeAsked() {
        assertThat(StolenTime.ofThisMachine().share()).isBetween(0.0, 1.0);
    }
}
