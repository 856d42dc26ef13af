package io.tieout.bootstrap.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.event.WatchedFeed;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.identity.JwtCallers;
import io.tieout.bootstrap.identity.RememberedTokens;
import io.tieout.bootstrap.identity.TokenClaims;
import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.graphql.accountaccess.door.AccessAnswers;
import io.tieout.graphql.accountaccess.door.AccessMemory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

/** Nobody here shows a good token: what the door says before it knows who asks. */
final class GatewayServerTest {

    private static final int PATIENCE_MILLIS = 10_000;

    /** so long and so many that no network keeps them */
    private static final String PADDING = "\r\nPadding: " + "x".repeat(7_000);

    private static final int QUESTIONS = 3_000;

    private static final Duration STILL = Duration.ofMillis(300);

    private final CountDownLatch issuerAnswers = new CountDownLatch(1);
    private final ExecutorService patient = Executors.newVirtualThreadPerTaskExecutor();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GatewayServer server = open(0);

    @AfterEach
    void close() {
        issuerAnswers.countDown();
        server.close();
        patient.close();
    }

    @Test
    void whoWaitsForAnIssuerHoldsUpNobodyElse() throws Exception {
        try (Line waiting = new Line();
                Line other = new Line()) {
            waiting.say(question("slow"));
            other.say(question("forged"));

            assertThat(other.answer()).startsWith("HTTP/1.1 401 ").contains("invalid_token");

            issuerAnswers.countDown();
            assertThat(waiting.answer()).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void whereNobodyCanTellWhetherATokenIsGoodTheGatewayIsToldToComeAgain() throws Exception {
        try (Line line = new Line()) {
            line.say(question("untold"));

            assertThat(line.answer())
                    .startsWith("HTTP/1.1 503 ")
                    .containsIgnoringCase("retry-after: 1")
                    .contains("ISSUER_UNREACHABLE");
        }
    }

    @Test
    void aFailureOfOursIsToldAsOne() throws Exception {
        try (Line line = new Line()) {
            line.say(question("breaking"));

            assertThat(line.answer())
                    .startsWith("HTTP/1.1 500 ")
                    .contains("INTERNAL_ERROR")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void questionsAreAnsweredInTheirOrderThoughSomeWait() throws Exception {
        issuerAnswers.countDown();
        try (Line line = new Line()) {
            line.say(question("forged") + "GET /elsewhere HTTP/1.1\r\n\r\n" + question("untold"));

            assertThat(line.answer()).startsWith("HTTP/1.1 401 ");
            assertThat(line.answer()).startsWith("HTTP/1.1 404 ").contains("nothing else");
            assertThat(line.answer()).startsWith("HTTP/1.1 503 ");
        }
    }

    @Test
    void whoAsksFasterThanIsAnsweredWaitsAndLosesNothing() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (Line line = new Line()) {
            line.say(question("slow"));
            Thread asking =
                    Thread.ofVirtual()
                            .start(() -> {
                                for (int i = 0; i < QUESTIONS; i++) {
                                    line.say(question("forged" + PADDING));
                                    asked.incrementAndGet();
                                }
                            });
            awaitStillness(asked);
            assertThat(asked).hasValueLessThan(QUESTIONS);

            issuerAnswers.countDown();
            for (int i = 0; i <= QUESTIONS; i++) {
                assertThat(line.answer()).startsWith("HTTP/1.1 401 ");
            }
            asking.join();
        }
    }

    @Test
    void whoeverAsksToHangUpIsHungUpOn() throws Exception {
        try (Line line = new Line()) {
            line.say("GET /access/somebody HTTP/1.1\r\nConnection: close\r\n\r\n");

            assertThat(line.answer()).contains("connection: close").contains("UNAUTHENTICATED");
            assertThat(line.isOver()).isTrue();
        }
    }

    @Test
    void whatIsNoHttpIsRefusedAndHungUpOn() throws Exception {
        try (Line line = new Line()) {
            line.say("hello, is this the door?\r\n\r\n");

            assertThat(line.answer()).startsWith("HTTP/1.1 400 ").contains("BAD_REQUEST");
            assertThat(line.isOver()).isTrue();
        }
    }

    @Test
    void anAddressThatCannotBeDecodedIsRefusedAndTheNextIsNot() throws Exception {
        try (Line line = new Line()) {
            line.say("GET /access/%zz HTTP/1.1\r\n\r\n" + question("forged"));

            assertThat(line.answer()).startsWith("HTTP/1.1 400 ").contains("BAD_REQUEST");
            assertThat(line.answer()).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void headersBeyondEightKilobytesAreRefused() throws Exception {
        try (Line line = new Line()) {
            line.say(question("x".repeat(9_000)));

            assertThat(line.answer()).startsWith("HTTP/1.1 431 ").contains("8 KB");
            assertThat(line.isOver()).isTrue();
        }
    }

    @Test
    void aPortThatIsTakenIsToldByItsSetting() {
        assertThatThrownBy(() -> open(server.port()))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("Port " + server.port() + " is taken")
                .hasMessageContaining("TIEOUT_GATEWAY_PORT");
    }

    private GatewayServer open(int port) {
        RememberedTokens tokens = new RememberedTokens(this::check, Clock.systemUTC());
        JwtCallers callers = new JwtCallers(tokens, new TokenClaims("tenant", "roles", "account"));
        return GatewayServer.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                new GatewayDesk(tokens, callers, nobodysAnswers()),
                patient,
                meters);
    }

    /** never asked, since nobody is let in */
    private static AccessAnswers nobodysAnswers() {
        return new AccessAnswers(
                new AccessMemory(
                        unasked(WatchedFeed.class),
                        unasked(AccessViews.class),
                        unasked(TenantClock.class)));
    }

    private static <T> T unasked(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, _) -> {
                            throw new AssertionError("asked " + method);
                        }));
    }

    private static void awaitStillness(AtomicInteger count) {
        AtomicInteger before = new AtomicInteger();
        Awaitility.await()
                .pollInterval(STILL)
                .until(() -> count.get() > 0 && before.getAndSet(count.get()) == count.get());
    }

    private Jwt check(String token) {
        switch (token) {
            case "slow" -> await();
            case "untold" -> throw new JwtException("the issuer does not answer");
            case "breaking" -> throw new IllegalStateException("a bug");
            default -> throw new BadJwtException("signed by somebody else");
        }
        throw new BadJwtException("signed by somebody else");
    }

    private void await() {
        try {
            issuerAnswers.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String question(String token) {
        return "GET /access/somebody HTTP/1.1\r\nHost: door\r\nAuthorization: Bearer "
                + token
                + "\r\n\r\n";
    }

    /** A connection to the door, letter by letter. */
    private final class Line implements AutoCloseable {

        private static final String END_OF_HEADERS = "\r\n\r\n";

        private static final String LENGTH = "content-length: ";

        private final Socket socket;
        private final InputStream answers;

        Line() throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            socket.setSoTimeout(PATIENCE_MILLIS);
            answers = new BufferedInputStream(socket.getInputStream());
        }

        void say(String text) {
            try {
                socket.getOutputStream().write(text.getBytes(US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** the next answer, its names in small letters */
        String answer() throws IOException {
            StringBuilder headers = new StringBuilder();
            while (headers.indexOf(END_OF_HEADERS) < 0) {
                int next = answers.read();
                if (next < 0) {
                    throw new IOException("hung up after " + headers);
                }
                headers.append((char) next);
            }
            int at = headers.indexOf(LENGTH) + LENGTH.length();
            int length = Integer.parseInt(headers.substring(at, headers.indexOf("\r\n", at)));
            return headers + new String(answers.readNBytes(length), US_ASCII);
        }

        boolean isOver() throws IOException {
            return answers.read() < 0;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
