package io.tieout.graphql.answer;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Gives a stable code to the errors that the engine itself raises before any field is asked. */
public final class CodeOnEveryError extends SimplePerformantInstrumentation {

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        if (result.getErrors().stream().allMatch(CodeOnEveryError::hasCode)) {
            return CompletableFuture.completedFuture(result);
        }
        List<GraphQLError> coded = result.getErrors().stream().map(this::coded).toList();
        return CompletableFuture.completedFuture(
                result.transform(builder -> builder.errors(coded)));
    }

    private static boolean hasCode(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        return extensions != null && extensions.containsKey(ErrorCode.KEY);
    }

    private GraphQLError coded(GraphQLError error) {
        if (hasCode(error)) {
            return error;
        }
        Map<String, Object> extensions = new HashMap<>();
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.put(ErrorCode.KEY, codeOf(error).name());
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    private static ErrorCode codeOf(GraphQLError error) {
        if (error instanceof ValidationError invalid
                && invalid.getValidationErrorType() == ValidationErrorType.WrongType) {
            return ErrorCode.INVALID_VALUE;
        }
        return error.getErrorType() instanceof ErrorType type
                ? codeOf(type)
                : ErrorCode.INVALID_REQUEST;
    }

    private static ErrorCode codeOf(ErrorType type) {
        return switch (type) {
            case InvalidSyntax, ValidationError, OperationNotSupported -> ErrorCode.INVALID_REQUEST;
            case ExecutionAborted -> ErrorCode.TOO_COMPLEX;
            case DataFetchingException, NullValueInNonNullableField -> ErrorCode.INTERNAL;
        };
    }
}
