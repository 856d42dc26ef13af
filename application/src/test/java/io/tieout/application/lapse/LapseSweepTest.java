package io.tieout.application.lapse;

import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.MEMO;
import static io.tieout.application.fixture.Examples.aConnectedWorld;
import static io.tieout.application.fixture.Examples.policyIs;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.connection.CompanyProfiles.ClassTracking;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.LapseAct;
import io.tieout.application.credit.CreditMemoCommand.RecheckCreditSignature;
import io.tieout.application.credit.CreditMemoCommand.VoidCreditSignature;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand.RecheckSignature;
import io.tieout.application.invoice.InvoiceCommand.VoidSignature;
import io.tieout.application.lapse.WaitingApprovals.Document;
import io.tieout.application.lapse.WaitingApprovals.Signed;
import io.tieout.application.lapse.WaitingApprovals.Unlanded;
import io.tieout.application.operation.OperationCommand.DismissOperation;
import io.tieout.application.operation.OperationRejected;
import io.tieout.application.operation.OperationRejection.OperationNotFound;
import io.tieout.application.revision.RevisionCommand.RecheckRevisionSignature;
import io.tieout.application.revision.RevisionCommand.VoidRevisionSignature;
import io.tieout.application.revision.RevisionPlans;
import io.tieout.application.tenant.Tenants;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.ApprovalRules;
import io.tieout.domain.policy.AutoApproval;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LapseSweepTest {

    private static final UUID PUSH = new UUID(5, 1);
    private static final ControlledActId ACT = new ControlledActId(new UUID(11, 1));
    private static final Document BILL = new Document.OfInvoice(INVOICE);
    private static final Document CREDIT = new Document.OfCreditMemo(MEMO);
    private static final Document CHANGE = new Document.OfRevision(INVOICE);
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private final World world = aConnectedWorld();
    private final Instant now = world.clock.now(World.TENANT);
    private final Instant monthAgo = now.minus(Duration.ofDays(30));
    private final List<Command> sent = new ArrayList<>();
    private final Found found = new Found();

    /** what the views would find; it notes what it was asked for */
    private static final class Found implements WaitingApprovals {
        final List<Unlanded> unlanded = new ArrayList<>();
        final List<Signed> signed = new ArrayList<>();
        final List<ControlledActId> asked = new ArrayList<>();
        final List<Instant> before = new ArrayList<>();
        final List<Optional<LocalDate>> closed = new ArrayList<>();

        @Override
        public List<Unlanded> unlanded(
                TenantId tenant, Instant earliest, Optional<LocalDate> closedThrough, int limit) {
            before.add(earliest);
            closed.add(closedThrough);
            return unlanded;
        }

        @Override
        public List<Signed> signed(TenantId tenant, int limit) {
            return signed;
        }

        ActViews acts() {
            return (ActViews)
                    Proxy.newProxyInstance(
                            ActViews.class.getClassLoader(),
                            new Class<?>[] {ActViews.class},
                            (_, called, arguments) -> {
                                assertThat(called.getName()).isEqualTo("askedBefore");
                                before.add((Instant) arguments[1]);
                                return asked;
                            });
        }
    }

    @Test
    void whatDidNotLandInTimeIsGivenUpAsAPersonWouldDo() {
        found.unlanded.add(new Unlanded(BILL, monthAgo.minusSeconds(1), DAY, PUSH));

        sweep();

        assertThat(sent)
                .containsExactly(
                        new DismissOperation(
                                PUSH,
                                "it did not land within 30 days of its approval; see"
                                        + " accountingOperations for what stood in the way, and"
                                        + " approve it anew",
                                new ExpectedVersion.Any()));
    }

    @Test
    void theDaysAreThePolicys() {
        policyIs(world, new ApprovalRules(List.of(), 3, new AutoApproval.Off()));

        sweep();

        assertThat(found.before)
                .containsExactly(now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(3)));
    }

    @Test
    void whatIsDatedInClosedBooksIsGivenUpWithTheWayOut() {
        booksAreClosed();
        found.unlanded.add(new Unlanded(CREDIT, now, DAY, PUSH));

        sweep();

        assertThat(found.closed).containsExactly(Optional.of(DAY));
        assertThat(reasonGiven())
                .startsWith("the books were closed through 2026-03-01")
                .contains("reject it to date it later");
    }

    @Test
    void aRevisionOfWhatIsDatedInClosedBooksIsGivenUpInFavourOfACreditMemo() {
        booksAreClosed();
        found.unlanded.add(new Unlanded(CHANGE, now, DAY, PUSH));

        sweep();

        assertThat(reasonGiven())
                .startsWith("the books were closed through 2026-03-01")
                .contains("credit the difference with draftCreditMemo");
    }

    private String reasonGiven() {
        return ((DismissOperation) sent.getFirst()).reason();
    }

    private void booksAreClosed() {
        world.companies.store(
                World.TENANT,
                CONNECTION,
                new CompanyProfile(
                        "US",
                        "USD",
                        false,
                        true,
                        true,
                        true,
                        false,
                        ClassTracking.PER_LINE,
                        false,
                        Optional.of(DAY)),
                now);
    }

    @Test
    void aFirstSignatureThatNobodyJoinedInTimeIsVoidAndAYoungerOneIsLookedAt() {
        found.signed.add(new Signed(BILL, monthAgo.minusSeconds(1)));
        found.signed.add(new Signed(CREDIT, monthAgo.minusSeconds(1)));
        found.signed.add(new Signed(CHANGE, monthAgo.minusSeconds(1)));
        found.signed.add(new Signed(CHANGE, monthAgo));
        found.signed.add(new Signed(BILL, monthAgo));
        found.signed.add(new Signed(CREDIT, now));

        sweep();

        String reason = "nobody signed it as the second within 30 days; approve it anew";
        assertThat(sent)
                .containsExactly(
                        new VoidSignature(INVOICE, reason),
                        new VoidCreditSignature(MEMO, reason),
                        new VoidRevisionSignature(INVOICE, reason),
                        new RecheckRevisionSignature(INVOICE),
                        new RecheckSignature(INVOICE),
                        new RecheckCreditSignature(MEMO));
    }

    @Test
    void anActThatNobodyDecidedInTimeLapses() {
        found.asked.add(ACT);

        sweep();

        assertThat(found.before).containsOnly(monthAgo);
        assertThat(sent).containsExactly(new LapseAct(ACT, "nobody decided within 30 days"));
    }

    @Test
    void whatMovedOnSinceItWasFoundStopsNothingElse() {
        found.unlanded.add(new Unlanded(BILL, monthAgo.minusSeconds(1), DAY, PUSH));
        found.asked.add(ACT);

        sweep((command, _, _) -> {
            sent.add(command);
            throw new OperationRejected(new OperationNotFound(PUSH));
        });

        assertThat(sent).hasSize(2);
    }

    private void sweep() {
        sweep((command, _, _) -> {
            sent.add(command);
            return new Receipt(PUSH, 0);
        });
    }

    private OutdatedApprovals nothingOutdated(Commands commands) {
        return new OutdatedApprovals(
                commands,
                new WaitingPushes(List.of()),
                new OutdatedApprovals.Plans(
                        world.plans,
                        new RevisionPlans(world.revisions, world.plans),
                        world.creditPlans));
    }

    private void sweep(Commands commands) {
        Tenants none =
                (Tenants)
                        Proxy.newProxyInstance(
                                Tenants.class.getClassLoader(),
                                new Class<?>[] {Tenants.class},
                                (_, _, _) -> List.of());
        new LapseSweep(
                        none,
                        found,
                        nothingOutdated(commands),
                        found.acts(),
                        world.policies,
                        new LapseSweep.Books(world.connections, world.companies),
                        commands,
                        world.clock)
                .sweep(World.TENANT);
    }
}
