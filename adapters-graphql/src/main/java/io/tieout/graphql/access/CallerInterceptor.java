package io.tieout.graphql.access;

import graphql.GraphQLContext;
import graphql.execution.SubscriptionExecutionStrategy;
import io.tieout.application.command.Caller;
import io.tieout.graphql.CallerSource;
import io.tieout.graphql.Session;
import io.tieout.graphql.TokenAuthenticator;
import io.tieout.graphql.answer.RequestRefused;
import io.tieout.graphql.schema.LoadersInUse;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import reactor.core.publisher.Mono;

/**
 * Puts the caller into the context of each operation. A WebSocket session names its token in {@code
 * connection_init}; without a valid one it is closed with 4401 and never acknowledged.
 */
public final class CallerInterceptor implements WebSocketGraphQlInterceptor {

    /** under which name controllers find the caller: {@code @ContextValue Caller caller} */
    private static final String CALLER = "caller";

    /** under which name subscriptions find how long the caller may listen */
    private static final String SESSION = "session";

    private static final String TOKEN = CallerInterceptor.class.getName() + ".token";
    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer ";

    private final CallerSource callers;
    private final TokenAuthenticator tokens;

    public CallerInterceptor(CallerSource callers, TokenAuthenticator tokens) {
        this.callers = callers;
        this.tokens = tokens;
    }

    /** the caller of an operation; empty when nobody is authenticated */
    public static Optional<Caller> callerIn(GraphQLContext context) {
        return Optional.ofNullable(context.<Caller>get(CALLER));
    }

    /** what an operation of this caller carries in its context */
    public static Map<String, Object> contextOf(Session session) {
        return Map.of(CALLER, session.caller(), SESSION, session);
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Map<String, Object> context = new HashMap<>();
        // graphql-java sends subscription items as they complete, which loses the feed's order.
        context.put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true);
        sessionOf(request).ifPresent(session -> context.putAll(contextOf(session)));
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(context).dataLoaderRegistry(new LoadersInUse()).build());
        return chain.next(request);
    }

    @Override
    public Mono<Object> handleConnectionInitialization(
            WebSocketSessionInfo session, Map<String, Object> payload) {
        String token = bearerTokenIn(payload);
        if (token == null || tokens.authenticate(token, originOf(session)).isEmpty()) {
            return Mono.error(RequestRefused.unauthenticated());
        }
        session.getAttributes().put(TOKEN, token);
        return Mono.empty();
    }

    private Optional<Session> sessionOf(WebGraphQlRequest request) {
        if (!(request instanceof WebSocketGraphQlRequest overWebSocket)) {
            return callers.current();
        }
        WebSocketSessionInfo session = overWebSocket.getSessionInfo();
        return session.getAttributes().get(TOKEN) instanceof String token
                ? tokens.authenticate(token, originOf(session))
                : Optional.empty();
    }

    private static @Nullable String bearerTokenIn(Map<String, Object> payload) {
        return payload.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(AUTHORIZATION))
                .map(Map.Entry::getValue)
                .filter(value -> startsWithBearer(value))
                .map(value -> value.toString().substring(BEARER.length()).strip())
                .findFirst()
                .orElse(null);
    }

    private static boolean startsWithBearer(@Nullable Object value) {
        return value instanceof String text
                && text.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private static String originOf(WebSocketSessionInfo session) {
        InetSocketAddress address = session.getRemoteAddress();
        return address == null ? "unknown" : address.getHostString();
    }
}
