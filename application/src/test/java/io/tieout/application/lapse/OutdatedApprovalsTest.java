package io.tieout.application.lapse;

import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.MEMO;
import static io.tieout.application.fixture.Examples.aWorldWithAnApprovedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.consulting;
import static io.tieout.application.fixture.Examples.content;
import static io.tieout.application.fixture.Examples.creditApproval;
import static io.tieout.application.fixture.Examples.creditOrder;
import static io.tieout.application.fixture.Examples.landing;
import static io.tieout.application.fixture.Examples.revisionApproval;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import io.tieout.application.credit.CreditMemoCommand.DraftCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.SubmitCreditMemo;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.operation.OperationCommand.DismissOperation;
import io.tieout.application.operation.OperationRejected;
import io.tieout.application.operation.OperationRejection.OperationNotFound;
import io.tieout.application.revision.RevisionCommand.DraftRevision;
import io.tieout.application.revision.RevisionCommand.SubmitRevision;
import io.tieout.application.revision.RevisionPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutdatedApprovalsTest {

    private static final ExpectedVersion ANY = new ExpectedVersion.Any();

    private final World world = aWorldWithAnApprovedInvoice();
    private final List<Command> sent = new ArrayList<>();

    @Test
    void anApprovalWhosePlanIsTheSameStands() {
        takeBack();

        assertThat(sent).isEmpty();
    }

    @Test
    void anApprovedInvoiceWhoseItemIsGoneIsTakenBackAndSaysWhy() {
        theItemGoes();
        takeBack();

        assertThat(sent).containsExactly(dismissed(Kind.PUSH_INVOICE));
        assertThat(((DismissOperation) sent.getFirst()).reason())
                .startsWith("because the plan that was signed cannot be carried out any more");
    }

    @Test
    void anApprovedRevisionWhoseItemIsGoneIsTakenBack() {
        world.send(new RecordInvoicePushed(INVOICE, landing("130")), worker());
        world.send(new DraftRevision(INVOICE, content("INV-1", "90.00"), ANY), ann());
        world.send(new SubmitRevision(INVOICE, ANY), ann());
        world.send(revisionApproval(world, INVOICE), ben());
        takeBack();
        assertThat(sent).isEmpty();

        theItemGoes();
        takeBack();

        assertThat(sent).contains(dismissed(Kind.REVISE_INVOICE));
    }

    @Test
    void anApprovedCreditMemoWhoseItemIsGoneIsTakenBack() {
        world.send(new RecordInvoicePushed(INVOICE, landing("130")), worker());
        world.send(new DraftCreditMemo(MEMO, INVOICE, creditOrder("CM-1")), ann());
        world.send(new SubmitCreditMemo(MEMO, ANY), ann());
        world.send(creditApproval(world), ben());

        theItemGoes();
        takeBack();

        assertThat(sent).contains(dismissed(Kind.PUSH_CREDIT_MEMO));
    }

    @Test
    void whileNothingIsConnectedWhatWasSignedStands() {
        world.connections.disconnected(CONNECTION, World.TENANT, "revoked");
        takeBack();

        assertThat(sent).isEmpty();
    }

    @Test
    void whatLeftMeanwhileLandsAsItWasSigned() {
        theItemGoes();

        approvals(
                        (command, caller, once) -> {
                            note(command, caller, once);
                            throw new OperationRejected(new OperationNotFound(new UUID(0, 1)));
                        })
                .takeBack(World.TENANT, 1, "test", why -> why);

        assertThat(sent).hasSize(1);
    }

    private void theItemGoes() {
        world.references.upsert(World.TENANT, CONNECTION, List.of(consulting(false)));
    }

    private void takeBack() {
        approvals(this::note).takeBack(World.TENANT, 1, "test", why -> "because " + why);
    }

    private OutdatedApprovals approvals(Commands commands) {
        return new OutdatedApprovals(
                commands,
                new WaitingPushes(world.operations.all()),
                new OutdatedApprovals.Plans(
                        world.plans,
                        new RevisionPlans(world.revisions, world.plans),
                        world.creditPlans));
    }

    private Receipt note(Command command, Caller caller, Once once) {
        sent.add(command);
        return new Receipt(new UUID(0, 1), 0);
    }

    private Command dismissed(Kind kind) {
        Operation operation =
                world.operations.all().stream()
                        .filter(each -> each.work().kind() == kind)
                        .findFirst()
                        .orElseThrow();
        return sent.stream()
                .filter(command ->
                        command instanceof DismissOperation given
                                && given.operation().equals(operation.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " was not taken back: " + sent));
    }
}
