package io.tieout.graphql.live;

import static java.util.stream.Collectors.toSet;

import graphql.execution.ExecutionContext;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.tieout.application.command.Caller;
import io.tieout.graphql.access.CallerInterceptor;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What two subscriptions have in common when the same item has the same answer for both: the text,
 * the operation in it, and the variables below the item. Where it was resumed and what it was
 * narrowed to only choose the items. Who asks counts as soon as the selection leads on from the
 * item to another object, whose fields may be answered differently for each.
 */
final class SameQuestion {

    /** the objects within an item; every field of theirs is a part of the item */
    private static final Set<String> PARTS = Set.of("Money");

    private final Document document;
    private final String operation;
    private final Map<String, Object> variables;
    private final Optional<Caller> caller;
    private final int hash;

    private SameQuestion(
            Document document,
            String operation,
            Map<String, Object> variables,
            Optional<Caller> caller) {
        this.document = document;
        this.operation = operation;
        this.variables = variables;
        this.caller = caller;
        this.hash = Objects.hash(System.identityHashCode(document), operation, variables, caller);
    }

    static SameQuestion of(ExecutionContext context) {
        OperationDefinition operation = context.getOperationDefinition();
        Set<String> below = variablesBelowTheItem(context.getDocument(), operation);
        Map<String, Object> variables = new HashMap<>(context.getCoercedVariables().toMap());
        variables.keySet().retainAll(below);
        return new SameQuestion(
                context.getDocument(),
                Optional.ofNullable(operation.getName()).orElse(""),
                variables,
                isPartsOnly(context)
                        ? Optional.empty()
                        : CallerInterceptor.callerIn(context.getGraphQLContext())
                                .map(SameQuestion::withoutOrigin));
    }

    /** texts that were read once are one document: see {@code ParsedQueries} */
    @Override
    @SuppressWarnings("ReferenceEquality") // comparing whole documents would cost what it spares
    public boolean equals(Object other) {
        return other instanceof SameQuestion that
                && document == that.document
                && operation.equals(that.operation)
                && variables.equals(that.variables)
                && caller.equals(that.caller);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** read in a tree of its own: the context would keep that of each stream while it lives */
    private static boolean isPartsOnly(ExecutionContext context) {
        GraphQLSchema schema = context.getGraphQLSchema();
        return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                        schema,
                        context.getOperationDefinition(),
                        context.getFragmentsByName(),
                        context.getCoercedVariables())
                .getTopLevelFields()
                .stream()
                .flatMap(item -> item.getChildren().stream())
                .allMatch(field -> isPart(field, schema));
    }

    private static boolean isPart(ExecutableNormalizedField field, GraphQLSchema schema) {
        return field.getChildren().isEmpty()
                || PARTS.contains(GraphQLTypeUtil.unwrapAll(field.getType(schema)).getName());
    }

    private static Set<String> variablesBelowTheItem(
            Document document, OperationDefinition operation) {
        return Stream.concat(
                        operation.getSelectionSet().getSelections().stream()
                                .flatMap(SameQuestion::belowTheItem),
                        document.getDefinitionsOfType(FragmentDefinition.class).stream())
                .flatMap(SameQuestion::variablesIn)
                .collect(toSet());
    }

    private static Stream<? extends Node<?>> belowTheItem(Node<?> selection) {
        return selection instanceof Field item
                ? Stream.concat(
                        item.getDirectives().stream(),
                        Optional.ofNullable(item.getSelectionSet()).stream())
                : Stream.of(selection);
    }

    private static Stream<String> variablesIn(Node<?> node) {
        return node instanceof VariableReference variable
                ? Stream.of(variable.getName())
                : node.getChildren().stream().flatMap(child -> variablesIn((Node<?>) child));
    }

    /** an address is told with what is changed, and a subscription changes nothing */
    private static Caller withoutOrigin(Caller caller) {
        return new Caller(caller.tenant(), caller.actor(), caller.roles(), "", caller.ownAccount());
    }
}
