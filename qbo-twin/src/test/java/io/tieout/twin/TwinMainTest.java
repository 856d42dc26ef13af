package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TwinMainTest {

    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @Test
    void anUnknownOptionIsToldInOneSentence() throws InterruptedException {
        assertThat(run("--colour", "red")).isEqualTo(2);
        assertThat(complaint())
                .isEqualTo("unknown option --colour: --port N, --data DIR, --seed N");
    }

    @Test
    void anOptionNeedsItsValue() throws InterruptedException {
        assertThat(run("--port")).isEqualTo(2);
        assertThat(complaint()).isEqualTo("--port needs a value");
    }

    @Test
    void aPortThatIsTakenIsToldInOneSentence() throws InterruptedException {
        try (Twin other = Twin.start(TwinOptions.inMemory())) {
            int port = other.baseUri().getPort();

            assertThat(run("--port", Integer.toString(port))).isEqualTo(1);
            assertThat(complaint()).isEqualTo("port " + port + " of 127.0.0.1 is taken");
        }
    }

    private int run(String... arguments) throws InterruptedException {
        PrintStream err = new PrintStream(complaints, true, StandardCharsets.UTF_8);
        return TwinMain.run(List.of(arguments), err, err);
    }

    private String complaint() {
        return complaints.toString(StandardCharsets.UTF_8).strip();
    }
}
