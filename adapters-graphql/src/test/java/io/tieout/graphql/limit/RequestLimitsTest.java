package io.tieout.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import io.tieout.application.command.Role;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class RequestLimitsTest {

    private final Api api = Api.fresh();

    @Test
    void aFullPageWithEverythingAnybodyShowsIsAllowed() {
        ask("""
        { invoices(first: 100) { pageInfo { endCursor hasNextPage } edges { cursor node {
          id version status number issuedOn dueOn memo documentNumber
          account { id name reference }
          lines { description quantity product unitPrice { amount currency }
                  amount { amount currency } servicePeriod { firstOn lastOn } }
          subtotal { amount } total { amount } balance { amount currency }
          settlements { effectiveOn amount { amount }
            payment { id total { amount } account { name } } }
          review { makers approvedBy lastProblem } } } } }
        """)
                .path("invoices.edges")
                .hasValue();
    }

    @Test
    void theIntrospectionOfEveryToolIsAllowed() {
        ask(IntrospectionQuery.INTROSPECTION_QUERY).path("__schema").hasValue();
    }

    @Test
    void aRequestThatNestsTooDeepIsRefused() {
        String deep =
                "{ __type(name: \"Query\") { "
                        + "ofType { ".repeat(20)
                        + "name"
                        + " }".repeat(20)
                        + " } }";

        assertRefused(deep, "depth");
    }

    @Test
    void aRequestThatWeighsTooMuchIsRefusedAndNothingIsRead() {
        String pages =
                IntStream.range(0, 49)
                        .mapToObj(i -> "p" + i + ": invoices(first: 100) { edges { node { id } } }")
                        .collect(Collectors.joining(" ", "{ ", " }"));

        assertRefused(pages, "weight");
        assertThat(api.books.reads).isEmpty();
    }

    @Test
    void aFragmentDoesNotHideWeight() {
        String spreads =
                IntStream.range(0, 49)
                        .mapToObj(i -> "p" + i + ": accounts(first: 100) { ...rows }")
                        .collect(Collectors.joining(" ", "{ ", " }"));

        assertRefused(
                spreads + " fragment rows on AccountConnection { edges { node { id } } }",
                "weight");
    }

    @Test
    void fragmentsThatDoubleAndDoubleAreMeasuredInNoTime() {
        StringBuilder bomb = new StringBuilder("{ viewer { ...f0 } }");
        for (int i = 0; i < 60; i++) {
            bomb.append(" fragment f%d on Viewer { ...f%d ...f%d }".formatted(i, i + 1, i + 1));
        }

        assertRefused(bomb + " fragment f60 on Viewer { actor }", "weight");
    }

    @Test
    void aVariableDoesNotHideThePageItAsksFor() {
        String pages =
                IntStream.range(0, 49)
                        .mapToObj(i -> "p" + i + ": accounts(first: $n) { edges { node { id } } }")
                        .collect(Collectors.joining(" ", "query($n: Int) { ", " }"));

        var error =
                Answers.error(
                        api.as(People.a(Role.AUDITOR))
                                .document(pages)
                                .variable("n", 100)
                                .execute());
        assertThat(error.getExtensions()).containsEntry("code", "TOO_COMPLEX");
    }

    @Test
    void aRequestWithTooManyAliasesIsRefused() {
        String aliases =
                IntStream.rangeClosed(0, RequestLimits.MAX_ALIASES)
                        .mapToObj(i -> "a" + i + ": __typename")
                        .collect(Collectors.joining(" ", "{ ", " }"));

        assertRefused(aliases, "aliases");
    }

    @Test
    void anAbsurdPageIsRefusedForItsSizeAndOverflowsNothing() {
        Response response =
                ask("{ invoices(first: 2147483647) { edges { node { id number memo } } } }");

        assertThat(Answers.errorCode(response)).isEqualTo("PAGE_TOO_LARGE");
    }

    private void assertRefused(String document, String limit) {
        var error = Answers.error(ask(document));
        assertThat(error.getExtensions()).containsEntry("code", "TOO_COMPLEX");
        assertThat(error.getMessage()).contains(limit, "at most", "ask for less at once");
    }

    private Response ask(String document) {
        return api.as(People.a(Role.AUDITOR)).document(document).execute();
    }
}
