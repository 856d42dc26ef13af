package io.tieout.graphql.limit;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much a request may weigh and how deep it may nest. */
final class CostLimit extends SimplePerformantInstrumentation {

    private final int maxWeight;
    private final int maxDepth;

    CostLimit(int maxWeight, int maxDepth) {
        this.maxWeight = maxWeight;
        this.maxDepth = maxDepth;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        Cost cost = costOf(parameters.getExecutionContext());
        if (cost.depth() > maxDepth) {
            throw new TooComplex("depth", cost.depth(), maxDepth);
        }
        if (cost.weight() > maxWeight) {
            throw new TooComplex("weight", cost.weight(), maxWeight);
        }
        return SimpleInstrumentationContext.noOp();
    }

    private static Cost costOf(ExecutionContext context) {
        OperationDefinition operation = context.getOperationDefinition();
        GraphQLSchema schema = context.getGraphQLSchema();
        return new CostMeter(schema, context.getDocument(), context.getCoercedVariables())
                .of(operation.getSelectionSet(), rootOf(operation, schema));
    }

    private static GraphQLObjectType rootOf(OperationDefinition operation, GraphQLSchema schema) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> Objects.requireNonNull(schema.getMutationType());
            case SUBSCRIPTION -> Objects.requireNonNull(schema.getSubscriptionType());
        };
    }
}
