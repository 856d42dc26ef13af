package io.tieout.application.golive;

import static io.tieout.application.fixture.Examples.CONNECTION;
import static io.tieout.application.fixture.Examples.ben;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.fixture.Examples;
import io.tieout.application.fixture.World;
import io.tieout.application.golive.GoLiveCommand.AcceptOpeningBalances;
import io.tieout.application.golive.GoLiveCommand.ImportOpeningBalances;
import io.tieout.application.golive.GoLiveCommand.SetGoLiveCutoff;
import io.tieout.application.golive.GoLiveRejection.CutoffInForce;
import io.tieout.application.golive.GoLiveRejection.InvalidReason;
import io.tieout.application.golive.GoLiveRejection.NoCutoffSet;
import io.tieout.application.golive.GoLiveRejection.NothingConnected;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.PushPlan.Reason;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoLiveHandlersTest {

    private static final LocalDate CUTOFF = LocalDate.of(2026, 3, 2);

    private final World world = Examples.aWorldWithASubmittedInvoice();
    private long ids;

    @Test
    void aDocumentOfBeforeTheCutoffIsBlockedAndSaysSo() {
        send(new SetGoLiveCutoff(CUTOFF, "the new year"));
        world.goLives.areTied = true;

        assertThat(obstacle()).isInstanceOf(Reason.BeforeCutoff.class);
    }

    @Test
    void nothingIsPushedUntilTheBalancesTieOrSomebodyAcceptsThatTheyDoNot() {
        send(new SetGoLiveCutoff(CUTOFF.minusDays(1), "the new year"));
        assertThat(obstacle()).isInstanceOf(Reason.OpeningBalancesNotTied.class);

        send(new AcceptOpeningBalances("journals of 2019"));

        assertThat(plan()).isInstanceOf(PushPlan.Ready.class);
    }

    @Test
    void theSameCutoffTwiceIsOneDecision() {
        send(new SetGoLiveCutoff(CUTOFF, "the new year"));
        send(new SetGoLiveCutoff(CUTOFF, "the new year"));
        send(new AcceptOpeningBalances("agreed"));
        send(new AcceptOpeningBalances("agreed"));

        assertThat(world.goLives.decisions()).hasSize(2);
    }

    @Test
    void aCutoffThatMovesTakesItsAcceptanceAlong() {
        send(new SetGoLiveCutoff(CUTOFF.minusDays(9), "the new year"));
        send(new AcceptOpeningBalances("agreed"));

        send(new SetGoLiveCutoff(CUTOFF.minusDays(1), "a day later"));

        assertThat(obstacle()).isInstanceOf(Reason.OpeningBalancesNotTied.class);
    }

    @Test
    void onceADocumentStandsBehindItTheCutoffStaysWhereItIs() {
        send(new SetGoLiveCutoff(CUTOFF, "the new year"));
        world.goLives.hasLanded = true;

        assertThatThrownBy(() -> send(new SetGoLiveCutoff(CUTOFF.plusDays(1), "later")))
                .isInstanceOfSatisfying(
                        GoLiveRejected.class,
                        no -> assertThat(no.rejection()).isEqualTo(new CutoffInForce(CUTOFF)));
    }

    @Test
    void withoutACutoffThereIsNothingToAccept() {
        assertThatThrownBy(() -> send(new AcceptOpeningBalances("agreed")))
                .isInstanceOfSatisfying(
                        GoLiveRejected.class,
                        no -> assertThat(no.rejection()).isEqualTo(new NoCutoffSet()));
    }

    @Test
    void everyDecisionStatesItsReason() {
        assertThatThrownBy(() -> send(new SetGoLiveCutoff(CUTOFF, " ")))
                .isInstanceOfSatisfying(
                        GoLiveRejected.class,
                        no -> assertThat(no.rejection()).isInstanceOf(InvalidReason.class));
    }

    @Test
    void withoutAConnectionThereIsNothingToGoLiveOn() {
        world.connections.disconnected(CONNECTION, World.TENANT, "gone");

        assertThatThrownBy(() -> send(new SetGoLiveCutoff(CUTOFF, "the new year")))
                .isInstanceOfSatisfying(
                        GoLiveRejected.class,
                        no -> assertThat(no.rejection()).isEqualTo(new NothingConnected()));
    }

    @Test
    void anImportOrderedTwiceAtOneMomentIsOne() {
        var first = send(new ImportOpeningBalances());
        var second = send(new ImportOpeningBalances());

        assertThat(second).isEqualTo(first);
        assertThat(world.operations.all())
                .extracting(Operation::work)
                .filteredOn(new Work.ImportDocuments("")::equals)
                .hasSize(1);
    }

    private Reason obstacle() {
        return ((PushPlan.Blocked) plan()).reasons().getFirst();
    }

    private PushPlan plan() {
        return world.plans.planOf(Viewer.of(ben()), Examples.INVOICE).orElseThrow();
    }

    private Receipt send(Command command) {
        return new GoLiveHandlers(
                        world.goLives,
                        world.connections,
                        world.operations,
                        world.clock,
                        () -> new UUID(12, ++ids))
                .all().stream()
                        .filter(handler -> handler.handles().isInstance(command))
                        .findFirst()
                        .map(handler -> take(handler, command))
                        .orElseThrow();
    }

    private static <C extends Command> Receipt take(CommandHandler<C> handler, Command command) {
        return handler.handle(handler.handles().cast(command), ben());
    }
}
