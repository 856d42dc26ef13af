package io.tieout.application.operation;

import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.aWorldWithAnApprovedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.approval;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.content;
import static io.tieout.application.fixture.Examples.voidIsAllowed;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationChange;
import io.tieout.application.accounting.OperationChange.Deed;
import io.tieout.application.accounting.OperationChange.Difference;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.StaleVersion;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushRefused;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.operation.OperationCommand.CorrectOperation;
import io.tieout.application.operation.OperationCommand.DismissOperation;
import io.tieout.application.operation.OperationCommand.RerouteOperation;
import io.tieout.application.operation.OperationCommand.RetryOperation;
import io.tieout.application.operation.OperationCommand.Transport;
import io.tieout.application.operation.OperationRejection.ApprovalNotInForce;
import io.tieout.application.operation.OperationRejection.ConnectionLost;
import io.tieout.application.operation.OperationRejection.InvalidReason;
import io.tieout.application.operation.OperationRejection.NotEditable;
import io.tieout.application.operation.OperationRejection.NothingEdited;
import io.tieout.application.operation.OperationRejection.OutcomeUncertain;
import io.tieout.application.operation.OperationRejection.WrongOperationState;
import io.tieout.application.view.Viewer;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.decision.Rejection;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.people.ActorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OperationHandlersTest {

    private static final Transport ANOTHER_REQUEST =
            new Transport(true, Optional.empty(), Optional.empty());

    private final World world = aWorldWithAnApprovedInvoice();
    private final UUID push = world.operations.all().getFirst().id();

    @Test
    void aBlockedPushIsAskedForAgainUnderItsOwnRequestId() {
        String requestId = world.desk.row(push).requestId();
        world.operations.end(push, State.BLOCKED, "the company is locked");

        world.send(retry(push), ann());

        assertThat(world.desk.row(push).state()).isEqualTo(State.RETRYING);
        assertThat(world.desk.row(push).nextAttemptAt()).isEqualTo(now());
        assertThat(world.desk.row(push).requestId()).isEqualTo(requestId);
        assertThat(status()).isEqualTo(Status.APPROVED);
        assertThat(lastChange().deed()).isEqualTo(Deed.RETRIED);
        assertThat(lastChange().by()).isEqualTo(ann().actor());
        assertThat(lastChange().reason()).isEqualTo("it is open now");
    }

    @Test
    void aRetryThatArrivesTwiceChangesNothingMore() {
        world.operations.end(push, State.BLOCKED, "the company is locked");
        var first = world.send(retry(push), ann());

        assertThat(world.send(retry(push), ann())).isEqualTo(first);
        assertThat(world.desk.changes).hasSize(1);
    }

    @Test
    void aPushThatWasRefusedForGoodIsNeverRetriedBecauseItsApprovalIsVoid() {
        refuse();

        refused(retry(push), new ApprovalNotInForce("submitted"));
    }

    @Test
    void anOldPushIsNotRetriedBesideTheOneOfANewApproval() {
        refuse();
        world.send(approval(world), ben());

        refused(retry(push), new ApprovalNotInForce("approved"));
    }

    @Test
    void nothingIsRetriedIntoALostConnection() {
        world.operations.end(push, State.BLOCKED, "no grant");
        world.connections.disconnected(
                world.desk.row(push).connection(), World.TENANT, "access was revoked");

        refused(retry(push), new ConnectionLost("access was revoked"));
    }

    @Test
    void whatIsUnderWayOrDoneIsNotRetried() {
        world.operations.end(push, State.IN_FLIGHT, "");
        refused(
                retry(push),
                new WrongOperationState("retry", State.IN_FLIGHT, "wait for its answer"));

        world.operations.end(push, State.DONE, "");
        refused(
                retry(push),
                new WrongOperationState("retry", State.DONE, "there is nothing left to do"));
    }

    @Test
    void anOrderThatLookedAtAnotherVersionIsRefused() {
        world.operations.end(push, State.BLOCKED, "locked");
        var stale = new RetryOperation(push, "again", new ExpectedVersion.Exactly(7));

        refused(stale, new StaleVersion(7, 0));
    }

    @Test
    void anOrderWithoutAReasonIsRefused() {
        refused(new DismissOperation(push, " ", ANY), new InvalidReason(1, 1000));
    }

    @Test
    void anotherRequestIdIsANewAttemptAndKeepsTheApproval() {
        world.operations.end(push, State.BLOCKED, "the company is locked");
        String before = world.desk.row(push).requestId();

        world.send(new RerouteOperation(push, ANOTHER_REQUEST, "a fresh one", ANY), ann());

        String after = world.desk.row(push).requestId();
        assertThat(after).isEqualTo(before.replaceFirst("g1$", "g2"));
        assertThat(status()).isEqualTo(Status.APPROVED);
        assertThat(lastChange().differences())
                .containsExactly(new Difference("requestId", before, after));
    }

    @Test
    void aPushThatMayHaveLandedNeverGetsAnotherRequestId() {
        world.operations.end(push, State.BLOCKED, "no answer");
        world.desk.doubt(push);

        refused(
                new RerouteOperation(push, ANOTHER_REQUEST, "a fresh one", ANY),
                new OutcomeUncertain());
    }

    @Test
    void aVoidMayStartFromAnotherVersionAndAPushHasNone() {
        World pushed = aWorldWithAPushedInvoice();
        voidIsAllowed(pushed, "sent twice");
        UUID voiding = pushed.operations.all().getLast().id();
        pushed.operations.end(voiding, State.BLOCKED, "stale");
        var version = new Transport(false, Optional.of("4"), Optional.empty());

        pushed.send(new RerouteOperation(voiding, version, "it was paid and unpaid", ANY), ann());

        assertThat(pushed.desk.row(voiding).work())
                .isEqualTo(new Work.VoidInvoice(INVOICE, "130", "4"));
        assertThat(pushed.desk.changes.getLast().differences())
                .containsExactly(new Difference("documentVersion", "0", "4"));
        world.operations.end(push, State.BLOCKED, "stale");
        refused(
                new RerouteOperation(push, version, "no such thing", ANY),
                new NotEditable("documentVersion", world.desk.row(push).work().kind()));
    }

    @Test
    void anEditThatEditsNothingIsRefused() {
        world.operations.end(push, State.BLOCKED, "locked");

        refused(
                new RerouteOperation(
                        push,
                        new Transport(false, Optional.empty(), Optional.empty()),
                        "why not",
                        ANY),
                new NothingEdited());
        refused(
                new CorrectOperation(push, content("INV-1", "100.00"), "why not", ANY),
                new NothingEdited());
    }

    @Test
    void correctingAnApprovedDocumentVoidsTheApprovalAndSendsNothing() {
        world.operations.end(push, State.BLOCKED, "locked");

        world.send(new CorrectOperation(push, content("INV-1", "90.00"), "rate", ANY), ann());

        assertThat(status()).isEqualTo(Status.SUBMITTED);
        assertThat(world.desk.row(push).state()).isEqualTo(State.DISMISSED);
        assertThat(world.operations.all()).hasSize(1);
        assertThat(lastChange().deed()).isEqualTo(Deed.CORRECTED);
        assertThat(lastChange().differences())
                .containsExactly(new Difference("lines.0.unitPrice", "100.00 USD", "90.00 USD"));
    }

    @Test
    void whoCorrectsADocumentMayNotApproveItAndAnotherApproverQueuesItsPush() {
        refuse();
        world.send(new CorrectOperation(push, content("INV-1", "90.00"), "rate", ANY), ben());

        refused(approval(world), ben(), new MakerIsChecker(ben().actor()));
        var carl =
                new Caller(
                        World.TENANT, new ActorId("carl"), ben().roles(), "", ben().ownAccount());
        world.send(approval(world), carl);
        assertThat(world.operations.all()).hasSize(2);
        refused(
                retry(push),
                new WrongOperationState(
                        "retry", State.DISMISSED, "order it again from the invoice"));
    }

    @Test
    void aCorrectionThatArrivesTwiceChangesNothingMore() {
        refuse();
        var correction = new CorrectOperation(push, content("INV-1", "90.00"), "rate", ANY);
        var first = world.send(correction, ann());
        int events = world.eventCount();

        assertThat(world.send(correction, ann())).isEqualTo(first);
        assertThat(world.eventCount()).isEqualTo(events);
    }

    @Test
    void aDocumentThatMayHaveLandedIsNotCorrected() {
        world.operations.end(push, State.RETRYING, "no answer");
        world.desk.doubt(push);

        refused(
                new CorrectOperation(push, content("INV-1", "90.00"), "rate", ANY),
                new OutcomeUncertain());
    }

    @Test
    void aPushThatCertainlyDidNotLandIsDismissedAndItsInvoiceAwaitsAnotherApproval() {
        world.operations.end(push, State.BLOCKED, "locked");

        world.send(new DismissOperation(push, "sold the company", ANY), ann());

        assertThat(world.desk.row(push).state()).isEqualTo(State.DISMISSED);
        assertThat(status()).isEqualTo(Status.SUBMITTED);
        world.send(approval(world), ben());
        assertThat(world.operations.all()).hasSize(2);
    }

    @Test
    void aPushThatMayHaveLandedIsLookedUpBeforeItIsGivenUp() {
        world.operations.end(push, State.RETRYING, "no answer");
        world.desk.doubt(push);
        var dismissal = new DismissOperation(push, "sold the company", ANY);

        var first = world.send(dismissal, ann());

        assertThat(status()).isEqualTo(Status.APPROVED);
        assertThat(world.desk.row(push).work()).isInstanceOf(Work.SettleGivenUp.class);
        assertThat(world.desk.row(push).nextAttemptAt())
                .isEqualTo(now().plus(Duration.ofMinutes(2)));
        assertThat(lastChange().deed()).isEqualTo(Deed.GIVEN_UP);
        assertThat(world.send(dismissal, ann())).isEqualTo(first);
    }

    @Test
    void nobodyHastensTheLookAtWhatWasGivenUp() {
        world.operations.end(push, State.RETRYING, "no answer");
        world.desk.doubt(push);
        world.send(new DismissOperation(push, "sold the company", ANY), ann());

        refused(
                retry(push),
                new WrongOperationState(
                        "retry",
                        State.RETRYING,
                        "it was given up, and Tieout looks whether it took effect"));
    }

    @Test
    void aDismissedVoidLeavesTheInvoiceStanding() {
        World pushed = aWorldWithAPushedInvoice();
        voidIsAllowed(pushed, "sent twice");
        UUID voiding = pushed.operations.all().getLast().id();
        pushed.operations.end(voiding, State.BLOCKED, "locked");

        pushed.send(new DismissOperation(voiding, "keep it", ANY), ann());

        assertThat(pushed.invoices.find(Viewer.of(ann()), INVOICE).orElseThrow().status())
                .isEqualTo(Status.PUSHED);
    }

    @Test
    void whatIsUnderWayOrDoneIsNotDismissed() {
        world.operations.end(push, State.IN_FLIGHT, "");
        refused(
                new DismissOperation(push, "no more", ANY),
                new WrongOperationState("dismiss", State.IN_FLIGHT, "wait for its answer"));

        world.operations.end(push, State.DONE, "");
        refused(
                new DismissOperation(push, "no more", ANY),
                new WrongOperationState(
                        "dismiss", State.DONE, "it took effect; void the invoice instead"));
    }

    private static RetryOperation retry(UUID operation) {
        return new RetryOperation(operation, "it is open now", ANY);
    }

    private void refuse() {
        world.send(new RecordInvoicePushRefused(INVOICE, "no such item"), worker());
        world.operations.end(push, State.DEAD, "no such item");
    }

    private void refused(OperationCommand command, Rejection rejection) {
        refused(command, ann(), rejection);
    }

    private void refused(Command command, Caller caller, Rejection rejection) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> world.send(command, caller))
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }

    private Instant now() {
        return world.clock.now(World.TENANT);
    }

    private Status status() {
        return world.invoices.find(Viewer.of(ann()), INVOICE).orElseThrow().status();
    }

    private OperationChange lastChange() {
        return world.desk.changes.getLast();
    }
}
