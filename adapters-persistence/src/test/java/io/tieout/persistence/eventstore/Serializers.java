package io.tieout.persistence.eventstore;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.persistence.crypto.PersonalSealer;
import java.util.List;

/** Serializers whose bytes repeat: one key, one nonce. */
final class Serializers {

    private static final byte[] NONCE = "golden nonce".getBytes(US_ASCII);

    private Serializers() {}

    static CatalogSerializer forGoldenFiles() {
        return of(EventCatalog.standard(), List.of());
    }

    static CatalogSerializer of(EventCatalog catalog, List<AggregateKind<?, ?>> kinds) {
        return new CatalogSerializer(
                StoredJson.mapper(new PersonalSealer(new FixedKeyring(), NONCE::clone)),
                catalog,
                new StoredStates(kinds));
    }
}
