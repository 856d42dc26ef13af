package io.tieout.graphql.reading;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import io.tieout.application.view.Answers;
import io.tieout.application.view.Answers.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Begins an answer for each request and ends it with the request, however that ends: answered,
 * failed, or given up by whoever asked. Only a query reads for it: a mutation must see what it
 * wrote, and a subscription lasts.
 */
public final class OneStatePerQuery extends SimplePerformantInstrumentation
        implements WebGraphQlInterceptor {

    /** under which name a request's context has the answer until its operation is known */
    private static final String BEGUN = OneStatePerQuery.class.getName() + ".begun";

    private final Answers answers;

    public OneStatePerQuery(Answers answers) {
        this.answers = answers;
        AnswerOnEveryThread.use();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        // Ended behind the response, which need not wait for that.
        return Mono.using(
                answers::begin, answer -> next(request, chain, answer), Answer::close, false);
    }

    private static Mono<WebGraphQlResponse> next(
            WebGraphQlRequest request, Chain chain, Answer answer) {
        request.configureExecutionInput(
                (_, builder) -> builder.graphQLContext(Map.of(BEGUN, answer)).build());
        return chain.next(request);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        GraphQLContext context = execution.getGraphQLContext();
        Answer answer = context.get(BEGUN);
        if (answer != null
                && execution.getOperationDefinition().getOperation() == Operation.QUERY) {
            context.put(AnswerOnEveryThread.KEY, answer);
        }
        return super.beginExecuteOperation(parameters, state);
    }
}
