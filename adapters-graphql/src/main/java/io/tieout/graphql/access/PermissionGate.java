package io.tieout.graphql.access;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.tieout.application.access.Permissions;
import io.tieout.application.command.Caller;
import io.tieout.graphql.answer.RequestRefused;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wraps every field of Query, Mutation and Subscription when the schema is built: before one is
 * answered, its caller must hold a role that the table of permissions gives to it. A field without
 * a row is denied.
 */
public final class PermissionGate extends GraphQLTypeVisitorStub {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType root
                && ROOTS.contains(root.getName())) {
            guard(field, root, context.getVarFromParents(GraphQLCodeRegistry.Builder.class));
        }
        return TraversalControl.CONTINUE;
    }

    private static void guard(
            GraphQLFieldDefinition field,
            GraphQLFieldsContainer root,
            GraphQLCodeRegistry.Builder fetchers) {
        FieldCoordinates place = FieldCoordinates.coordinates(root, field);
        DataFetcher<?> guarded = fetchers.getDataFetcher(place, field);
        DataFetcher<@Nullable Object> gate =
                environment -> {
                    admit(environment, field.getName());
                    return guarded.get(environment);
                };
        fetchers.dataFetcher(place, gate);
    }

    private static void admit(DataFetchingEnvironment environment, String operation) {
        Caller caller =
                CallerInterceptor.callerIn(environment.getGraphQlContext())
                        .orElseThrow(RequestRefused::unauthenticated);
        if (!Permissions.allows(caller, operation)) {
            throw RequestRefused.forbidden(operation, Permissions.rolesFor(operation));
        }
    }
}
