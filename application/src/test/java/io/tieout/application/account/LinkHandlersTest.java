package io.tieout.application.account;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.aConnectedWorld;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.aWorldWithAccounts;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.profile;
import static io.tieout.application.fixture.Examples.worker;
import static io.tieout.application.fixture.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.account.linking.LinkCommand.CreateAccountingCustomer;
import io.tieout.application.account.linking.LinkCommand.LinkAccount;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerCreated;
import io.tieout.application.account.linking.LinkCommand.RefuseLinkCandidate;
import io.tieout.application.account.linking.LinkCommand.UnlinkAccount;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.fixture.World;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountUnlinked;
import io.tieout.domain.account.AccountRejection.AccountInUse;
import io.tieout.domain.account.AccountRejection.BooksNotConnected;
import io.tieout.domain.account.AccountRejection.CandidatesUnseen;
import io.tieout.domain.account.AccountRejection.CreationUnderWay;
import io.tieout.domain.account.AccountRejection.NameHeld;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkHandlersTest {

    @Test
    void anOrderedCustomerIsQueuedAndLinkedOnceItIsThere() {
        World world = aWorldWithAnOpenAccount();

        world.send(create(""), ann());

        assertThat(world.operations.all())
                .extracting(Operation::work)
                .containsExactly(new Work.CreateCustomer(ACME));
        DocumentLink created = new DocumentLink(CONNECTION, "77");
        world.send(new RecordCustomerCreated(ACME, created), worker());
        assertThat(world.events(ACME.value()).getLast())
                .isEqualTo(new AccountLinked(ACME, created));
    }

    @Test
    void aLikelyCandidateMustBeNamedBeforeAnotherIsCreated() {
        World world = aWorldWithAnOpenAccount();
        listed(world, Party.Kind.CUSTOMER, "58", "Acme, Inc.", "pay@acme.test");

        refused(world, () -> world.send(create(""), ann()), new CandidatesUnseen(List.of("58")));

        world.send(create("", "58"), ann());
        assertThat(world.operations.all()).hasSize(1);
    }

    @Test
    void aCandidateThatWasRefusedNeedNotBeNamed() {
        World world = aWorldWithAnOpenAccount();
        listed(world, Party.Kind.CUSTOMER, "58", "Acme, Inc.", "pay@acme.test");
        world.send(new RefuseLinkCandidate(ACME, "58", "their sister company"), ann());

        world.send(create(""), ann());

        assertThat(world.operations.all()).hasSize(1);
    }

    @Test
    void aNameThatSomebodyBearsIsNotOrdered() {
        World world = aWorldWithAnOpenAccount();
        listed(world, Party.Kind.VENDOR, "12", "ACME INC", "");

        refused(world, () -> world.send(create(""), ann()), new NameHeld(List.of("vendor 12")));

        world.send(create("Acme Inc (customer)"), ann());
        assertThat(world.operations.all()).hasSize(1);
    }

    @Test
    void whileACustomerIsCreatedNothingElseIsLinked() {
        World world = aWorldWithAnOpenAccount();
        world.send(create(""), ann());

        refused(
                world,
                () -> world.send(new LinkAccount(ACME, "58", ANY), ann()),
                new CreationUnderWay(ACME));
        refused(world, () -> world.send(create("Another"), ann()), new CreationUnderWay(ACME));
    }

    @Test
    void withoutACompanyNothingIsOrdered() {
        World world = new World();
        world.send(new OpenAccount(ACME, profile("acme")), ann());

        refused(world, () -> world.send(create(""), ann()), new BooksNotConnected());
    }

    @Test
    void aLinkIsTakenBackWhileNothingWasSent() {
        World world = aWorldWithAccounts();

        world.send(new UnlinkAccount(ACME, "the wrong one", ANY), ann());

        assertThat(world.events(ACME.value()).getLast())
                .isEqualTo(
                        new AccountUnlinked(
                                ACME, new DocumentLink(CONNECTION, "58"), "the wrong one"));
    }

    @Test
    void aLinkStaysOnceSomethingLanded() {
        World world = aWorldWithAPushedInvoice();

        refused(
                world,
                () -> world.send(new UnlinkAccount(ACME, "the wrong one", ANY), ann()),
                new AccountInUse(ACME, "INV-1"));
    }

    private static World aWorldWithAnOpenAccount() {
        World world = aConnectedWorld();
        world.send(new OpenAccount(ACME, profile("acme")), ann());
        return world;
    }

    private static CreateAccountingCustomer create(String displayName, String... despite) {
        return new CreateAccountingCustomer(ACME, displayName, List.of(despite), ANY);
    }

    private static void listed(World world, Party.Kind kind, String id, String name, String email) {
        world.parties.upsert(
                World.TENANT,
                CONNECTION,
                List.of(
                        new Party(
                                kind,
                                id,
                                new Traits(name, "", email, "", "", "", "", "", "", ""),
                                "",
                                true,
                                Money.zero(new Currency("USD")))));
    }
}
