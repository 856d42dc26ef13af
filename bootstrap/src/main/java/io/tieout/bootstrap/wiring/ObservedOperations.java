package io.tieout.bootstrap.wiring;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.DataFetcher;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/**
 * Operations and their fields, as the framework observes them, but for two. To observe loaders
 * means to make all hundred of each operation, before any is asked for. And a subscription is
 * observed until it is open, not longer: its stream would keep what was observed for hours.
 */
final class ObservedOperations extends GraphQlObservationInstrumentation {

    ObservedOperations(ObservationRegistry observations) {
        super(observations);
    }

    /** leaves the loaders as they are */
    @Override
    public ExecutionInput instrumentExecutionInput(
            ExecutionInput input,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        return input;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext operation = parameters.getExecutionContext();
        if (isStream(operation)) {
            operation.getGraphQLContext().delete(ObservationThreadLocalAccessor.KEY);
        }
        return super.beginExecuteOperation(parameters, state);
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> field,
            InstrumentationFieldFetchParameters parameters,
            InstrumentationState state) {
        return isStream(parameters.getExecutionContext())
                ? field
                : super.instrumentDataFetcher(field, parameters, state);
    }

    private static boolean isStream(ExecutionContext operation) {
        return operation.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION;
    }
}
