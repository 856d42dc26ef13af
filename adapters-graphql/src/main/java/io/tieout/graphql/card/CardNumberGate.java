package io.tieout.graphql.card;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import io.tieout.graphql.answer.RequestRefused;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Payload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Wraps every mutation when the schema is built: before it is carried out, no text of its input may
 * hold a card number. The answer names the field and never repeats what stood in it.
 */
public final class CardNumberGate extends GraphQLTypeVisitorStub {

    private static final String INPUT = "input.";

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLObjectType root
                && root.getName().equals("Mutation")) {
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
                    Optional<String> path = TextsWithCards.first(environment.getArguments());
                    return path.isPresent()
                            ? refuse(environment, path.get())
                            : guarded.get(environment);
                };
        fetchers.dataFetcher(place, gate);
    }

    /** a mutation that orders many things has no place for an error of the whole */
    private static Payload refuse(DataFetchingEnvironment mutation, String path) {
        String field = path.startsWith(INPUT) ? path.substring(INPUT.length()) : path;
        if (!answersUserErrors(mutation)) {
            throw RequestRefused.cardNumber(path);
        }
        return Payload.refused(
                new InputRefused(
                        InputCode.CARD_NUMBER,
                        field,
                        "this text could hold a card number, which is never stored here; leave it"
                                + " out, or write its last four digits"));
    }

    private static boolean answersUserErrors(DataFetchingEnvironment mutation) {
        return GraphQLTypeUtil.unwrapAll(mutation.getFieldType()) instanceof GraphQLObjectType type
                && type.getFieldDefinition("userErrors") != null;
    }
}
