package io.tieout.application.invoice;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.aConnectedWorld;
import static io.tieout.application.fixture.Examples.aWorldWithASubmittedInvoice;
import static io.tieout.application.fixture.Examples.aWorldWithAnApprovedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.approval;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.content;
import static io.tieout.application.fixture.Examples.planHash;
import static io.tieout.application.fixture.Examples.profile;
import static io.tieout.application.fixture.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.StaleVersion;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand.ApproveAndPushInvoice;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceRejection.ConnectionDown;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceNotFound;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.PlanBlocked;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.policy.Authority;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalHandlerTest {

    @Test
    void approvingSignsThePlanThatWasSeenAndOrdersItsPushInOneAct() {
        World world = aWorldWithASubmittedInvoice();
        PushPlan.Ready seen =
                (PushPlan.Ready) world.plans.planOf(Viewer.of(ben()), INVOICE).orElseThrow();

        world.send(new ApproveAndPushInvoice(INVOICE, seen.hash(), ANY), ben());

        assertThat(world.events(INVOICE.value()).getLast())
                .isEqualTo(
                        new InvoiceApproved(
                                INVOICE,
                                ben().actor(),
                                seen.hash(),
                                seen.document(),
                                new Authority(0, false)));
        assertThat(world.operations.all())
                .singleElement()
                .extracting(Operation::work)
                .isEqualTo(new Operation.Work.PushInvoice(INVOICE, seen.document()));
    }

    @Test
    void approvingAgainOrdersNoSecondPush() {
        World world = aWorldWithAnApprovedInvoice();

        world.send(approval(world), ben());

        assertThat(world.operations.all()).hasSize(1);
    }

    @Test
    void aMakerDoesNotApprove() {
        World world = aWorldWithASubmittedInvoice();

        refused(world, () -> world.send(approval(world), ann()), new MakerIsChecker(ann().actor()));
    }

    @Test
    void aPlanThatChangedSinceItWasSeenIsNotSigned() {
        World world = aWorldWithASubmittedInvoice();
        PlanHash seen = planHash(world);
        world.references.upsert(
                World.TENANT,
                CONNECTION,
                List.of(
                        new Reference(
                                Kind.ITEM,
                                "7",
                                "Consulting",
                                "",
                                true,
                                new Target("99", "Another account"))));

        refused(
                world,
                () -> world.send(new ApproveAndPushInvoice(INVOICE, seen, ANY), ben()),
                new StalePlan(seen, planHash(world)));
    }

    @Test
    void aBlockedPlanIsNotSigned() {
        World world = aConnectedWorld();
        world.send(new OpenAccount(ACME, profile("acme")), ann());
        world.send(new DraftInvoice(INVOICE, content("INV-1", "100.00")), ann());
        world.send(new SubmitInvoice(INVOICE, ANY), ann());
        PlanHash guess = new PlanHash("0".repeat(64));

        refused(
                world,
                () -> world.send(new ApproveAndPushInvoice(INVOICE, guess, ANY), ben()),
                new PlanBlocked("account 'acme' is linked to no customer; link it first"));
    }

    @Test
    void anAccountingSystemThatIsGoneLeavesTheInvoiceWhereItWas() {
        World world = aWorldWithASubmittedInvoice();
        ApproveAndPushInvoice approval = approval(world);
        world.connections.disconnected(CONNECTION, World.TENANT, "revoked by the owner");

        refused(
                world,
                () -> world.send(approval, ben()),
                new ConnectionDown("it was disconnected: revoked by the owner"));
        assertThat(world.operations.all()).isEmpty();
    }

    @Test
    void whatCannotBeApprovedAnywayTestsNoConnection() {
        World world = aWorldWithAnApprovedInvoice();
        ApproveAndPushInvoice again = approval(world);
        world.connections.disconnected(CONNECTION, World.TENANT, "revoked by the owner");

        assertThat(world.send(again, ben()).version()).isEqualTo(2);
    }

    @Test
    void anUnknownInvoiceIsNotFoundWhateverTheConnectionDoes() {
        World world = new World();

        refused(
                world,
                () -> world.send(new ApproveAndPushInvoice(INVOICE, new PlanHash("0"), ANY), ben()),
                new InvoiceNotFound(INVOICE));
    }

    @Test
    void whoLookedAtAnOlderVersionLooksAgain() {
        World world = aWorldWithASubmittedInvoice();
        var stale =
                new ApproveAndPushInvoice(INVOICE, planHash(world), new ExpectedVersion.Exactly(0));

        refused(world, () -> world.send(stale, ben()), new StaleVersion(0, 1));
    }
}
