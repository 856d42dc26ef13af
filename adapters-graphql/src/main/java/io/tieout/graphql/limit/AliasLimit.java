package io.tieout.graphql.limit;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.Field;
import graphql.language.Node;
import org.jspecify.annotations.Nullable;

/** How many aliases a request may use. */
final class AliasLimit extends SimplePerformantInstrumentation {

    private final int maxAliases;

    AliasLimit(int maxAliases) {
        this.maxAliases = maxAliases;
    }

    @Override
    public InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        int aliases = aliasesIn(parameters.getExecutionContext().getDocument());
        if (aliases > maxAliases) {
            throw new TooComplex("number of aliases", aliases, maxAliases);
        }
        return SimpleInstrumentationContext.noOp();
    }

    /** The parser bounds the nesting, so the recursion ends. */
    private static int aliasesIn(Node<?> node) {
        int own = node instanceof Field field && field.getAlias() != null ? 1 : 0;
        return own + node.getChildren().stream().mapToInt(AliasLimit::aliasesIn).sum();
    }
}
