package io.tieout.twin.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** The JDK's web server on virtual threads, bound to the loopback address only. */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(WebServer.class.getName());

    /** Largest request body taken; QuickBooks Online answers 413 above some undocumented size. */
    private static final int BODY_LIMIT_BYTES = 8 * 1024 * 1024;

    private static final int BACKLOG = 1024;

    /** Longer than any answer takes, latency asked for on purpose excepted. */
    private static final int CLOSE_WAIT_SECONDS = 5;

    private final HttpServer server;
    private final ExecutorService threads;

    private WebServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to answer on a port of 127.0.0.1.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is taken
     */
    public static WebServer start(int port, Handler handler) throws IOException {
        // Read once, when the server class loads: answers must not wait for Nagle's algorithm.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, handler));
        server.start();
        return new WebServer(server, threads);
    }

    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        try {
            // An interrupted thread would tear the line of the books it is writing.
            if (!threads.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "some requests were still being answered at the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void serve(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT_BYTES + 1);
            if (body.length > BODY_LIMIT_BYTES) {
                send(exchange, Reply.empty(413));
                return;
            }
            send(exchange, answer(exchange, body, handler));
        }
    }

    private static Reply answer(HttpExchange exchange, byte[] body, Handler handler) {
        try {
            return handler.answer(request(exchange, body));
        } catch (IllegalArgumentException | IOException e) {
            return Reply.text(400, "text/plain;charset=utf-8", "bad request: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "failed on " + exchange.getRequestURI().getRawPath(), e);
            return Reply.text(500, "text/plain;charset=utf-8", "the twin failed: " + e);
        }
    }

    private static Request request(HttpExchange exchange, byte[] body) throws IOException {
        URI uri = exchange.getRequestURI();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Request(
                exchange.getRequestMethod(),
                uri.getPath(),
                query,
                Parameters.decode(query),
                headers,
                Body.of(unzipped(body, headers.getOrDefault("content-encoding", ""))));
    }

    /** Intuit's Java SDK announces gzip on every request, also on those without a body. */
    private static byte[] unzipped(byte[] body, String encoding) throws IOException {
        if (body.length == 0 || !encoding.equalsIgnoreCase("gzip")) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readNBytes(BODY_LIMIT_BYTES);
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Answer answer -> send(exchange, answer, answer.body().length());
            case Reply.Truncated(Reply.Answer answer) ->
                    send(exchange, answer, answer.body().length() / 2);
            case Reply.HangUp() -> exchange.close();
        }
    }

    private static void send(HttpExchange exchange, Reply.Answer answer, int bytesSent)
            throws IOException {
        Headers headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        int length = answer.body().length();
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        if (length > 0) {
            OutputStream out = exchange.getResponseBody();
            out.write(answer.body().bytes(), 0, bytesSent);
            out.flush();
        }
    }
}
