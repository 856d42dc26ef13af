package io.tieout.graphql.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.OperationChange;
import io.tieout.application.accounting.OperationChange.Deed;
import io.tieout.application.accounting.OperationChange.Difference;
import io.tieout.application.accounting.OperationViews.Attempt;
import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.operation.OperationCommand.CorrectOperation;
import io.tieout.application.operation.OperationCommand.DismissOperation;
import io.tieout.application.operation.OperationCommand.RerouteOperation;
import io.tieout.application.operation.OperationCommand.RetryOperation;
import io.tieout.application.operation.OperationCommand.Transport;
import io.tieout.application.operation.OperationRejected;
import io.tieout.application.operation.OperationRejection.OutcomeUncertain;
import io.tieout.domain.people.ActorId;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class OperationQueueTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private final Api api = Api.fresh();
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void queue() {
        api.books.accountRows.add(Rows.anAccount(1));
        api.accounting.operationRows.add(Rows.anOperation(1, Rows.invoiceId(1)));
        id = api.accounting.operationRows.getFirst().operation().id();
        api.commands.willChange(id);
    }

    @Test
    void anAuditorReadsHowEachAttemptEndedAndWhoChangedWhat() {
        api.accounting.attemptRows.add(new Attempt(2, "request-1", "RETRYING", "busy", AT));
        api.accounting.changeRows.add(
                new OperationChange(
                        Deed.REROUTED,
                        new ActorId("ann"),
                        "127.0.0.1",
                        "a fresh id",
                        List.of(new Difference("requestId", "g1", "g2")),
                        AT));

        ask(
                        Role.AUDITOR,
                        """
                        { accountingOperation(id: "%s") { version turn mayBeDone isGivenUp
                            attemptHistory { edges { node { number requestId outcome fault endedAt } } }
                            changes { edges { node { deed by origin reason at
                              differences { field before after } } } } } }
                        """)
                .path("accountingOperation")
                .matchesJsonStrictly(
                        """
                        {"version": 3, "turn": "NOBODY", "mayBeDone": false, "isGivenUp": false,
                         "attemptHistory": {"edges": [{"node": {"number": 2, "fault": "busy",
                           "requestId": "request-1", "outcome": "RETRYING",
                           "endedAt": "2026-03-01T10:00:00Z"}}]},
                         "changes": {"edges": [{"node": {"deed": "REROUTED", "by": "ann",
                           "origin": "127.0.0.1", "reason": "a fresh id",
                           "at": "2026-03-01T10:00:00Z",
                           "differences": [{"field": "requestId", "before": "g1", "after": "g2"}]
                         }}]}}
                        """);
    }

    @Test
    void theListIsNarrowedByTarget() {
        ask(Role.AUDITOR, "{ accountingOperations(target: \"abc\") { edges { node { id } } } }");

        assertThat(api.accounting.targets).containsExactly("abc");
    }

    @Test
    void aRetryNamesTheVersionThatWasSeenAndTheReason() {
        order(Role.ADMIN, "retryOperation", "").path("retryOperation.operation.id").hasValue();

        assertThat(sent()).isEqualTo(new RetryOperation(id, "why", new ExpectedVersion.Exactly(3)));
    }

    @Test
    void aDismissalNamesTheVersionThatWasSeenAndTheReason() {
        order(Role.ACCOUNTANT, "dismissOperation", "");

        assertThat(sent())
                .isEqualTo(new DismissOperation(id, "why", new ExpectedVersion.Exactly(3)));
    }

    @Test
    void anEditOfTheTransportReroutes() {
        order(
                Role.ACCOUNTANT,
                "editAndReplayOperation",
                ", edit: {transport: {newRequestId: true, dueAt: \"2026-03-01T10:00:00Z\"}}");

        assertThat(sent())
                .isEqualTo(
                        new RerouteOperation(
                                id,
                                new Transport(true, Optional.empty(), Optional.of(AT)),
                                "why",
                                new ExpectedVersion.Exactly(3)));
    }

    @Test
    void anEditOfTheContentCorrects() {
        order(
                Role.APPROVER,
                "editAndReplayOperation",
                """
                , edit: {content: {accountId: "%s", number: "INV-9", currency: "USD",
                    issuedOn: "2026-03-01", lines: [{description: "d", product: "p",
                      quantity: "1", unitPrice: {amount: "5.00", currency: "USD"}}]}}
                """
                        .formatted(GlobalId.of(Rows.accountId(1))));

        assertThat(sent()).isInstanceOf(CorrectOperation.class);
        assertThat(((CorrectOperation) sent()).content().number()).isEqualTo("INV-9");
    }

    @Test
    void anEditOfBothIsNoRequest() {
        var refused =
                order(
                        Role.ACCOUNTANT,
                        "editAndReplayOperation",
                        ", edit: {transport: {}, content: null}");

        refused.errors().satisfy(errors -> assertThat(errors).isNotEmpty());
        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void aRefusedOrderIsATypedUserError() {
        api.commands.willThrow(new OperationRejected(new OutcomeUncertain()));

        order(Role.ACCOUNTANT, "dismissOperation", "")
                .path("dismissOperation.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("OUTCOME_UNCERTAIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"retryOperation", "dismissOperation"})
    void anAuditorOrdersNothing(String mutation) {
        assertThat(Answers.errorCode(order(Role.AUDITOR, mutation, ""))).isEqualTo("FORBIDDEN");
        assertThat(api.commands.sent).isEmpty();
    }

    private Command sent() {
        return api.commands.sent.getFirst().command();
    }

    private Response ask(Role role, String document) {
        return api.as(People.a(role)).document(document.replace("%s", globalId())).execute();
    }

    private Response order(Role role, String mutation, String more) {
        return api.as(People.a(role))
                .document(
                        """
                        mutation { %s(input: {idempotencyKey: "k", operationId: "%s",
                            expectedVersion: 3, reason: "why"%s}) {
                          operation { id } userErrors { code field message } } }
                        """
                                .formatted(mutation, globalId(), more))
                .execute();
    }

    private String globalId() {
        return new GlobalId(GlobalId.Type.OPERATION, id).text();
    }
}
