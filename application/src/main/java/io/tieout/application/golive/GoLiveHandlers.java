package io.tieout.application.golive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.RequestId;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.golive.GoLiveCommand.AcceptOpeningBalances;
import io.tieout.application.golive.GoLiveCommand.ImportOpeningBalances;
import io.tieout.application.golive.GoLiveCommand.SetGoLiveCutoff;
import io.tieout.application.golive.GoLiveRejection.CutoffInForce;
import io.tieout.application.golive.GoLiveRejection.InvalidReason;
import io.tieout.application.golive.GoLiveRejection.NoCutoffSet;
import io.tieout.application.golive.GoLiveRejection.NothingConnected;
import io.tieout.application.golive.GoLives.Decision;
import io.tieout.application.golive.GoLives.Standing;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who takes which order about going live. */
public final class GoLiveHandlers {

    /** as every other reason */
    private static final int LONGEST_REASON = 1_000;

    private final GoLives goLives;
    private final Connections connections;
    private final Operations operations;
    private final TenantClock clock;
    private final Ids ids;

    public GoLiveHandlers(
            GoLives goLives,
            Connections connections,
            Operations operations,
            TenantClock clock,
            Ids ids) {
        this.goLives = goLives;
        this.connections = connections;
        this.operations = operations;
        this.clock = clock;
        this.ids = ids;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(SetGoLiveCutoff.class, this::setCutoff),
                new Handling<>(ImportOpeningBalances.class, this::importBalances),
                new Handling<>(AcceptOpeningBalances.class, this::accept));
    }

    private Receipt setCutoff(SetGoLiveCutoff command, Caller caller) {
        Connection connection = connected(caller);
        String reason = stated(command.reason());
        Standing standing = goLives.standing(caller.tenant(), connection.id());
        Optional<LocalDate> present = standing.cutoff().flatMap(Decision::cutoffOn);
        if (present.filter(command.cutoffOn()::equals).isPresent()) {
            return receipt(connection);
        }
        if (present.isPresent() && standing.hasLanded()) {
            throw new GoLiveRejected(new CutoffInForce(present.get()));
        }
        decide(connection, Optional.of(command.cutoffOn()), reason, caller);
        return receipt(connection);
    }

    private Receipt accept(AcceptOpeningBalances command, Caller caller) {
        Connection connection = connected(caller);
        String reason = stated(command.reason());
        Standing standing = goLives.standing(caller.tenant(), connection.id());
        if (standing.cutoff().isEmpty()) {
            throw new GoLiveRejected(new NoCutoffSet());
        }
        if (standing.acceptance().isEmpty()) {
            decide(connection, Optional.empty(), reason, caller);
        }
        return receipt(connection);
    }

    /** the same order at the same instant is one */
    private Receipt importBalances(ImportOpeningBalances command, Caller caller) {
        Connection connection = connected(caller);
        String name = "import for " + connection.id().value() + " at " + clock.now(caller.tenant());
        UUID operation = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
        operations.queue(
                operation,
                caller.tenant(),
                connection.id(),
                new Work.ImportDocuments(""),
                RequestId.firstOf(operation));
        return new Receipt(operation, 0);
    }

    private void decide(
            Connection connection, Optional<LocalDate> cutoffOn, String reason, Caller caller) {
        goLives.record(
                caller.tenant(),
                connection.id(),
                new Decision(
                        ids.next(), cutoffOn, caller.actor(), reason, clock.now(caller.tenant())));
    }

    private Connection connected(Caller caller) {
        return connections
                .ofTenant(caller.tenant())
                .filter(present -> present.status() == Status.CONNECTED)
                .orElseThrow(() -> new GoLiveRejected(new NothingConnected()));
    }

    private static Receipt receipt(Connection connection) {
        return new Receipt(connection.id().value(), 0);
    }

    private static String stated(String reason) {
        String plain = reason.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_REASON) {
            throw new GoLiveRejected(new InvalidReason(plain.length(), LONGEST_REASON));
        }
        return plain;
    }
}
