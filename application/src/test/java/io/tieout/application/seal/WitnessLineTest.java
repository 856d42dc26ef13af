package io.tieout.application.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WitnessLineTest {

    private final WitnessLine line =
            new WitnessLine(AHistory.TENANT, 12, "ab".repeat(32), AHistory.NOW);

    @Test
    void aLineIsReadAsItWasWritten() {
        assertThat(WitnessLine.parse(line.text())).contains(line);
    }

    @Test
    void whatWasCutOffIsNoLine() {
        assertThat(WitnessLine.parse("")).isEmpty();
        assertThat(WitnessLine.parse(line.text().substring(0, 40))).isEmpty();
        assertThat(WitnessLine.parse(line.text().substring(0, line.text().length() - 1))).isEmpty();
        assertThat(WitnessLine.parse(line.text().replace(" 12 ", " twelve "))).isEmpty();
        assertThat(WitnessLine.parse(line.text().replace("2026-", "then-"))).isEmpty();
    }
}
