package io.tieout.graphql.parked;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.application.parked.ParkedEventCommand.ReplayParkedEvent;
import io.tieout.application.parked.ParkedEventRejected;
import io.tieout.application.parked.ParkedEventRejection.ParkedEventNotFound;
import io.tieout.application.parked.ParkedEventViews.ParkedEventView;
import io.tieout.application.parked.ParkedEventViews.Replay;
import io.tieout.domain.people.ActorId;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class ParkedEventsTest {

    private static final UUID ID = new UUID(9, 1);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final String GLOBAL_ID = new GlobalId(GlobalId.Type.PARKED_EVENT, ID).text();

    private final Api api = Api.fresh();

    @BeforeEach
    void aParkedEvent() {
        api.accounting.parkedRows.add(
                new ParkedEventView(
                        ID,
                        "WhenPaymentAllocatedThenSettleInvoice",
                        "payment.allocated",
                        new UUID(3, 4),
                        7,
                        true,
                        2,
                        "no such invoice",
                        AT,
                        AT.plusSeconds(4),
                        Optional.of(new Replay(new ActorId("ada"), AT.plusSeconds(1)))));
    }

    @Test
    void anAuditorReadsWhatWasSetAsideAndWhy() {
        ask(
                        Role.AUDITOR,
                        "{ parkedEvents { edges { node { id automation eventType recordId version"
                                + " isFirst attempts fault parkedAt retryAt replayAskedBy"
                                + " replayAskedAt } } } }")
                .path("parkedEvents.edges[0].node")
                .matchesJsonStrictly(
                        """
                        {"id": "%s", "automation": "WhenPaymentAllocatedThenSettleInvoice",
                         "eventType": "payment.allocated",
                         "recordId": "00000000-0000-0003-0000-000000000004", "version": 7,
                         "isFirst": true, "attempts": 2, "fault": "no such invoice",
                         "parkedAt": "2026-03-01T10:00:00Z", "retryAt": "2026-03-01T10:00:04Z",
                         "replayAskedBy": "ada", "replayAskedAt": "2026-03-01T10:00:01Z"}
                        """
                                .formatted(GLOBAL_ID));
    }

    @Test
    void anAdministratorHasItTriedAgain() {
        api.commands.willChange(ID);

        replay(Role.ADMIN, GLOBAL_ID).path("replayParkedEvent.parkedEvent.attempts").hasValue();

        assertThat(api.commands.sent.getFirst().command()).isEqualTo(new ReplayParkedEvent(ID));
    }

    @Test
    void oneThatWasHandledBeforeTheAnswerIsNoError() {
        api.accounting.parkedRows.clear();
        api.commands.willChange(ID);

        Response answer = replay(Role.ADMIN, GLOBAL_ID);

        answer.path("replayParkedEvent.parkedEvent").valueIsNull();
        answer.path("replayParkedEvent.userErrors").entityList(Object.class).hasSize(0);
    }

    @Test
    void anUnknownOneIsAUserError() {
        api.commands.willThrow(new ParkedEventRejected(new ParkedEventNotFound(ID)));

        replay(Role.ADMIN, GLOBAL_ID)
                .path("replayParkedEvent.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("PARKED_EVENT_NOT_FOUND");
    }

    @Test
    void theIdOfSomethingElseIsAnUnknownOne() {
        replay(Role.ADMIN, new GlobalId(GlobalId.Type.ALERT, ID).text())
                .path("replayParkedEvent.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("PARKED_EVENT_NOT_FOUND");
    }

    @Test
    void itIsANode() {
        ask(Role.ADMIN, "{ node(id: \"%s\") { __typename } }".formatted(GLOBAL_ID))
                .path("node.__typename")
                .entity(String.class)
                .isEqualTo("ParkedEvent");
        ask(Role.ACCOUNTANT, "{ node(id: \"%s\") { __typename } }".formatted(GLOBAL_ID))
                .path("node")
                .valueIsNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ACCOUNTANT", "APPROVER", "AUDITOR", "PLATFORM"})
    void onlyAdministratorsHaveItTriedAgain(Role role) {
        assertThat(Answers.errorCode(replay(role, GLOBAL_ID))).isEqualTo("FORBIDDEN");
    }

    private Response replay(Role role, String id) {
        return ask(
                role,
                "mutation { replayParkedEvent(input: {parkedEventId: \"%s\"}) { parkedEvent { attempts } userErrors { code } } }"
                        .formatted(id));
    }

    private Response ask(Role role, String document) {
        return api.as(People.a(role)).document(document).execute();
    }
}
