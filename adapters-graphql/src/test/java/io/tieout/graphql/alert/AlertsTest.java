package io.tieout.graphql.alert;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.AlertCommand.AcknowledgeAlert;
import io.tieout.application.alert.AlertRejected;
import io.tieout.application.alert.AlertRejection.AlertNotFound;
import io.tieout.application.alert.AlertViews.AlertView;
import io.tieout.application.alert.AlertViews.Openness;
import io.tieout.application.alert.AlertViews.Telling;
import io.tieout.application.command.Role;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class AlertsTest {

    private static final UUID ID = new UUID(9, 1);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private final Api api = Api.fresh();

    @BeforeEach
    void anAlert() {
        api.accounting.alertRows.add(
                new AlertView(
                        ID,
                        Kind.OPERATION_FAILED,
                        "the push of invoice INV-1",
                        "no such customer",
                        "name another one",
                        3,
                        AT,
                        AT.plusSeconds(60),
                        Optional.empty(),
                        List.of(new Telling("webhook", 1, "HTTP status 500"))));
    }

    @Test
    void openAlertsNameRecordReasonNextStepAndCount() {
        ask(
                        Role.AUDITOR,
                        "{ alerts { edges { node { kind subject reason nextStep times firstAt"
                            + " lastAt acknowledgedBy acknowledgedAt tellings { channel toldTimes"
                            + " fault } } } } }")
                .path("alerts.edges[0].node")
                .matchesJsonStrictly(
                        """
                        {"kind": "OPERATION_FAILED", "subject": "the push of invoice INV-1",
                         "reason": "no such customer", "nextStep": "name another one", "times": 3,
                         "firstAt": "2026-03-01T10:00:00Z", "lastAt": "2026-03-01T10:01:00Z",
                         "acknowledgedBy": null, "acknowledgedAt": null,
                         "tellings": [{"channel": "webhook", "toldTimes": 1,
                                       "fault": "HTTP status 500"}]}
                        """);
        assertThat(api.accounting.filters).containsExactly(Set.of(Openness.OPEN));
    }

    @Test
    void theSchemaKnowsEveryKindOfAlert() {
        var kinds = (GraphQLEnumType) api.source().schema().getType("AlertKind");

        assertThat(Objects.requireNonNull(kinds).getValues())
                .extracting(GraphQLEnumValueDefinition::getName)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Kind.values()).map(Kind::name).toList());
    }

    @Test
    void anAlertIsPutAside() {
        api.commands.willChange(ID);

        acknowledge(Role.ADMIN).path("acknowledgeAlert.alert.times").hasValue();

        assertThat(api.commands.sent.getFirst().command()).isEqualTo(new AcknowledgeAlert(ID));
    }

    @Test
    void anUnknownAlertIsAUserError() {
        api.commands.willThrow(new AlertRejected(new AlertNotFound(ID)));

        acknowledge(Role.ADMIN)
                .path("acknowledgeAlert.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("ALERT_NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "PLATFORM"})
    void whoChangesNothingPutsNothingAside(Role role) {
        assertThat(Answers.errorCode(acknowledge(role))).isEqualTo("FORBIDDEN");
    }

    private Response acknowledge(Role role) {
        return ask(
                role,
                "mutation { acknowledgeAlert(input: {alertId: \"%s\"}) { alert { times } userErrors { code message field } } }"
                        .formatted(new GlobalId(GlobalId.Type.ALERT, ID).text()));
    }

    private Response ask(Role role, String document) {
        return api.as(People.a(role)).document(document).execute();
    }
}
