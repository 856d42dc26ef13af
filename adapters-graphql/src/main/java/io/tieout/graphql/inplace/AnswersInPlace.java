package io.tieout.graphql.inplace;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.web.servlet.function.AsyncServerResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Answers a request where it came in. Whatever could not be answered there, because something went
 * on elsewhere after all, is answered when it is ready.
 */
public final class AnswersInPlace extends GraphQlHttpHandler {

    public AnswersInPlace(WebGraphQlHandler requests) {
        super(requests);
    }

    @Override
    protected ServerResponse prepareResponse(
            ServerRequest request, Mono<WebGraphQlResponse> answer) {
        CompletableFuture<@Nullable WebGraphQlResponse> answered =
                OwnThread.<CompletableFuture<@Nullable WebGraphQlResponse>>call(answer::toFuture);
        ServerResponse response = super.prepareResponse(request, Mono.fromFuture(answered));
        boolean isReady = answered.isDone() && !answered.isCompletedExceptionally();
        return isReady && response instanceof AsyncServerResponse ready ? ready.block() : response;
    }
}
