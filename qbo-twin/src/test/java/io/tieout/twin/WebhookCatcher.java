package io.tieout.twin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays an app's webhook endpoint: keeps every delivery and answers with the status it was given.
 */
final class WebhookCatcher implements AutoCloseable {

    record Delivery(String body, Map<String, List<String>> headers) {

        String header(String name) {
            return Optional.ofNullable(headers.get(name)).map(List::getFirst).orElse("");
        }

        List<JsonNode> events() {
            return List.copyOf(JsonMapper.shared().readTree(body).values());
        }
    }

    private final HttpServer server;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final AtomicBoolean isHolding = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger status = new AtomicInteger(200);

    WebhookCatcher() {
        // The server class reads this once, and whichever test comes first loads it.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError("no port for the catcher", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    /** From now on nobody gets an answer until this catcher is closed. */
    void holdAnswers() {
        isHolding.set(true);
    }

    void answerWith(int code) {
        status.set(code);
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    /** All events of all deliveries in the order they came, as {@code type entity}. */
    List<String> events() {
        List<String> events = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            for (JsonNode event : delivery.events()) {
                events.add(
                        event.path("type").asString()
                                + " "
                                + event.path("intuitentityid").asString());
            }
        }
        return events;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            deliveries.add(new Delivery(body, Map.copyOf(exchange.getRequestHeaders())));
            if (isHolding.get()) {
                closed.await();
            }
            exchange.sendResponseHeaders(status.get(), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
