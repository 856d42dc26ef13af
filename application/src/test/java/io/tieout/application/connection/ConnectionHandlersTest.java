package io.tieout.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.ConnectionTokens.Expiry;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.alert.Alert;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.command.Role;
import io.tieout.application.connection.CompanyProfiles.ClassTracking;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.connection.ConnectionCommand.ConfirmCompany;
import io.tieout.application.connection.ConnectionCommand.DiscardCompany;
import io.tieout.application.connection.ConnectionCommand.Disconnect;
import io.tieout.application.connection.ConnectionCommand.DropOverdueCompany;
import io.tieout.application.connection.ConnectionCommand.RecordAuthorisationLost;
import io.tieout.application.connection.ConnectionCommand.RecordExpiryNotice;
import io.tieout.application.connection.ConnectionCommand.SetCompanyAside;
import io.tieout.application.connection.ConnectionCommand.TakeUpCompany;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.ConnectionRejection.CompanyDiffers;
import io.tieout.application.connection.ConnectionRejection.CompanyTaken;
import io.tieout.application.connection.ConnectionRejection.NoCompanyPending;
import io.tieout.application.connection.PendingCompanies.Company;
import io.tieout.application.fixture.OneConnection;
import io.tieout.application.fixture.RecordedOperations;
import io.tieout.application.fixture.StoppedClock;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every turn in the life of a connection, without a database and without the vendor. */
class ConnectionHandlersTest {

    static final TenantId TENANT = new TenantId(new UUID(7, 1));
    private static final TenantId NEIGHBOUR = new TenantId(new UUID(7, 2));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Caller ADA =
            new Caller(TENANT, new ActorId("ada"), Set.of(Role.ADMIN), "10.0.0.1", Set.of());
    private static final Company NORTHERN = company("9130", "Northern Books");
    private static final Company SOUTHERN = company("9131", "Southern Books");

    private final ConnectionLifeInMemory life = new ConnectionLifeInMemory();
    private final OneConnection connections = new OneConnection();
    private final RecordedOperations operations = new RecordedOperations();
    private final StoppedClock clock = new StoppedClock(NOON);
    private long ids;

    @Test
    void theFirstCompanyIsTakenUpWithItsTokens() {
        send(new TakeUpCompany(NORTHERN));

        assertThat(present().companyName()).isEqualTo("Northern Books");
        assertThat(life.find(TENANT, present().id())).contains(NORTHERN.tokens());
        assertThat(life.steps()).containsExactly(Step.CONNECTED);
    }

    @Test
    void anotherCompanyThanBeforeIsNotTakenUp() {
        send(new TakeUpCompany(NORTHERN));

        assertThat(refusal(new TakeUpCompany(SOUTHERN)))
                .isEqualTo(new CompanyDiffers("Northern Books", "Southern Books"));
        assertThat(present().companyId()).isEqualTo("9130");
    }

    @Test
    void aCompanyIsNotTakenUpWhenAnotherCameWhileItWasPrepared() {
        var late = new TakeUpCompanyHandler(ports(), life);
        var command = new TakeUpCompany(SOUTHERN);
        late.prepare(command, ADA);
        send(new TakeUpCompany(NORTHERN));

        assertThatThrownBy(() -> late.handle(command, ADA))
                .isInstanceOfSatisfying(
                        ConnectionRejected.class,
                        it -> assertThat(it.rejection()).isInstanceOf(CompanyDiffers.class));
        assertThat(present().companyId()).isEqualTo("9130");
    }

    @Test
    void aRefusedCompanyGivesNothingBackThatWaits() {
        send(new TakeUpCompany(NORTHERN));
        send(new SetCompanyAside(SOUTHERN));

        assertThat(refusal(new TakeUpCompany(company("9132", "Western Books"))))
                .isInstanceOf(CompanyDiffers.class);

        assertThat(life.revoked).isEmpty();
        assertThat(life.kept(TENANT)).isPresent();
    }

    @Test
    void whoeverConnectsTheCompanyOfBeforeGivesBackWhatWaited() {
        send(new TakeUpCompany(NORTHERN));
        send(new SetCompanyAside(SOUTHERN));

        send(new TakeUpCompany(NORTHERN));

        assertThat(life.revoked).containsExactly("refresh-9131");
        assertThat(life.kept(TENANT)).isEmpty();
    }

    @Test
    void aCompanyThatTakesThePlaceOfTheWaitingOneGivesThatBack() {
        send(new TakeUpCompany(NORTHERN));
        send(new SetCompanyAside(SOUTHERN));

        send(new SetCompanyAside(company("9132", "Western Books")));

        assertThat(life.revoked).containsExactly("refresh-9131");
        assertThat(life.find(TENANT).orElseThrow().company().id()).isEqualTo("9132");
    }

    @Test
    void theWaitingCompanyThatComesAgainIsNotGivenBack() {
        send(new TakeUpCompany(NORTHERN));
        send(new SetCompanyAside(SOUTHERN));

        send(new SetCompanyAside(SOUTHERN));

        assertThat(life.revoked).isEmpty();
    }

    @Test
    void aDiscardedCompanyIsForgottenAndGivenBack() {
        send(new TakeUpCompany(NORTHERN));
        send(new SetCompanyAside(SOUTHERN));

        send(new DiscardCompany("9131"));

        assertThat(life.revoked).containsExactly("refresh-9131");
        assertThat(life.kept(TENANT)).isEmpty();
        assertThat(present().companyId()).isEqualTo("9130");
        assertThat(refusal(new DiscardCompany("9131"))).isEqualTo(new NoCompanyPending());
    }

    @Test
    void whoDecidesAboutAnotherCompanyThanTheWaitingOneDecidesNothing() {
        send(new TakeUpCompany(NORTHERN));
        send(new SetCompanyAside(SOUTHERN));

        assertThat(refusal(new ConfirmCompany("9132"))).isInstanceOf(CompanyDiffers.class);
        assertThat(refusal(new DiscardCompany("9132"))).isInstanceOf(CompanyDiffers.class);
        assertThat(life.revoked).isEmpty();
    }

    @Test
    void aCompanyNobodyDecidedAboutInTimeIsForgottenAndGivenBack() {
        send(new TakeUpCompany(NORTHERN));
        send(new SetCompanyAside(SOUTHERN));
        life.waitTooLong();

        sweep();
        sweep();

        assertThat(life.revoked).containsExactly("refresh-9131");
        assertThat(life.kept(TENANT)).isEmpty();
        assertThat(life.trail.getLast().reason()).isEqualTo("nobody decided within 60 minutes");
    }

    @Test
    void aCompanyThatCameMeanwhileIsNotDropped() {
        send(new TakeUpCompany(NORTHERN));
        send(new SetCompanyAside(SOUTHERN));

        send(new DropOverdueCompany());

        assertThat(life.revoked).isEmpty();
        assertThat(life.find(TENANT)).isPresent();
        assertThat(life.steps()).containsExactly(Step.CONNECTED, Step.COMPANY_DIFFERS);
    }

    @Test
    void anAuthorisationThatANewerOneReplacedIsNotGivenBack() {
        send(new TakeUpCompany(NORTHERN));
        send(new SetCompanyAside(SOUTHERN));
        neighbourConnects(SOUTHERN);
        life.waitTooLong();

        sweep();

        assertThat(life.revoked).isEmpty();
        assertThat(life.kept(TENANT)).isEmpty();
    }

    @Test
    void aCompanyTakenMeanwhileIsRefusedBeforeThePresentOneIsGivenBack() {
        send(new TakeUpCompany(NORTHERN));
        send(new SetCompanyAside(SOUTHERN));
        neighbourConnects(SOUTHERN);

        assertThat(refusal(new ConfirmCompany("9131")))
                .isEqualTo(new CompanyTaken("Southern Books"));
        assertThat(life.revoked).isEmpty();
    }

    @Test
    void aConfirmedCompanyTakesThePlaceOfTheOneBeforeAndEndsWhatWaitedThere() {
        send(new TakeUpCompany(NORTHERN));
        ConnectionId before = present().id();
        send(new SetCompanyAside(SOUTHERN));
        life.alerts.clear();

        send(new ConfirmCompany("9131"));

        assertThat(present().companyName()).isEqualTo("Southern Books");
        assertThat(present().id()).isNotEqualTo(before);
        assertThat(life.find(TENANT, before)).isEmpty();
        assertThat(life.revoked).containsExactly("refresh-9130");
        assertThat(operations.all())
                .filteredOn(row -> row.connection().equals(before))
                .extracting(Operation::state)
                .containsExactly(State.DEAD);
        assertThat(life.alerts)
                .extracting(Alert::reason)
                .containsExactly(
                        "ada changed the company from 'Northern Books' to 'Southern Books';"
                                + " unfinished operations given up: 1");
    }

    @Test
    void aLossIsToldOnceAndClearsTheTokens() {
        send(new TakeUpCompany(NORTHERN));
        ConnectionId id = present().id();

        send(new RecordAuthorisationLost(id, "revoked there"));
        send(new RecordAuthorisationLost(id, "revoked there"));

        assertThat(present().status()).isEqualTo(Status.DISCONNECTED);
        assertThat(life.find(TENANT, id)).isEmpty();
        assertThat(life.alerts).extracting(Alert::kind).containsExactly(Alert.Kind.CONNECTION_LOST);
    }

    @Test
    void theLossOfACompanyThatWasReplacedChangesNothing() {
        send(new TakeUpCompany(NORTHERN));
        ConnectionId before = present().id();
        send(new SetCompanyAside(SOUTHERN));
        send(new ConfirmCompany("9131"));

        send(new RecordAuthorisationLost(before, "revoked there"));

        assertThat(present().status()).isEqualTo(Status.CONNECTED);
    }

    @Test
    void disconnectingGivesTheAuthorisationBackAndKeepsTheQueue() {
        send(new TakeUpCompany(NORTHERN));
        queue(present().id());

        send(new Disconnect("the year is over"));

        assertThat(life.revoked).containsExactly("refresh-9130");
        assertThat(present().lastFault()).isEqualTo("ada disconnected it: the year is over");
        assertThat(operations.all())
                .extracting(Operation::state)
                .containsExactly(State.QUEUED, State.QUEUED);
    }

    @Test
    void disconnectingWorksThoughTheRevocationDoesNotAndSaysSo() {
        send(new TakeUpCompany(NORTHERN));
        life.failure = Optional.of("nobody answered");

        send(new Disconnect("the year is over"));

        assertThat(present().status()).isEqualTo(Status.DISCONNECTED);
        assertThat(life.find(TENANT, present().id())).isEmpty();
        assertThat(present().lastFault()).contains("the year is over; nobody answered, so");
    }

    @Test
    void eachExpiryNoticeIsToldOnce() {
        send(new TakeUpCompany(NORTHERN));
        var notice = new RecordExpiryNotice(present().id(), Expiry.HARD, 7, NOON.plusSeconds(60));

        send(notice);
        send(notice);

        assertThat(life.alerts)
                .extracting(Alert::kind)
                .containsExactly(Alert.Kind.CONNECTION_EXPIRING);
        assertThat(life.steps()).containsOnlyOnce(Step.EXPIRY_NOTICE);
    }

    private void sweep() {
        new PendingSweep(life, (command, caller, _) -> taken(command, caller)).run();
    }

    private void send(Command command) {
        taken(command, ADA);
    }

    private Receipt taken(Command command, Caller caller) {
        return handlers().stream()
                .filter(handler -> handler.handles().isInstance(command))
                .map(handler -> take(handler, command, caller))
                .findFirst()
                .orElseThrow();
    }

    private static <C extends Command> Receipt take(
            CommandHandler<C> handler, Command command, Caller caller) {
        C own = handler.handles().cast(command);
        if (handler instanceof PreparingHandler<C> preparing) {
            preparing.prepare(own, caller);
        }
        return handler.handle(own, caller);
    }

    private List<CommandHandler<?>> handlers() {
        return new ConnectionHandlers(ports(), life, life).all();
    }

    private ConnectionPorts ports() {
        return new ConnectionPorts(
                connections,
                life,
                new BeginsOnly(),
                life,
                new BeginsOnly.Profiles(),
                operations,
                new ConnectionTrail(life, clock, this::nextId),
                life.alerts::add,
                clock,
                this::nextId);
    }

    private UUID nextId() {
        return new UUID(8, ++ids);
    }

    private Object refusal(Command command) {
        var refused = new Object[1];
        assertThatThrownBy(() -> send(command))
                .isInstanceOfSatisfying(
                        ConnectionRejected.class, it -> refused[0] = it.rejection());
        return refused[0];
    }

    private Connection present() {
        return connections.ofTenant(TENANT).orElseThrow();
    }

    private void queue(ConnectionId connection) {
        UUID id = nextId();
        operations.queue(id, TENANT, connection, new Work.TestConnection(), "request");
    }

    private void neighbourConnects(Company company) {
        connections.neighbourConnects(
                new Connection(
                        new ConnectionId(new UUID(7, 9)),
                        NEIGHBOUR,
                        company.id(),
                        company.name(),
                        Status.CONNECTED,
                        Optional.empty(),
                        ""));
    }

    private static Company company(String id, String name) {
        var tokens =
                new Tokens(
                        "access-" + id,
                        NOON,
                        "refresh-" + id,
                        NOON,
                        Optional.empty(),
                        Optional.empty(),
                        NOON);
        var profile =
                new CompanyProfile(
                        "US",
                        "USD",
                        false,
                        true,
                        false,
                        false,
                        false,
                        ClassTracking.NONE,
                        false,
                        Optional.empty());
        return new Company(id, name, tokens, profile);
    }
}
