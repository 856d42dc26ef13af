package io.tieout.bootstrap.wiring;

import jakarta.websocket.Session;
import java.time.Duration;
import java.util.Optional;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/**
 * The sockets of subscribers, each of which is closed when its subscriber stops reading: what is
 * written to it waits for so long at most. What is closed keeps nothing in memory; whoever comes
 * back goes on behind the last cursor it read.
 */
final class ImpatientSockets extends GraphQlWebSocketHandler {

    /** how Tomcat calls it, in milliseconds as a {@code Long} */
    private static final String TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private final SocketPatience patience;
    private final WholeMessages messages;

    ImpatientSockets(
            WebGraphQlHandler handler,
            HttpMessageConverter<Object> json,
            Duration untilFirstMessage,
            SocketPatience patience,
            WholeMessages messages) {
        super(handler, json, untilFirstMessage);
        this.patience = patience;
        this.messages = messages;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession socket) {
            Optional.ofNullable(socket.getNativeSession(Session.class))
                    .ifPresent(it ->
                            it.getUserProperties().put(TIMEOUT, patience.longest().toMillis()));
        }
        super.afterConnectionEstablished(session);
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage piece) throws Exception {
        Optional<TextMessage> message = messages.endedBy(session, piece);
        if (message.isPresent()) {
            super.handleTextMessage(session, message.get());
        }
    }
}
