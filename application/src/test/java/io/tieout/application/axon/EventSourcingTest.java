package io.tieout.application.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.axon.Door.Move;
import io.tieout.application.axon.Door.Moved;
import io.tieout.application.axon.Door.Paint;
import io.tieout.application.axon.Door.Painted;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Commands;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.people.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventSourcingTest {

    private static final TenantId NORTH = new TenantId(new UUID(8, 1));
    private static final TenantId SOUTH = new TenantId(new UUID(8, 2));
    private static final UUID DOOR = new UUID(8, 3);

    private final AtomicInteger folds = new AtomicInteger();
    private final AggregateKind<Door, Moved> counted =
            new AggregateKind<>("door", Door.class, Moved.class, Door.SHUT, this::counting);
    private final List<RecordedEvent> projected = new ArrayList<>();
    private final InMemoryStorage storage = new InMemoryStorage();
    private final EventSourcing sourcing =
            new EventSourcing(storage.open(), new StoppedClock(), List.of(new Projecting()));
    private Runnable duringProjection = () -> {};
    private Commands commands = sourcing.commands(List.of(), new NoKeys());

    @BeforeEach
    void subscribe() {
        commands = sourcing.commands(handlers(sourcing.aggregates()), new NoKeys());
    }

    @AfterEach
    void close() {
        sourcing.close();
    }

    @Test
    void anAggregateIsSourcedOnceAndKept() {
        send(NORTH, new Move(DOOR, Door.OPEN));
        send(NORTH, new Move(DOOR, Door.SHUT));

        assertThat(folds).hasValue(2);
    }

    @Test
    void anEvictedAggregateIsSourcedAnewEvenIfACommandHadTakenIt() {
        duringProjection = sourcing::evictAggregates;
        send(NORTH, new Move(DOOR, Door.OPEN));
        send(NORTH, new Move(DOOR, Door.SHUT));

        assertThat(folds).hasValue(3);
    }

    @Test
    void anotherTenantsAggregateLooksUnbornToADecision() {
        send(NORTH, new Move(DOOR, Door.OPEN));

        assertThat(send(SOUTH, new Move(DOOR, Door.SHUT))).isEqualTo(new Receipt(DOOR, -1));
    }

    @Test
    void nothingIsEverAppendedToAnotherTenantsAggregate() {
        send(NORTH, new Move(DOOR, Door.OPEN));

        assertThatThrownBy(() -> send(SOUTH, new Move(DOOR, Door.OPEN)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not belong to tenant " + SOUTH.value());
        assertThat(projected).hasSize(1);
    }

    @Test
    void aHistoryOfAnotherKindIsNotReadAsOnesOwn() {
        send(NORTH, new Move(DOOR, Door.OPEN));

        assertThatThrownBy(() -> send(NORTH, new Paint(DOOR)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected the history of a wall under id " + DOOR);
    }

    @Test
    void everythingRunsInTheCallersTenant() {
        send(SOUTH, new Move(DOOR, Door.OPEN));

        assertThat(storage.scopes).containsOnly(SOUTH);
        assertThat(projected).extracting(RecordedEvent::tenant).containsExactly(SOUTH);
    }

    @Test
    void aggregatesWorkInsideACommandOnly() {
        assertThatThrownBy(() -> sourcing.aggregates().load(Door.KIND, DOOR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("aggregates decide only while a command is handled");
    }

    @Test
    void aLookIsTakenBehindTheViewsAndBeforeTheCommit() {
        List<String> order = new ArrayList<>();
        duringProjection = () -> order.add("view");
        sourcing.afterCommit(() -> order.add("commit"));

        Receipt seen =
                look(receipt -> {
                    order.add("look");
                    return receipt;
                });

        assertThat(seen).isEqualTo(new Receipt(DOOR, 0));
        assertThat(order).containsExactly("view", "look", "commit");
    }

    @Test
    void aLookThatFailsUndoesTheCommand() {
        List<String> order = new ArrayList<>();
        sourcing.afterCommit(() -> order.add("commit"));

        assertThatThrownBy(() ->
                        look(_ -> {
                            throw new IllegalStateException("cannot be shown");
                        }))
                .hasMessage("cannot be shown");

        assertThat(order).isEmpty();
    }

    private <T> T look(Function<Receipt, T> look) {
        return commands.send(
                new Move(DOOR, Door.OPEN), NoKeys.callerOf(NORTH), new Once.Unkeyed(), look);
    }

    @Test
    void aCommandNeedsExactlyOneHandler() {
        List<CommandHandler<?>> twice = new ArrayList<>(handlers(sourcing.aggregates()));
        twice.addAll(handlers(sourcing.aggregates()));

        assertThatThrownBy(() -> sourcing.commands(twice, new NoKeys()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("two handlers for");
        assertThatThrownBy(() -> send(NORTH, new Unheard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no handler for");
    }

    private record Unheard() implements Command {}

    private Receipt send(TenantId tenant, Command command) {
        return commands.send(command, NoKeys.callerOf(tenant));
    }

    private Door counting(Door state, Moved moved) {
        folds.incrementAndGet();
        return moved.to();
    }

    private List<CommandHandler<?>> handlers(Aggregates aggregates) {
        var any = new ExpectedVersion.Any();
        return List.of(
                new Handling<>(
                        Move.class,
                        (order, _) ->
                                aggregates.decide(
                                        counted, order.door(), any, door -> door.move(order.to()))),
                new Handling<>(
                        Paint.class,
                        (order, _) ->
                                aggregates.decide(
                                        Door.WALL,
                                        order.wall(),
                                        any,
                                        _ -> List.of(new Painted()))));
    }

    private final class Projecting implements Projection {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public void on(RecordedEvent event) {
            projected.add(event);
            duringProjection.run();
        }
    }
}
