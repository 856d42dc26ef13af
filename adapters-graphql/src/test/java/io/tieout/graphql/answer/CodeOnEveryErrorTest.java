package io.tieout.graphql.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeOnEveryErrorTest {

    private final Api api = Api.fresh();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ viewer {                                       | INVALID_REQUEST",
                "{ nothing }                                      | INVALID_REQUEST",
                "{ invoice { id } }                               | INVALID_REQUEST",
                "{ agingReport(asOf: \"yesterday\") { asOf } }    | INVALID_VALUE",
                "{ agingReport(asOf: 20260301) { asOf } }         | INVALID_VALUE",
                "{ invoices(orderBy: SIZE) { edges { cursor } } } | INVALID_VALUE"
            })
    void whatTheEngineRefusesHasAStableCode(String document, String code) {
        assertThat(Answers.errorCode(api.as(People.a(Role.AUDITOR)).document(document).execute()))
                .isEqualTo(code);
    }

    @Test
    void aBadVariableIsNamedWithItsRule() {
        var error =
                Answers.error(
                        api.as(People.a(Role.AUDITOR))
                                .document("query($day: Date!) { agingReport(asOf: $day) { asOf } }")
                                .variable("day", "2026-02-30")
                                .execute());

        assertThat(error.getExtensions()).containsEntry("code", "INVALID_VALUE");
        assertThat(error.getMessage()).contains("'2026-02-30' is not a day; write yyyy-MM-dd");
    }

    @Test
    void anIdOfSomethingElseInAFilterIsNamed() {
        var error =
                Answers.error(
                        api.as(People.a(Role.AUDITOR))
                                .document(
                                        "{ reconciliationQueue(filter: {accountId: \"elsewhere\"})"
                                                + " { edges { cursor } } }")
                                .execute());

        assertThat(error.getExtensions()).containsEntry("code", "INVALID_VALUE");
        assertThat(error.getMessage()).contains("'elsewhere'");
    }
}
