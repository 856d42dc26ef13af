package io.tieout.persistence.eventstore;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/**
 * Names events with UUIDv7, ordered by machine time, so that neighbours in time are neighbours in
 * the index. Axon finds it by {@code META-INF/services}.
 */
public final class Uuid7Identifiers extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
