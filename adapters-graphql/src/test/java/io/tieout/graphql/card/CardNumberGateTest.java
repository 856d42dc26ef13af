package io.tieout.graphql.card;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.tieout.application.access.Permissions;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.domain.account.AccountId;
import io.tieout.graphql.Session;
import io.tieout.graphql.access.CallerInterceptor;
import io.tieout.graphql.answer.RequestRefused;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.order.Payload;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CardNumberGateTest {

    /** a card network's own test number */
    private static final String CARD = "4242 4242 4242 4242";

    private final Api api = Api.fresh();

    @Test
    void noMutationTakesATextThatHoldsACardNumber() {
        GraphQLObjectType mutations = Objects.requireNonNull(schema().getMutationType());

        assertThat(mutations.getFieldDefinitions())
                .isNotEmpty()
                .allSatisfy(mutation ->
                        assertThat(answer(mutation, mutations))
                                .as(mutation.getName())
                                .contains("could hold a card number"));
        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void theAnswerNamesTheFieldAndDoesNotRepeatTheNumber() {
        api.as(People.a(Role.APPROVER))
                .document(
                        """
                        mutation($reason: String!) {
                          rejectInvoice(input: {invoiceId: "x", reason: $reason}) {
                            userErrors { code field message } } }
                        """)
                .variable("reason", "paid by card " + CARD)
                .execute()
                .path("rejectInvoice.userErrors")
                .matchesJsonStrictly(
                        """
                        [{"code": "CARD_NUMBER", "field": ["input", "reason"],
                          "message": "this text could hold a card number, which is never stored \
                        here; leave it out, or write its last four digits"}]
                        """);
        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void aTextInsideAListIsFoundToo() {
        assertThat(TextsWithCards.first(Map.of("input", Map.of("lines", List.of("a", CARD)))))
                .contains("input.lines.1");
    }

    @Test
    void theIdOfACompanyIsNoText() {
        assertThat(TextsWithCards.first(Map.of("input", Map.of("companyId", CARD)))).isEmpty();
    }

    @Test
    void aBulkMutationIsRefusedAsAWhole() {
        var error =
                Answers.error(
                        api.as(People.a(Role.ACCOUNTANT))
                                .document(
                                        """
                                        mutation($id: ID!) { linkAccounts(input: {items: [
                                          {accountId: $id, customerId: "1"}]}) {
                                          results { userErrors { code } } } }
                                        """)
                                .variable("id", CARD)
                                .execute());

        assertThat(error.getExtensions()).containsEntry("code", "INVALID_VALUE");
        assertThat(error.getMessage()).doesNotContain("4242");
    }

    private String answer(GraphQLFieldDefinition mutation, GraphQLObjectType mutations)
            throws Exception {
        DataFetcher<?> fetcher =
                schema().getCodeRegistry()
                        .getDataFetcher(
                                FieldCoordinates.coordinates(mutations, mutation), mutation);
        try {
            return fetcher.get(environment(mutation)) instanceof Payload payload
                    ? payload.userErrors().toString()
                    : "carried out";
        } catch (RequestRefused refused) {
            return Objects.requireNonNull(refused.getMessage());
        }
    }

    private static DataFetchingEnvironment environment(GraphQLFieldDefinition mutation) {
        Role allowed = Permissions.rolesFor(mutation.getName()).iterator().next();
        Caller caller =
                allowed == Role.CUSTOMER
                        ? People.aCustomerOf(new AccountId(new UUID(5, 1)))
                        : People.a(allowed);
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .graphQLContext(
                        GraphQLContext.of(CallerInterceptor.contextOf(Session.endless(caller))))
                .fieldType(mutation.getType())
                .arguments(Map.of("input", Map.of("note", CARD)))
                .build();
    }

    private GraphQLSchema schema() {
        return api.source().schema();
    }
}
