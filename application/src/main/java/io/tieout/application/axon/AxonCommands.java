package io.tieout.application.axon;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Contended;
import io.tieout.application.command.IdempotencyKeys;
import io.tieout.application.command.Once;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.domain.decision.Rejected;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Sends each command through Axon's command bus, again when a race was lost, but not for ever. */
final class AxonCommands implements Commands {

    /** DESIGN: bounded retry on conflict; five lost races in a row are a hot spot, not bad luck */
    private static final int ATTEMPTS = 5;

    private static final Duration LONGEST_FIRST_PAUSE = Duration.ofMillis(2);

    private final Map<Class<?>, CommandHandler<?>> handlers = new HashMap<>();
    private final OrderBus bus;
    private final IdempotencyKeys keys;
    private final Tenancy tenancy;
    private final Predicate<Throwable> conflicts;

    AxonCommands(
            OrderBus bus,
            Collection<? extends CommandHandler<?>> handlers,
            IdempotencyKeys keys,
            Tenancy tenancy,
            Predicate<Throwable> conflicts) {
        this.bus = bus;
        this.keys = keys;
        this.tenancy = tenancy;
        this.conflicts = conflicts;
        handlers.forEach(this::subscribe);
    }

    @Override
    public Receipt send(Command command, Caller caller, Once once) {
        return sent(command, caller, once, _ -> {});
    }

    @Override
    public <T> T send(Command command, Caller caller, Once once, Function<Receipt, T> look) {
        Queue<T> seen = new ArrayDeque<>(1);
        Receipt receipt =
                sent(
                        command,
                        caller,
                        once,
                        it -> {
                            // An earlier attempt may have looked, too, before it lost its race.
                            seen.clear();
                            seen.add(look.apply(it));
                        });
        return seen.isEmpty() ? look.apply(receipt) : seen.element();
    }

    private Receipt sent(Command command, Caller caller, Once once, Consumer<Receipt> look) {
        refuseToNest(command);
        return tenancy.in(
                caller.tenant(),
                () ->
                        handlerOf(command) instanceof PreparingHandler<Command> preparing
                                ? prepared(preparing, command, caller, once, look)
                                : attempt(Order.first(command, caller, once, look)));
    }

    private static void refuseToNest(Command command) {
        if (CurrentUnitOfWork.isStarted()) {
            throw new IllegalStateException(
                    command.getClass().getSimpleName()
                            + " was sent from inside another transaction; a command has its own,"
                            + " so send it after the commit, from an automation");
        }
    }

    private Optional<Receipt> answeredBefore(Caller caller, Once once) {
        return switch (once) {
            case Once.Unkeyed() -> Optional.empty();
            case Once.Keyed key -> keys.find(caller.tenant(), caller.actor(), key);
        };
    }

    /** Only what may wait is worth a look at the keys beforehand: the transaction looks as well. */
    private Receipt prepared(
            PreparingHandler<Command> handler,
            Command command,
            Caller caller,
            Once once,
            Consumer<Receipt> look) {
        return answeredBefore(caller, once)
                .orElseGet(() -> {
                    handler.prepare(command, caller);
                    return attempt(Order.first(command, caller, once, look));
                });
    }

    private Receipt attempt(Order first) {
        Order order = first;
        RuntimeException lost = new DecidedUnproven();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return bus.send(order);
            } catch (DecidedUnproven unproven) {
                lost = unproven;
            } catch (RuntimeException failure) {
                if (!conflicts.test(failure)) {
                    throw failure;
                }
                lost = failure;
                pause(attempt);
            }
            order = order.onFreshState();
        }
        throw new Contended(
                first.command().getClass().getSimpleName()
                        + " lost "
                        + ATTEMPTS
                        + " races in a row; try again",
                lost);
    }

    /** lets those who collided drift apart */
    private static void pause(int attempt) {
        long longest = LONGEST_FIRST_PAUSE.toNanos() << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }

    private void subscribe(CommandHandler<?> handler) {
        if (handlers.putIfAbsent(handler.handles(), handler) != null) {
            throw new IllegalArgumentException("two handlers for " + handler.handles().getName());
        }
        bus.subscribe(handler.handles(), this::take);
    }

    /** runs in the command's transaction */
    private Receipt take(CommandMessage<?> message) {
        Order order = (Order) message.getPayload();
        try {
            Receipt receipt =
                    switch (order.once()) {
                        case Once.Unkeyed() -> handle(order);
                        case Once.Keyed key -> takeOnce(order, key);
                    };
            // Behind the events and their views, which were registered before.
            CurrentUnitOfWork.get().onPrepareCommit(_ -> order.look().accept(receipt));
            return receipt;
        } catch (Rejected rejected) {
            if (Unproven.hasAny()) {
                throw new DecidedUnproven();
            }
            throw rejected;
        }
    }

    private Receipt takeOnce(Order order, Once.Keyed key) {
        Caller caller = order.caller();
        return keys.claim(caller.tenant(), caller.actor(), key)
                .orElseGet(() -> {
                    Receipt receipt = handle(order);
                    keys.settle(caller.tenant(), caller.actor(), key, receipt);
                    return receipt;
                });
    }

    private Receipt handle(Order order) {
        return handlerOf(order.command()).handle(order.command(), order.caller());
    }

    @SuppressWarnings("unchecked") // a handler is filed under the command type it takes
    private CommandHandler<Command> handlerOf(Command command) {
        CommandHandler<?> handler = handlers.get(command.getClass());
        if (handler == null) {
            throw new IllegalArgumentException("no handler for " + command.getClass().getName());
        }
        return (CommandHandler<Command>) handler;
    }
}
