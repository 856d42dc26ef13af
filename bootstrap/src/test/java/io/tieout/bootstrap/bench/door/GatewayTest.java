package io.tieout.bootstrap.bench.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tieout.bootstrap.bench.load.Arrivals;
import io.tieout.bootstrap.bench.load.Beats;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway of a bench asks each question once and takes nothing for an answer but one. */
class GatewayTest {

    private static final int QUESTIONS = 200;
    private static final int CONNECTIONS = 4;
    private static final Duration BEAT = Duration.ofMillis(1);

    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/door", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.close();
    }

    @Test
    void asksEachQuestionOnceAtItsBeat() {
        Arrivals arrivals = new Arrivals();
        Beats beats = Beats.soon(1, QUESTIONS, BEAT);
        arrivals.meant(beats);

        try (Gateway gateway = Gateway.connected(question(), CONNECTIONS)) {
            gateway.ask(beats, arrivals);
        }

        assertThat(asked).hasValue(QUESTIONS);
        assertThat(arrivals.p99Millis(QUESTIONS)).isPositive();
        assertThat(System.nanoTime()).isGreaterThanOrEqualTo(beats.at(beats.last()));
    }

    @Test
    void aRefusalIsNoAnswer() {
        status = 503;

        try (Gateway gateway = Gateway.connected(question(), CONNECTIONS)) {
            assertThatThrownBy(() -> gateway.ask(Beats.soon(1, 1, BEAT), new Arrivals()))
                    .hasMessageContaining("503");
        }
        try (Asker asker = new Asker(question())) {
            assertThatThrownBy(asker::ask).hasMessageContaining("503");
        }
    }

    @Test
    void whoeverAsksOneByOneIsGivenTheBody() {
        try (Asker asker = new Asker(question())) {
            assertThat(asker.ask()).isEqualTo("{\"asked\":1}");
            assertThat(asker.ask()).isEqualTo("{\"asked\":2}");
        }
    }

    private Question question() {
        return new Question(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "/door", "token");
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = "{\"asked\":%d}".formatted(asked.incrementAndGet()).getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
