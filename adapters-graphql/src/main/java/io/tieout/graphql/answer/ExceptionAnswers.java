package io.tieout.graphql.answer;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Contended;
import io.tieout.application.event.EventFeed;
import io.tieout.application.view.MalformedCursor;
import io.tieout.graphql.order.InputRefused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import reactor.core.publisher.Mono;

/**
 * Turns what a field or a stream threw into a top-level error. What nobody foresaw is logged under
 * an error id; its sender sees the id and nothing of the cause.
 */
public final class ExceptionAnswers
        implements DataFetcherExceptionResolver, SubscriptionExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionAnswers.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(
            Throwable exception, DataFetchingEnvironment environment) {
        return Mono.just(List.of(answer(exception, GraphqlErrorBuilder.newError(environment))));
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable exception) {
        return Mono.just(List.of(answer(exception, GraphqlErrorBuilder.newError())));
    }

    private static GraphQLError answer(Throwable exception, GraphqlErrorBuilder<?> error) {
        return switch (exception) {
            case RequestRefused refused -> coded(error, refused.code(), refused);
            case InputRefused refused -> coded(error, ErrorCode.INVALID_VALUE, refused);
            case MalformedCursor cursor -> coded(error, ErrorCode.MALFORMED_CURSOR, cursor);
            case EventFeed.UnknownCursor cursor -> coded(error, ErrorCode.UNKNOWN_CURSOR, cursor);
            case EventFeed.ReaderTooSlow slow -> tooSlow(error, slow);
            case Contended contended -> coded(error, ErrorCode.CONTENDED, contended);
            case AbortExecutionException cancelled -> givenUp(error, cancelled);
            default ->
                    Outage.behind(exception)
                            .map(said -> unavailable(error, said))
                            .orElseGet(() -> unforeseen(error, exception));
        };
    }

    private static GraphQLError coded(
            GraphqlErrorBuilder<?> error, ErrorCode code, RuntimeException exception) {
        return error.message("%s", exception.getMessage())
                .errorType(classOf(code))
                .extensions(code.asExtensions())
                .build();
    }

    private static GraphQLError tooSlow(
            GraphqlErrorBuilder<?> error, EventFeed.ReaderTooSlow slow) {
        return error.message("%s", slow.getMessage())
                .errorType(classOf(ErrorCode.READER_TOO_SLOW))
                .extensions(
                        Map.of(
                                ErrorCode.KEY,
                                ErrorCode.READER_TOO_SLOW.name(),
                                "resumeAfter",
                                slow.resumeAfter().text()))
                .build();
    }

    /** Whether anything took effect is not known, so the key decides. */
    private static GraphQLError unavailable(GraphqlErrorBuilder<?> error, String said) {
        LOG.warn("the database does not answer: {}", said);
        return error.message(
                        "the database does not answer; try again in a moment, a mutation under the"
                                + " same idempotencyKey: it takes effect once")
                .errorType(classOf(ErrorCode.UNAVAILABLE))
                .extensions(ErrorCode.UNAVAILABLE.asExtensions())
                .build();
    }

    /** whoever asked is gone, so this is no fault of anybody's here */
    private static GraphQLError givenUp(
            GraphqlErrorBuilder<?> error, AbortExecutionException cancelled) {
        LOG.debug("a request was given up: {}", cancelled.getMessage());
        return error.message("the request was given up before it was answered")
                .errorType(classOf(ErrorCode.UNAVAILABLE))
                .extensions(ErrorCode.UNAVAILABLE.asExtensions())
                .build();
    }

    private static GraphQLError unforeseen(GraphqlErrorBuilder<?> error, Throwable exception) {
        String errorId = UUID.randomUUID().toString();
        LOG.error("error {}", errorId, exception);
        return error.message("something went wrong here; ask for error %s", errorId)
                .errorType(classOf(ErrorCode.INTERNAL))
                .extensions(Map.of(ErrorCode.KEY, ErrorCode.INTERNAL.name(), "errorId", errorId))
                .build();
    }

    private static ErrorType classOf(ErrorCode code) {
        return switch (code) {
            case UNAUTHENTICATED, TOKEN_EXPIRED -> ErrorType.UNAUTHORIZED;
            case FORBIDDEN -> ErrorType.FORBIDDEN;
            case NOT_FOUND -> ErrorType.NOT_FOUND;
            case INTERNAL, CONTENDED, UNAVAILABLE, OVERLOADED -> ErrorType.INTERNAL_ERROR;
            case TOO_COMPLEX,
                    PAGE_TOO_LARGE,
                    INVALID_REQUEST,
                    INVALID_VALUE,
                    MALFORMED_CURSOR,
                    UNKNOWN_CURSOR,
                    READER_TOO_SLOW ->
                    ErrorType.BAD_REQUEST;
        };
    }
}
