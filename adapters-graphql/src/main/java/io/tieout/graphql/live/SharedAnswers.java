package io.tieout.graphql.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataLoaderDispatchStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.execution.incremental.AlternativeCallContext;
import graphql.execution.instrumentation.dataloader.PerLevelDataLoaderDispatchStrategy;
import io.tieout.application.event.Cursor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a subscription selects of an item once for all who ask the same of the same item at
 * about the same time. Whether somebody may see the item is decided before, for each by itself;
 * what answers differ by is told by {@link SameQuestion}, and an answer is taken over only for an
 * item that says the same in every part.
 */
public final class SharedAnswers extends SubscriptionExecutionStrategy {

    /** an event reaches all subscribers that keep up within this time */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private static final int MOST = 2_000;

    /** then it answers by itself; a statement is cut off after five */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Cache<Asked, CompletableFuture<Answer>> answers =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    private record Asked(SameQuestion question, Cursor cursor, Class<?> kind) {}

    /**
     * What was answered.
     *
     * @param value empty when it is not to be shared, because something went wrong
     */
    private record Answer(LiveItem item, Optional<Object> value) {}

    /**
     * Has answered nothing yet.
     *
     * @param failures says what is told of a failed subscription
     */
    public SharedAnswers(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        context.getGraphQLContext().put(SameQuestion.class, SameQuestion.of(context));
        // The engine's own would keep what it counted of each item for as long as the stream lives.
        context.setDataLoaderDispatcherStrategy(DataLoaderDispatchStrategy.NO_OP);
        return super.execute(context, parameters);
    }

    /** called for each item of a stream, on the thread of its subscriber */
    @Override
    protected FieldValueInfo completeField(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            @Nullable Object fetched) {
        SameQuestion question = context.getGraphQLContext().get(SameQuestion.class);
        if (question == null || !(fetched instanceof LiveItem item)) {
            return work(context, parameters, fetched);
        }
        Asked asked = new Asked(question, item.cursor(), item.getClass());
        CompletableFuture<Answer> known = answers.getIfPresent(asked);
        if (known == null) {
            CompletableFuture<Answer> ours = new CompletableFuture<>();
            known = answers.asMap().putIfAbsent(asked, ours);
            if (known == null) {
                return answer(context, parameters, item, ours);
            }
        }
        return await(known)
                .filter(answer -> answer.item().equals(item))
                .flatMap(Answer::value)
                .map(value -> new FieldValueInfo(CompleteValueType.OBJECT, value))
                .orElseGet(() -> work(context, parameters, item));
    }

    private FieldValueInfo answer(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            LiveItem item,
            CompletableFuture<Answer> told) {
        Answer none = new Answer(item, Optional.empty());
        try {
            FieldValueInfo answered = work(context, parameters, item);
            var _ =
                    answered.getFieldValueFuture()
                            .whenComplete((value, _) ->
                                    told.complete(
                                            isSound(context, parameters)
                                                    ? new Answer(item, Optional.ofNullable(value))
                                                    : none));
            return answered;
        } catch (RuntimeException | Error failure) {
            told.complete(none);
            throw failure;
        }
    }

    /** with loaders that are counted for this item alone, and forgotten with it */
    private FieldValueInfo work(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            @Nullable Object item) {
        DataLoaderDispatchStrategy loaders = new PerLevelDataLoaderDispatchStrategy(context);
        context.setDataLoaderDispatcherStrategy(loaders);
        loaders.newSubscriptionExecution(parameters.getDeferredCallContext());
        FieldValueInfo answer = super.completeField(context, parameters, item);
        loaders.subscriptionEventCompletionDone(parameters.getDeferredCallContext());
        return answer;
    }

    private static boolean isSound(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        AlternativeCallContext item = parameters.getDeferredCallContext();
        return context.getErrors().isEmpty() && (item == null || item.getErrors().isEmpty());
    }

    /** on a thread that waits for nobody else; empty when it takes too long */
    private static Optional<Answer> await(CompletableFuture<Answer> answer) {
        try {
            return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an answer is never told as a failure", impossible);
        }
    }
}
