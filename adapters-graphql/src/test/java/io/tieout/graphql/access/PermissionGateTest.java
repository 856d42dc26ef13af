package io.tieout.graphql.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.tieout.application.command.Role;
import io.tieout.graphql.Session;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PermissionGateTest {

    private static final String REJECT =
            """
            mutation { rejectInvoice(input: {invoiceId: "x", reason: "too much"}) {
              userErrors { code } } }
            """;

    private final Api api = Api.fresh();

    @Test
    void everyRootFieldIsClosedToWhoeverHasNoToken() {
        assertThat(rootFields())
                .isNotEmpty()
                .allSatisfy((place, gate) ->
                        assertThatThrownBy(() -> gate.get(anEnvironment(Map.of())))
                                .as(place)
                                .hasMessageContaining("no valid token"));
    }

    @Test
    void everyRootFieldIsClosedToARoleThatIsNeverGranted() {
        Map<String, Object> asSystem =
                CallerInterceptor.contextOf(Session.endless(People.a(Role.SYSTEM)));

        assertThat(rootFields())
                .allSatisfy((place, gate) ->
                        assertThatThrownBy(() -> gate.get(anEnvironment(asSystem)))
                                .as(place)
                                .hasMessageContaining("needs one of the roles"));
    }

    @Test
    void aDeniedMutationNamesTheOperationAndTheRolesAndSendsNothing() {
        var error = Answers.error(api.as(People.a(Role.ACCOUNTANT)).document(REJECT).execute());

        assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN");
        assertThat(error.getMessage()).isEqualTo("rejectInvoice needs one of the roles [APPROVER]");
        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void aRequestWithoutATokenIsToldSo() {
        var error = Answers.error(api.asNobody().document("{ viewer { actor } }").execute());

        assertThat(error.getExtensions()).containsEntry("code", "UNAUTHENTICATED");
    }

    @Test
    void anybodyMayAskWhatTheSchemaIs() {
        api.asNobody()
                .document("{ __schema { queryType { name } } }")
                .execute()
                .path("__schema.queryType.name")
                .entity(String.class)
                .isEqualTo("Query");
    }

    @Test
    void whoeverHoldsTheRoleGetsThrough() {
        api.as(People.aCustomerOf(Rows.accountId(1)))
                .document("{ viewer { tenantId actor roles } }")
                .execute()
                .path("viewer")
                .matchesJson(
                        """
                        {"tenantId": "00000000-0000-0001-0000-000000000001",
                         "actor": "customer", "roles": ["CUSTOMER"]}
                        """);
    }

    private Map<String, DataFetcher<?>> rootFields() {
        GraphQLSchema schema = api.source().schema();
        Map<String, DataFetcher<?>> gates = new HashMap<>();
        for (GraphQLObjectType root :
                List.of(
                        schema.getQueryType(),
                        schema.getMutationType(),
                        schema.getSubscriptionType())) {
            for (GraphQLFieldDefinition field : root.getFieldDefinitions()) {
                FieldCoordinates place = FieldCoordinates.coordinates(root, field);
                gates.put(field.getName(), schema.getCodeRegistry().getDataFetcher(place, field));
            }
        }
        return gates;
    }

    private static DataFetchingEnvironment anEnvironment(Map<String, Object> context) {
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .graphQLContext(GraphQLContext.of(context))
                .build();
    }
}
