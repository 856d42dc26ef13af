package io.tieout.graphql.access;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** A WebSocket session that keeps what it is given. */
final class FakeSession implements WebSocketSessionInfo {

    private final Map<String, Object> attributes = new HashMap<>();

    @Override
    public String getId() {
        return "session";
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public URI getUri() {
        return URI.create("ws://127.0.0.1/graphql");
    }

    @Override
    public HttpHeaders getHeaders() {
        return new HttpHeaders();
    }

    @Override
    public Mono<Principal> getPrincipal() {
        return Mono.empty();
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return InetSocketAddress.createUnresolved("127.0.0.1", 40000);
    }
}
