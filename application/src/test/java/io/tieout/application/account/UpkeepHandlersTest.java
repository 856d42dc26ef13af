package io.tieout.application.account;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.aConnectedWorld;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.profile;
import static io.tieout.application.fixture.Examples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.AccountCommand.ChangeAccountProfile;
import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerCreated;
import io.tieout.application.account.upkeep.CustomerSeen;
import io.tieout.application.account.upkeep.CustomerUpdates;
import io.tieout.application.account.upkeep.UpkeepCommand.RecordCustomerSeen;
import io.tieout.application.account.upkeep.UpkeepCommand.ResolveConflict;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.fixture.World;
import io.tieout.domain.account.AccountEvent.CustomerConflictResolved;
import io.tieout.domain.account.Particulars;
import io.tieout.domain.account.Profile;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.Personal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpkeepHandlersTest {

    private static final ExpectedVersion ANY = new ExpectedVersion.Any();
    private static final DocumentLink CUSTOMER = new DocumentLink(CONNECTION, "77");

    @Test
    void aChangedNameIsQueuedOnceAndCarriedByTheLatestProfile() {
        World world = aLinkedWorld();

        world.send(renamed(world, "Acme Ltd"), ann());
        world.send(renamed(world, "Acme plc"), ann());

        assertThat(works(world)).containsExactly(new Work.UpdateCustomer(ACME));
        assertThat(CustomerUpdates.in(world.syncs).find(ann().tenant(), ACME))
                .hasValueSatisfying(update -> {
                    assertThat(update.fields()).containsExactly(SharedField.NAME);
                    assertThat(update.ours().name().readable()).isEqualTo("Acme plc");
                });
    }

    @Test
    void aConflictThatIsResolvedByOursIsQueued() {
        World world = aLinkedWorld();
        world.send(new RecordCustomerSeen(ACME, CUSTOMER, seen(world, "Beta")), worker());
        assertThat(works(world)).isEmpty();

        world.send(new ResolveConflict(ACME, Side.OURS, "still the same", ANY), ann());

        assertThat(works(world)).containsExactly(new Work.UpdateCustomer(ACME));
        assertThat(world.events(ACME.value()))
                .hasAtLeastOneElementOfType(CustomerConflictResolved.class);
    }

    private static World aLinkedWorld() {
        World world = aConnectedWorld();
        world.send(new OpenAccount(ACME, profile("acme")), ann());
        var profile = profileIn(world);
        var traits = traits(profile.name().readable(), profile);
        world.parties.upsert(
                ann().tenant(),
                CONNECTION,
                List.of(
                        new Party(
                                Party.Kind.CUSTOMER,
                                "77",
                                traits,
                                "",
                                true,
                                Money.zero(new Currency("EUR")))));
        world.send(new RecordCustomerCreated(ACME, CUSTOMER), worker());
        return world;
    }

    private static List<Work> works(World world) {
        return world.operations.all().stream().map(Operation::work).toList();
    }

    private static ChangeAccountProfile renamed(World world, String name) {
        Profile profile = profileIn(world);
        return new ChangeAccountProfile(
                ACME,
                new Particulars(
                        new Personal.Known(profile.name().subject(), name),
                        profile.email(),
                        profile.termDays(),
                        profile.zone(),
                        profile.contact()),
                ANY);
    }

    private static CustomerSeen seen(World world, String name) {
        return new CustomerSeen(
                traits(name, profileIn(world)), 1, Instant.parse("2026-03-01T12:00:00Z"));
    }

    private static Traits traits(String name, Profile profile) {
        return new Traits(name, "", profile.email().readable(), "", "", "", "", "", "", "");
    }

    private static Profile profileIn(World world) {
        return world.aggregates.load(AccountKind.ACCOUNT, ACME.value()).existing(ACME).profile();
    }
}
