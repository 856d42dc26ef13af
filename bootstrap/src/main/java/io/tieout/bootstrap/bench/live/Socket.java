package io.tieout.bootstrap.bench.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One WebSocket that hands on each whole message it receives. */
final class Socket implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final WebSocket socket;
    private final CompletableFuture<Void> closed;

    private Socket(WebSocket socket, CompletableFuture<Void> closed) {
        this.socket = socket;
        this.closed = closed;
    }

    /** opens it and waits until it is open */
    static Socket open(HttpClient http, URI address, String protocol, Consumer<String> onMessage) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (!protocol.isEmpty()) {
            builder.subprotocols(protocol);
        }
        Whole listener = new Whole(onMessage);
        return new Socket(
                builder.buildAsync(address, listener)
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join(),
                listener.closed);
    }

    void send(String text) {
        socket.sendText(text, true).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** says good-bye and waits for the answer, so that the server logs no broken connection */
    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .thenCompose(_ -> closed)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Puts the parts of a message together; one thread at a time calls it. */
    private static final class Whole implements WebSocket.Listener {

        private final Consumer<String> onMessage;
        private final CompletableFuture<Void> closed = new CompletableFuture<>();
        private final StringBuilder parts = new StringBuilder();

        Whole(Consumer<String> onMessage) {
            this.onMessage = onMessage;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean isLast) {
            parts.append(text);
            if (isLast) {
                onMessage.accept(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(null);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            closed.completeExceptionally(failure);
        }
    }
}
