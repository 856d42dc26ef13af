package io.tieout.application.invoice;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.aConnectedWorld;
import static io.tieout.application.fixture.Examples.aWorldWithASubmittedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.content;
import static io.tieout.application.fixture.Examples.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.PushPlan.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushPlansTest {

    @Test
    void aPlanResolvesCustomerItemsAndClassesFromTheCopy() {
        World world = aWorldWithASubmittedInvoice();

        InvoiceDocument document = ((PushPlan.Ready) plan(world)).document();

        assertThat(document.customer()).isEqualTo(new DocumentLink(CONNECTION, "58"));
        assertThat(document.lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.itemId()).isEqualTo("7");
                    assertThat(line.itemName()).isEqualTo("Consulting");
                    assertThat(line.classId()).isEqualTo("300");
                });
    }

    @Test
    void anInvoiceNobodySeesHasNoPlan() {
        assertThat(aConnectedWorld().plans.planOf(Viewer.of(ben()), INVOICE)).isEmpty();
    }

    @Test
    void withoutALivingConnectionThereIsNoPlan() {
        World world = aWorldWithASubmittedInvoice();
        world.connections.disconnected(CONNECTION, World.TENANT, "revoked");

        blockedBy(world, Reason.NotConnected.class);
    }

    @Test
    void anUnlinkedAccountBlocks() {
        World world = aConnectedWorld();
        world.send(new OpenAccount(ACME, profile("acme")), ann());
        world.send(new DraftInvoice(INVOICE, content("INV-1", "100.00")), ann());

        blockedBy(world, Reason.AccountNotLinked.class);
    }

    @Test
    void aCustomerThatBecameInactiveBlocks() {
        World world = aWorldWithASubmittedInvoice();
        changed(world, new Reference(Kind.CUSTOMER, "58", "Acme Inc", "USD", false));

        blockedBy(world, Reason.AccountNotLinked.class);
    }

    @Test
    void anItemThatBecameInactiveBlocks() {
        World world = aWorldWithASubmittedInvoice();
        changed(world, new Reference(Kind.ITEM, "7", "Consulting", "", false));

        blockedBy(world, Reason.NoItemForProduct.class);
    }

    @Test
    void aClassThatBecameInactiveBlocks() {
        World world = aWorldWithASubmittedInvoice();
        changed(world, new Reference(Kind.CLASS, "300", "East", "", false));

        blockedBy(world, Reason.NoSuchClass.class);
    }

    private static void changed(World world, Reference reference) {
        world.references.upsert(World.TENANT, CONNECTION, List.of(reference));
    }

    private static PushPlan plan(World world) {
        return world.plans.planOf(Viewer.of(ben()), INVOICE).orElseThrow();
    }

    private static void blockedBy(World world, Class<? extends Reason> reason) {
        assertThat(plan(world)).isInstanceOf(PushPlan.Blocked.class);
        assertThat(((PushPlan.Blocked) plan(world)).reasons()).singleElement().isInstanceOf(reason);
    }
}
