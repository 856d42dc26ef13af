package io.tieout.graphql.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.control.ActViews.ActView;
import io.tieout.application.control.ActViews.End;
import io.tieout.application.control.ActViews.Status;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RefuseAct;
import io.tieout.application.control.ControlCommand.WithdrawAct;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.control.ControlledActRejected;
import io.tieout.domain.control.ControlledActRejection.AskerCannotDecide;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.people.ActorId;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class ControlledActsTest {

    private static final ControlledActId ID = new ControlledActId(new UUID(9, 1));
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private final Api api = Api.fresh();

    @BeforeEach
    void aSettledAct() {
        api.accounting.actRows.add(
                new ActView(
                        ID,
                        1,
                        Status.REFUSED,
                        Act.Kind.VOID_INVOICE,
                        Rows.invoiceId(1).value().toString(),
                        new ActorId("alan"),
                        AT,
                        "sent twice",
                        Fingerprint.of(new Fact("balance", "120.00 EUR")),
                        Optional.of(new End("paula", AT.plusSeconds(9), "they pay"))));
        api.commands.willChange(ID.value());
    }

    @Test
    void anAuditorReadsWhoAskedForWhatAndHowItEnded() {
        ask(
                        Role.AUDITOR,
                        "{ controlledActs { edges { node { id version status kind subjectId askedBy"
                            + " askedAt reason seen { name value } end { by at reason } } } } }")
                .path("controlledActs.edges[0].node")
                .matchesJsonStrictly(
                        """
                        {"id": "%s", "version": 1, "status": "REFUSED", "kind": "VOID_INVOICE",
                         "subjectId": "%s", "askedBy": "alan",
                         "askedAt": "2026-03-01T10:00:00Z", "reason": "sent twice",
                         "seen": [{"name": "balance", "value": "120.00 EUR"}],
                         "end": {"by": "paula", "at": "2026-03-01T10:00:09Z",
                                 "reason": "they pay"}}
                        """
                                .formatted(GlobalId.of(ID), GlobalId.of(Rows.invoiceId(1))));
        assertThat(api.accounting.filters).containsExactly(Set.of(Status.ASKED), Set.of());
    }

    @Test
    void eachDecisionBecomesItsCommand() {
        decide(Role.APPROVER, "allowAct", "idempotencyKey: \"k\", expectedVersion: 0");
        decide(Role.APPROVER, "refuseAct", "reason: \"they pay\"");
        decide(Role.ACCOUNTANT, "withdrawAct", "reason: \"a slip\"");

        assertThat(api.commands.sent)
                .extracting(sent -> (Object) sent.command())
                .containsExactly(
                        new AllowAct(ID, new ExpectedVersion.Exactly(0)),
                        new RefuseAct(ID, "they pay", new ExpectedVersion.Any()),
                        new WithdrawAct(ID, "a slip", new ExpectedVersion.Any()));
    }

    @Test
    void aRejectionIsAUserError() {
        api.commands.willThrow(
                new ControlledActRejected(new AskerCannotDecide(new ActorId("paula"))));

        assertThat(code(decide(Role.APPROVER, "allowAct", "idempotencyKey: \"k\"")))
                .isEqualTo("ASKER_CANNOT_DECIDE");
    }

    @Test
    void theIdOfSomethingElseIsAnUnknownOne() {
        Response answer =
                ask(
                        Role.APPROVER,
                        "mutation { allowAct(input: {idempotencyKey: \"k\", actId: \"%s\"})"
                                        .formatted(GlobalId.of(Rows.invoiceId(1)))
                                + " { userErrors { code } } }");

        assertThat(answer.path("allowAct.userErrors[0].code").entity(String.class).get())
                .isEqualTo("CONTROLLED_ACT_NOT_FOUND");
        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void itIsANodeForStaff() {
        String node = "{ node(id: \"%s\") { __typename } }".formatted(GlobalId.of(ID));

        ask(Role.ADMIN, node)
                .path("node.__typename")
                .entity(String.class)
                .isEqualTo("ControlledAct");
        ask(Role.PLATFORM, node).path("node").valueIsNull();
        ask(Role.AUDITOR, "{ controlledAct(id: \"%s\") { reason } }".formatted(GlobalId.of(ID)))
                .path("controlledAct.reason")
                .entity(String.class)
                .isEqualTo("sent twice");
    }

    @Test
    void anAccountantAllowsNothing() {
        Response answer = decide(Role.ACCOUNTANT, "allowAct", "idempotencyKey: \"k\"");

        assertThat(Answers.errorCode(answer)).isEqualTo("FORBIDDEN");
        assertThat(api.commands.sent).isEmpty();
    }

    private Response decide(Role role, String mutation, String more) {
        return ask(
                role,
                "mutation { %s(input: {actId: \"%s\", %s}) { controlledAct { id } userErrors { code } } }"
                        .formatted(mutation, GlobalId.of(ID), more));
    }

    private static String code(Response answer) {
        return answer.path("allowAct.userErrors[0].code").entity(String.class).get();
    }

    private Response ask(Role role, String document) {
        return api.as(People.a(role)).document(document).execute();
    }
}
