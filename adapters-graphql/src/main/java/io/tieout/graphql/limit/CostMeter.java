package io.tieout.graphql.limit;

import graphql.execution.CoercedVariables;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.tieout.application.view.PageRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Measures a valid operation. A fragment counts as often as it is spread, but is walked once: the
 * engine's own calculator walks and counts it once, so that fragments would hide any weight.
 */
final class CostMeter {

    private static final String FIRST = "first";

    /** as the schema's default */
    private static final int USUAL_FIRST = 20;

    private final GraphQLSchema schema;
    private final CoercedVariables variables;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Cost> costOfFragments = new HashMap<>();

    CostMeter(GraphQLSchema schema, Document document, CoercedVariables variables) {
        this.schema = schema;
        this.variables = variables;
        this.fragments =
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .collect(
                                Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    }

    Cost of(@Nullable SelectionSet selections, GraphQLCompositeType parent) {
        if (selections == null) {
            return Cost.NOTHING;
        }
        Cost sum = Cost.NOTHING;
        for (Selection<?> selection : selections.getSelections()) {
            sum = sum.and(of(selection, parent));
        }
        return sum;
    }

    private Cost of(Selection<?> selection, GraphQLCompositeType parent) {
        return switch (selection) {
            case Field field -> ofField(field, parent);
            case InlineFragment inline ->
                    of(inline.getSelectionSet(), onType(inline.getTypeCondition(), parent));
            case FragmentSpread spread -> ofFragment(spread.getName(), parent);
            default -> throw new IllegalArgumentException("unknown kind of selection " + selection);
        };
    }

    private Cost ofField(Field field, GraphQLCompositeType parent) {
        GraphQLFieldDefinition definition =
                Introspection.getFieldDef(schema, parent, field.getName());
        return GraphQLTypeUtil.unwrapAll(definition.getType())
                        instanceof GraphQLCompositeType composite
                ? of(field.getSelectionSet(), composite).inside(rows(field, definition))
                : Cost.NOTHING.inside(1);
    }

    private Cost ofFragment(String name, GraphQLCompositeType parent) {
        Cost known = costOfFragments.get(name);
        if (known != null) {
            return known;
        }
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            throw new IllegalArgumentException("validation lets no unknown fragment through");
        }
        Cost cost = of(fragment.getSelectionSet(), onType(fragment.getTypeCondition(), parent));
        costOfFragments.put(name, cost);
        return cost;
    }

    private GraphQLCompositeType onType(
            @Nullable TypeName condition, GraphQLCompositeType otherwise) {
        return condition != null
                        && schema.getType(condition.getName()) instanceof GraphQLCompositeType type
                ? type
                : otherwise;
    }

    /** A page beyond the largest is refused when it is asked for; it must not overflow before. */
    private int rows(Field field, GraphQLFieldDefinition definition) {
        if (definition.getArgument(FIRST) == null) {
            return 1;
        }
        long first =
                field.getArguments().stream()
                        .filter(argument -> argument.getName().equals(FIRST))
                        .map(Argument::getValue)
                        .mapToLong(this::number)
                        .findFirst()
                        .orElse(USUAL_FIRST);
        return Math.clamp(first, 1, PageRequest.MAX_FIRST);
    }

    private long number(Value<?> value) {
        return switch (value) {
            case IntValue literal -> literal.getValue().longValue();
            case VariableReference variable
                    when variables.get(variable.getName()) instanceof Integer number ->
                    number;
            default -> USUAL_FIRST;
        };
    }
}
