package io.tieout.graphql.access;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.execution.SubscriptionExecutionStrategy;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.graphql.Session;
import io.tieout.graphql.fixture.People;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

class CallerInterceptorTest {

    private static final Caller ADA = People.a(Role.ADMIN);
    private static final Caller PAULA = People.a(Role.APPROVER);

    private final Set<String> validTokens = new HashSet<>(Set.of("good-token"));
    private final FakeSession session = new FakeSession();
    private final CallerInterceptor interceptor =
            new CallerInterceptor(
                    () -> Optional.of(Session.endless(ADA)),
                    (token, _) ->
                            validTokens.contains(token)
                                    ? Optional.of(Session.endless(PAULA))
                                    : Optional.empty());

    @Test
    void aSessionWithAValidTokenIsAcknowledged() {
        assertThat(isAcknowledged(Map.of("Authorization", "Bearer good-token"))).isTrue();
    }

    @Test
    void theNameOfTheHeaderIsReadInAnyCase() {
        assertThat(isAcknowledged(Map.of("authorization", "bearer good-token"))).isTrue();
    }

    @Test
    void aSessionWithoutATokenIsRefused() {
        assertThat(isAcknowledged(Map.of())).isFalse();
    }

    @Test
    void aSessionWithAForgedTokenIsRefused() {
        assertThat(isAcknowledged(Map.of("Authorization", "Bearer forged"))).isFalse();
    }

    @Test
    void aSessionWhoseTokenIsNoBearerTokenIsRefused() {
        assertThat(isAcknowledged(Map.of("Authorization", "good-token"))).isFalse();
        assertThat(isAcknowledged(Map.of("Authorization", Map.of()))).isFalse();
    }

    @Test
    void anOperationOfASessionIsCalledByWhomItsTokenNames() {
        boolean acknowledged = isAcknowledged(Map.of("Authorization", "Bearer good-token"));

        assertThat(acknowledged).isTrue();
        assertThat(CallerInterceptor.callerIn(contextOverWebSocket())).contains(PAULA);
    }

    @Test
    void anExpiredTokenOpensNothingNewInItsSession() {
        boolean acknowledged = isAcknowledged(Map.of("Authorization", "Bearer good-token"));
        validTokens.clear();

        assertThat(acknowledged).isTrue();
        assertThat(CallerInterceptor.callerIn(contextOverWebSocket())).isEmpty();
    }

    @Test
    void anOperationOfASessionNeverBorrowsTheCallerOfAnHttpRequest() {
        assertThat(CallerInterceptor.callerIn(contextOverWebSocket())).isEmpty();
    }

    @Test
    void anHttpRequestIsCalledByWhomSecurityEstablished() {
        assertThat(CallerInterceptor.callerIn(contextOverHttp())).contains(ADA);
    }

    @Test
    void itemsOfSubscriptionsKeepTheOrderOfTheFeed() {
        Object ordered =
                contextOverHttp()
                        .get(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED);

        assertThat(ordered).isEqualTo(true);
    }

    private boolean isAcknowledged(Map<String, Object> payload) {
        return interceptor
                .handleConnectionInitialization(session, payload)
                .thenReturn(true)
                .onErrorReturn(false)
                .blockOptional()
                .orElseThrow();
    }

    private GraphQLContext contextOverWebSocket() {
        return contextOf(
                new WebSocketGraphQlRequest(
                        URI.create("ws://127.0.0.1/graphql"),
                        new HttpHeaders(),
                        null,
                        session.getRemoteAddress(),
                        new HashMap<>(),
                        Map.of("query", "{ viewer { actor } }"),
                        "1",
                        Locale.ROOT,
                        session));
    }

    private GraphQLContext contextOverHttp() {
        return contextOf(
                new WebGraphQlRequest(
                        URI.create("http://127.0.0.1/graphql"),
                        new HttpHeaders(),
                        null,
                        null,
                        new HashMap<>(),
                        Map.of("query", "{ viewer { actor } }"),
                        "1",
                        Locale.ROOT));
    }

    /** what the engine would see of a request that passed the interceptor */
    private GraphQLContext contextOf(WebGraphQlRequest request) {
        interceptor.intercept(request, _ -> Mono.empty()).block();
        return request.toExecutionInput().getGraphQLContext();
    }
}
