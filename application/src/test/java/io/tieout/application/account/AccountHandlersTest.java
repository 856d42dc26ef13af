package io.tieout.application.account;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.OTHER;
import static io.tieout.application.fixture.Examples.aConnectedWorld;
import static io.tieout.application.fixture.Examples.aWorldWithAccounts;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.profile;
import static io.tieout.application.fixture.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.AccountCommand.ChangeAccountProfile;
import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.account.linking.LinkCommand.LinkAccount;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.command.StaleVersion;
import io.tieout.application.fixture.World;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.account.AccountRejection.CustomerCurrencyDiffers;
import io.tieout.domain.account.AccountRejection.CustomerInactive;
import io.tieout.domain.account.AccountRejection.CustomerTaken;
import io.tieout.domain.account.AccountRejection.ReferenceTaken;
import io.tieout.domain.account.AccountRejection.UnknownCustomer;
import io.tieout.domain.account.Particulars;
import io.tieout.domain.accounting.DocumentLink;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountHandlersTest {

    @Test
    void anOpenedAccountIsLinkedToACustomerOfTheConnection() {
        World world = aConnectedWorld();

        Receipt opened = world.send(new OpenAccount(ACME, profile("acme")), ann());
        Receipt linked = world.send(new LinkAccount(ACME, "58", ANY), ann());

        assertThat(opened).isEqualTo(new Receipt(ACME.value(), 0));
        assertThat(linked).isEqualTo(new Receipt(ACME.value(), 1));
        assertThat(world.events(ACME.value()))
                .containsExactly(
                        new AccountOpened(ACME, profile("acme")),
                        new AccountLinked(ACME, new DocumentLink(CONNECTION, "58")));
    }

    @Test
    void aProfileIsChangedOnceHoweverOftenItIsAsked() {
        World world = aWorldWithAccounts();
        var wanted =
                new Particulars(
                        profile("acme").name(),
                        profile("acme").email(),
                        7,
                        ZoneId.of("UTC"),
                        profile("acme").contact());
        Receipt changed = world.send(new ChangeAccountProfile(ACME, wanted, ANY), ann());

        Receipt again = world.send(new ChangeAccountProfile(ACME, wanted, ANY), ann());

        assertThat(again).isEqualTo(changed);
        assertThat(world.events(ACME.value()).getLast())
                .isInstanceOfSatisfying(
                        AccountProfileChanged.class,
                        event -> assertThat(event.profile().termDays()).isEqualTo(7));
    }

    @Test
    void aReferenceBelongsToOneAccount() {
        World world = aWorldWithAccounts();

        refused(
                world,
                () ->
                        world.send(
                                new OpenAccount(new AccountId(new UUID(0, 9)), profile("acme")),
                                ann()),
                new ReferenceTaken("acme"));
    }

    @Test
    void aCustomerBelongsToOneAccount() {
        World world = aConnectedWorld();
        world.send(new OpenAccount(ACME, profile("acme")), ann());
        world.send(new LinkAccount(ACME, "58", ANY), ann());
        world.send(new OpenAccount(OTHER, profile("other")), ann());

        refused(
                world,
                () -> world.send(new LinkAccount(OTHER, "58", ANY), ann()),
                new CustomerTaken(new DocumentLink(CONNECTION, "58")));
    }

    @Test
    void aCustomerThatIsUnknownIsNotLinkedAndAnInactiveOneNamesTheWayOut() {
        World world = aConnectedWorld();
        world.send(new OpenAccount(ACME, profile("acme")), ann());

        refused(
                world,
                () -> world.send(new LinkAccount(ACME, "404", ANY), ann()),
                new UnknownCustomer("404"));
        refused(
                world,
                () -> world.send(new LinkAccount(ACME, "60", ANY), ann()),
                new CustomerInactive(new DocumentLink(CONNECTION, "60")));
    }

    @Test
    void withoutAConnectionNoCustomerIsKnown() {
        World world = new World();
        world.send(new OpenAccount(ACME, profile("acme")), ann());

        refused(
                world,
                () -> world.send(new LinkAccount(ACME, "58", ANY), ann()),
                new UnknownCustomer("58"));
    }

    @Test
    void aCustomerInAnotherCurrencyIsNotLinked() {
        World world = aConnectedWorld();
        world.references.upsert(
                World.TENANT,
                CONNECTION,
                List.of(new Reference(Kind.CUSTOMER, "61", "Euro SA", "EUR", true)));
        world.send(new OpenAccount(ACME, profile("acme")), ann());

        refused(
                world,
                () -> world.send(new LinkAccount(ACME, "61", ANY), ann()),
                new CustomerCurrencyDiffers("USD", "EUR"));
    }

    @Test
    void anAccountThatDoesNotExistIsNotLinked() {
        World world = aConnectedWorld();

        refused(
                world,
                () -> world.send(new LinkAccount(ACME, "58", ANY), ann()),
                new AccountNotFound(ACME));
    }

    @Test
    void whoLookedAtAnOlderVersionLooksAgain() {
        World world = aConnectedWorld();
        world.send(new OpenAccount(ACME, profile("acme")), ann());

        refused(
                world,
                () ->
                        world.send(
                                new LinkAccount(ACME, "58", new ExpectedVersion.Exactly(7)), ann()),
                new StaleVersion(7, 0));
    }
}
