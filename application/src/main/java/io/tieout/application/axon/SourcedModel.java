package io.tieout.application.axon;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.decision.DomainEvent;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.EntityModel;
import org.jspecify.annotations.Nullable;

/**
 * Tells Axon how to treat a {@link Sourced} of one kind. Written out rather than found by
 * annotations, because one class serves every kind and only the model knows the kind's stored name.
 */
final class SourcedModel<S, E extends DomainEvent> implements AggregateModel<Sourced<S, E>> {

    private final AggregateKind<S, E> kind;

    SourcedModel(AggregateKind<S, E> kind) {
        this.kind = kind;
    }

    @Override
    public String type() {
        return kind.name();
    }

    @Override
    public Optional<String> declaredType(Class<?> type) {
        return Optional.of(kind.name());
    }

    @Override
    public Stream<Class<?>> types() {
        return Stream.of(Snapshot.class);
    }

    @Override
    public String getIdentifier(Sourced<S, E> target) {
        return target.id();
    }

    @Override
    public String routingKey() {
        return "id";
    }

    @Override
    public @Nullable Long getVersion(Sourced<S, E> target) {
        return null; // Axon counts the stream itself
    }

    @Override
    public void publish(EventMessage<?> message, Sourced<S, E> target) {
        target.evolve(message);
    }

    @Override
    public <C> EntityModel<C> modelOf(Class<? extends C> childEntityType) {
        throw new UnsupportedOperationException("a decider has no child entities");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends Sourced<S, E>> entityClass() {
        return (Class<? extends Sourced<S, E>>) (Class<?>) Sourced.class;
    }
}
