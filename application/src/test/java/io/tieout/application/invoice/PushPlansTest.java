package io.tieout.application.invoice;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.OTHER_INVOICE;
import static io.tieout.application.fixture.Examples.aConnectedWorld;
import static io.tieout.application.fixture.Examples.aWorldWithASubmittedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.approval;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.content;
import static io.tieout.application.fixture.Examples.profile;
import static io.tieout.application.fixture.Examples.usd;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.connection.CompanyProfiles.ClassTracking;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceCommand.RecordInvoicePushed;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.application.mapping.MappingCommand.ConfirmMapping;
import io.tieout.application.mapping.MappingCommand.ProposeMapping;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushPlansTest {

    @Test
    void aPlanResolvesCustomerItemsAndClassesFromTheCopy() {
        World world = aWorldWithASubmittedInvoice();

        InvoiceDocument document = ((PushPlan.Ready) plan(world)).document();

        assertThat(document.customer()).isEqualTo(new DocumentLink(CONNECTION, "58"));
        assertThat(document.lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.item()).isEqualTo(new Target("7", "Consulting"));
                    assertThat(line.incomeAccount()).isEqualTo(new Target("79", "Services income"));
                    assertThat(line.reportedClass()).isEqualTo(new Target("300", "East"));
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

        blockedBy(world, Reason.ConnectionDown.class);
    }

    @Test
    void aNumberThatAnotherDocumentHasInTheBooksBlocksUnlessTheBooksNumberByThemselves() {
        World world = aWorldWithASubmittedInvoice();
        world.send(new DraftInvoice(OTHER_INVOICE, content("INV-2", "50.00")), ann());
        world.send(new SubmitInvoice(OTHER_INVOICE, ANY), ann());
        world.send(approval(world, OTHER_INVOICE), ben());
        world.send(
                new RecordInvoicePushed(
                        OTHER_INVOICE,
                        new Landing(
                                new DocumentLink(CONNECTION, "140"),
                                "INV-1",
                                usd("50.00"),
                                "0",
                                List.of(),
                                new Booked.Unstated())),
                worker());

        blockedBy(world, Reason.DuplicateNumber.class);
        world.companies.store(
                World.TENANT,
                CONNECTION,
                new CompanyProfile(
                        "US",
                        "USD",
                        false,
                        false,
                        true,
                        true,
                        false,
                        ClassTracking.PER_LINE,
                        false,
                        Optional.empty()),
                world.clock.now(World.TENANT));
        assertThat(plan(world)).isInstanceOf(PushPlan.Ready.class);
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
        changed(world, Examples.consulting(false));

        blockedBy(world, Reason.NoItemForProduct.class);
    }

    @Test
    void aConfirmedMeaningLandsInsteadOfTheItemOfTheProductsName() {
        World world = aWorldWithASubmittedInvoice();
        changed(
                world,
                new Reference(Kind.ITEM, "8", "Advice", "", true, new Target("79", "Sales")));
        PlanHash before = ((PushPlan.Ready) plan(world)).hash();
        world.send(new ProposeMapping(MappedWord.Kind.PRODUCT, "consulting", "8"), ann());
        assertThat(((PushPlan.Ready) plan(world)).hash()).isEqualTo(before);

        world.send(new ConfirmMapping(MappedWord.Kind.PRODUCT, "consulting", "8"), ben());

        PushPlan.Ready after = (PushPlan.Ready) plan(world);
        assertThat(after.document().lines().getFirst().item()).isEqualTo(new Target("8", "Advice"));
        assertThat(after.hash()).isNotEqualTo(before);
    }

    @Test
    void aConfirmedMeaningThatBecameInactiveBlocksThoughAnItemHasTheProductsName() {
        World world = aWorldWithASubmittedInvoice();
        changed(world, new Reference(Kind.ITEM, "8", "Advice", "", true));
        world.send(new ProposeMapping(MappedWord.Kind.PRODUCT, "consulting", "8"), ann());
        world.send(new ConfirmMapping(MappedWord.Kind.PRODUCT, "consulting", "8"), ben());

        changed(world, new Reference(Kind.ITEM, "8", "Advice", "", false));

        blockedBy(world, Reason.NoItemForProduct.class);
    }

    @Test
    void aClassThatBecameInactiveBlocks() {
        World world = aWorldWithASubmittedInvoice();
        changed(world, new Reference(Kind.CLASS, "300", "East", "", false));

        blockedBy(world, Reason.NoSuchClass.class);
    }

    @Test
    void theTermOfTheCustomerLandsOnTheInvoice() {
        World world = aWorldWithASubmittedInvoice();
        Target net30 = new Target("3", "Net 30");
        changed(world, new Reference(Kind.CUSTOMER, "58", "Acme Inc", "USD", true, net30));

        assertThat(((PushPlan.Ready) plan(world)).document().term()).isEqualTo(net30);
    }

    @Test
    void aDayThatTheCompanyClosedBlocks() {
        World world = aWorldWithASubmittedInvoice();
        keptBooks(world, "US", true, Optional.of(Examples.ISSUED_ON));

        blockedBy(world, Reason.PeriodClosed.class);
    }

    @ParameterizedTest
    @CsvSource({"US, true, true", "USA, true, true", "CAN, false, true", "CAN, true, false"})
    void onlyACompanyAbroadThatChargesTaxNeedsNationalCodes(
            String country, boolean usesSalesTax, boolean isReady) {
        World world = aWorldWithASubmittedInvoice();
        keptBooks(world, country, usesSalesTax, Optional.empty());

        assertThat(plan(world) instanceof PushPlan.Ready).isEqualTo(isReady);
    }

    private static void keptBooks(
            World world, String country, boolean usesSalesTax, Optional<LocalDate> closedThrough) {
        world.companies.store(
                World.TENANT,
                CONNECTION,
                new CompanyProfile(
                        country,
                        "USD",
                        false,
                        true,
                        usesSalesTax,
                        usesSalesTax,
                        false,
                        ClassTracking.PER_LINE,
                        false,
                        closedThrough),
                world.clock.now(World.TENANT));
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
