package io.tieout.application.control;

import static io.tieout.application.fixture.Examples.ANY;
import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.INVOICE;
import static io.tieout.application.fixture.Examples.ISSUED_ON;
import static io.tieout.application.fixture.Examples.aWorldWithAPushedInvoice;
import static io.tieout.application.fixture.Examples.aWorldWithASubmittedInvoice;
import static io.tieout.application.fixture.Examples.aWorldWithAnApprovedInvoice;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.ben;
import static io.tieout.application.fixture.Examples.part;
import static io.tieout.application.fixture.Examples.payment;
import static io.tieout.application.fixture.Examples.worker;
import static io.tieout.application.fixture.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.command.Role;
import io.tieout.application.command.StaleVersion;
import io.tieout.application.connection.CompanyProfiles.ClassTracking;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RefuseAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.control.ControlCommand.WithdrawAct;
import io.tieout.application.fixture.World;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.control.ControlledActRejection.ActAlreadyAsked;
import io.tieout.domain.control.ControlledActRejection.AskerCannotDecide;
import io.tieout.domain.control.ControlledActRejection.CircumstancesChanged;
import io.tieout.domain.control.ControlledActRejection.NotYoursToDecide;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Change;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceRejection.CannotVoid;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ControlHandlersTest {

    private static final ControlledActId ID = new ControlledActId(new UUID(11, 1));
    private static final ControlledActId NEXT = new ControlledActId(new UUID(11, 2));
    private static final Act VOID = new Act.VoidInvoice(INVOICE);

    private final World world = aWorldWithAPushedInvoice();

    @Test
    void anInvoiceInClosedBooksIsNotVoidedButCredited() {
        world.companies.store(
                World.TENANT, CONNECTION, closedThrough(ISSUED_ON), world.clock.now(World.TENANT));

        refused(
                world,
                () -> ask(ID),
                new CannotVoid(
                        "pushed and dated 2026-03-01",
                        "the books are closed through 2026-03-01; credit it with draftCreditMemo"
                                + " instead"));
    }

    @Test
    void booksThatCloseBeforeItIsAllowedKeepTheInvoice() {
        ask(ID);
        world.companies.store(
                World.TENANT, CONNECTION, closedThrough(ISSUED_ON), world.clock.now(World.TENANT));

        refused(
                world,
                () -> world.send(new AllowAct(ID, ANY), ben()),
                new CannotVoid(
                        "pushed and dated 2026-03-01",
                        "the books are closed through 2026-03-01; credit it with draftCreditMemo"
                                + " instead"));
    }

    private static CompanyProfile closedThrough(LocalDate day) {
        return new CompanyProfile(
                "US",
                "USD",
                false,
                true,
                false,
                false,
                false,
                ClassTracking.PER_LINE,
                false,
                Optional.of(day));
    }

    @Test
    void allowingAnActDoesItAtOnceForWhoAllowed() {
        ask(ID);

        world.send(new AllowAct(ID, ANY), ben());

        assertThat(world.events(INVOICE.value()).getLast())
                .isInstanceOfSatisfying(
                        InvoiceVoidRequested.class,
                        ordered -> {
                            assertThat(ordered.by()).isEqualTo(ben().actor());
                            assertThat(ordered.reason()).isEqualTo("sent twice");
                        });
    }

    @Test
    void nothingIsDoneBeforeSomeoneElseAllowsIt() {
        int before = world.events(INVOICE.value()).size();

        ask(ID);

        assertThat(world.events(INVOICE.value())).hasSize(before);
        refused(
                world,
                () -> world.send(new AllowAct(ID, ANY), approver("ann")),
                new AskerCannotDecide(ann().actor()));
    }

    @Test
    void whoLacksTheRoleDecidesNothing() {
        ask(ID);
        var rejection = new NotYoursToDecide(Act.Kind.VOID_INVOICE, "approver");
        Caller admin =
                new Caller(World.TENANT, new ActorId("ada"), Set.of(Role.ADMIN), "x", Set.of());

        refused(world, () -> world.send(new AllowAct(ID, ANY), admin), rejection);
        refused(world, () -> world.send(new RefuseAct(ID, "no", ANY), admin), rejection);
    }

    @Test
    void whatChangedSinceItWasAskedForIsNotAllowed() {
        ask(ID);
        world.send(payment("161", 0, "60.00", part("130", "60.00")), worker());
        world.react();

        refused(
                world,
                () -> world.send(new AllowAct(ID, ANY), ben()),
                new CannotVoid(
                        "partially paid",
                        "release its payments in the accounting system first, or credit it"
                                + " there"));
    }

    @Test
    void theAnswerNamesWhatChanged() {
        var performer = new SteeredVoids();
        var handlers = new ControlHandlers(world.aggregates, world.acts, performers(performer));
        take(handlers, new RequestAct(ID, VOID, "sent twice"), ann());
        performer.balance = "70.00 EUR";

        refused(
                world,
                () -> take(handlers, new AllowAct(ID, ANY), ben()),
                new CircumstancesChanged(List.of(new Change("balance", "100.00", "70.00 EUR"))));
        assertThat(performer.performed).isZero();
    }

    @Test
    void whatIsAllowedTwiceIsDoneOnce() {
        var performer = new SteeredVoids();
        var handlers = new ControlHandlers(world.aggregates, world.acts, performers(performer));
        take(handlers, new RequestAct(ID, VOID, "sent twice"), ann());

        take(handlers, new AllowAct(ID, ANY), ben());
        take(handlers, new AllowAct(ID, ANY), ben());

        assertThat(performer.performed).isEqualTo(1);
    }

    @Test
    void oneActOfAKindWaitsForASubjectAtATime() {
        ask(ID);

        assertThat(ask(NEXT).id()).isEqualTo(ID.value());
        refused(
                world,
                () -> world.send(new RequestAct(NEXT, VOID, "sent twice"), ben()),
                new ActAlreadyAsked(ID, ann().actor()));
        world.send(new WithdrawAct(ID, "a slip", ANY), ann());
        assertThat(ask(NEXT).id()).isEqualTo(NEXT.value());
    }

    @Test
    void whatCouldNotBeDoneIsNotEvenAskedFor() {
        World approved = aWorldWithAnApprovedInvoice();
        World submitted = aWorldWithASubmittedInvoice();

        refused(
                approved,
                () -> approved.send(new RequestAct(ID, VOID, "sent twice"), ann()),
                new CannotVoid("approved", "it is on its way; wait until it has landed"));
        refused(
                submitted,
                () -> submitted.send(new RequestAct(ID, VOID, "sent twice"), ann()),
                new CannotVoid("submitted", "that needs no second person"));
    }

    @Test
    void whoLookedAtAnOlderVersionLooksAgain() {
        ask(ID);

        refused(
                world,
                () -> world.send(new AllowAct(ID, new ExpectedVersion.Exactly(7)), ben()),
                new StaleVersion(7, 0));
    }

    private Receipt ask(ControlledActId id) {
        return world.send(new RequestAct(id, VOID, "sent twice"), ann());
    }

    private static ActPerformers performers(ActPerformer<?> performer) {
        return new ActPerformers(List.of(performer));
    }

    private static void take(ControlHandlers handlers, Command command, Caller caller) {
        handlers.all().stream()
                .filter(handler -> handler.handles().isInstance(command))
                .forEach(handler -> take(handler, command, caller));
    }

    private static <C extends Command> void take(
            CommandHandler<C> handler, Command command, Caller caller) {
        handler.handle(handler.handles().cast(command), caller);
    }

    /** Shows the balance that the test wants and counts what it is told to do. */
    private static final class SteeredVoids implements ActPerformer<Act.VoidInvoice> {

        private String balance = "100.00";
        private int performed;

        @Override
        public Class<Act.VoidInvoice> performs() {
            return Act.VoidInvoice.class;
        }

        @Override
        public Fingerprint look(Act.VoidInvoice act, Caller caller) {
            return Fingerprint.of(new Fact("balance", balance));
        }

        @Override
        public void perform(Act.VoidInvoice act, Permit permit, Caller caller) {
            performed++;
        }
    }

    private static Caller approver(String name) {
        return new Caller(
                World.TENANT, new ActorId(name), Set.of(Role.APPROVER), "127.0.0.1", Set.of());
    }
}
