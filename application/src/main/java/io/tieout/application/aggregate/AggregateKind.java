package io.tieout.application.aggregate;

import io.tieout.domain.decision.DomainEvent;
import java.util.function.BiFunction;

/**
 * One kind of aggregate: how its state grows from events. A new aggregate is a new constant of this
 * type, never a new framework class.
 *
 * @param name stable stored name, for example {@code invoice}
 * @param states the sealed family of states
 * @param events the sealed family of events
 * @param unborn the state before the first event
 * @param evolve the state after an event; pure
 */
public record AggregateKind<S, E extends DomainEvent>(
        String name, Class<S> states, Class<E> events, S unborn, BiFunction<S, E, S> evolve) {}
