package io.tieout.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import io.tieout.application.access.Permissions;
import io.tieout.graphql.fixture.Api;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final GraphQLSchema SCHEMA = Api.fresh().source().schema();

    @Test
    void everyRootFieldHasARowOfPermissionsAndEveryRowAField() {
        Set<String> operations =
                Stream.of(
                                SCHEMA.getQueryType(),
                                SCHEMA.getMutationType(),
                                SCHEMA.getSubscriptionType())
                        .flatMap(root -> root.getFieldDefinitions().stream())
                        .map(GraphQLFieldDefinition::getName)
                        .collect(Collectors.toSet());

        assertThat(Permissions.operations()).isEqualTo(operations);
    }

    @Test
    void everyFieldSaysWhereItsValueComesFrom() {
        List<String> unwired =
                objectTypes()
                        .flatMap(type ->
                                type.getFieldDefinitions().stream()
                                        .filter(field -> isGuessed(type, field))
                                        .map(field -> type.getName() + "." + field.getName()))
                        .toList();

        assertThat(unwired).isEmpty();
    }

    @Test
    void everythingIsDescribed() {
        assertThat(Undescribed.in(ownTypes().toList())).isEmpty();
    }

    @Test
    void everyMutationHasOneInputAndAPayloadOfItsOwnName() {
        for (GraphQLFieldDefinition mutation : SCHEMA.getMutationType().getFieldDefinitions()) {
            String name =
                    Character.toUpperCase(mutation.getName().charAt(0))
                            + mutation.getName().substring(1);

            assertThat(mutation.getArguments())
                    .extracting(argument -> argument.getType().toString())
                    .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                    .contains(name + "Input");
            assertThat(mutation.getType().toString()).contains(name + "Payload");
        }
    }

    @Test
    void everyMutationTakesAnIdempotencyKey() {
        assertThat(
                        ownTypes()
                                .filter(GraphQLInputObjectType.class::isInstance)
                                .map(GraphQLInputObjectType.class::cast)
                                .filter(input ->
                                        SCHEMA.getMutationType().getFieldDefinitions().stream()
                                                .anyMatch(mutation ->
                                                        (mutation.getName() + "Input")
                                                                .equalsIgnoreCase(
                                                                        input.getName()))))
                .hasSize(SCHEMA.getMutationType().getFieldDefinitions().size())
                .allMatch(input -> input.getField("idempotencyKey") != null);
    }

    private static boolean isGuessed(GraphQLObjectType type, GraphQLFieldDefinition field) {
        Object fetcher =
                SCHEMA.getCodeRegistry()
                        .getDataFetcher(FieldCoordinates.coordinates(type, field), field);
        return fetcher instanceof PropertyDataFetcher<?>
                || fetcher instanceof SingletonPropertyDataFetcher<?>;
    }

    private static Stream<GraphQLObjectType> objectTypes() {
        return ownTypes()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast);
    }

    private static Stream<GraphQLNamedType> ownTypes() {
        return SCHEMA.getAllTypesAsList().stream().filter(type -> !type.getName().startsWith("__"));
    }
}
