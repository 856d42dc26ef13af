package io.tieout.graphql.schema;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import java.util.List;
import java.util.stream.Stream;

/** Finds what has no description. */
final class Undescribed {

    private Undescribed() {}

    static List<String> in(List<GraphQLNamedType> types) {
        return types.stream()
                .flatMap(type -> Stream.concat(Stream.of(type), parts(type)))
                .filter(part -> part.getDescription() == null || part.getDescription().isBlank())
                .map(GraphQLNamedSchemaElement::getName)
                .toList();
    }

    private static Stream<? extends GraphQLNamedSchemaElement> parts(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLFieldsContainer container ->
                    container.getFieldDefinitions().stream().flatMap(Undescribed::withArguments);
            case GraphQLInputObjectType input -> input.getFields().stream();
            case GraphQLEnumType values -> values.getValues().stream();
            default -> Stream.empty();
        };
    }

    private static Stream<? extends GraphQLNamedSchemaElement> withArguments(
            GraphQLFieldDefinition field) {
        Stream<GraphQLArgument> arguments = field.getArguments().stream();
        return Stream.concat(Stream.of(field), arguments);
    }
}
