package io.tieout.persistence.seal;

import io.tieout.application.seal.Seals.BadEvent;
import io.tieout.application.seal.Seals.Fault;
import io.tieout.application.seal.Seals.Noted;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import io.tieout.persistence.jooq.tables.records.EventSealRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Goes along a tenant's chain and recomputes it, up to the first event that is not as sealed. */
final class ChainWalk {

    private final Optional<SealKey> key;
    private final Optional<Noted> noted;
    private final Map<String, String> links = new HashMap<>();

    private long place;
    private long transactionId;
    private long globalIndex;
    private String root = SealKey.BEGINNING;
    private boolean isAtEnd;
    private Optional<BadEvent> firstBad = Optional.empty();

    /**
     * @param key empty if it was never made, or destroyed: then no seal can be true
     */
    ChainWalk(Optional<SealKey> key, Optional<Noted> noted) {
        this.key = key;
        this.noted = noted;
    }

    boolean goesOn() {
        return !isAtEnd && firstBad.isEmpty();
    }

    long place() {
        return place;
    }

    long transactionId() {
        return transactionId;
    }

    long globalIndex() {
        return globalIndex;
    }

    String root() {
        return root;
    }

    Optional<BadEvent> firstBad() {
        return firstBad;
    }

    /** the next seal with the event that it is of, if there is one */
    void take(EventSealRecord seal, Optional<DomainEventRecord> event) {
        if (firstBad.isEmpty()) {
            firstBad = fault(seal, event).map(fault -> bad(seal, fault));
        }
    }

    /** all seals were taken: what was noted must have been among them */
    void end() {
        isAtEnd = true;
        if (firstBad.isEmpty() && noted.filter(past -> past.place() > place).isPresent()) {
            firstBad = Optional.of(new BadEvent(place + 1, new UUID(0, 0), 0, Fault.OTHER_ROOT));
        }
    }

    private Optional<Fault> fault(EventSealRecord seal, Optional<DomainEventRecord> event) {
        if (key.isEmpty() || seal.getPlace() != place + 1) {
            return Optional.of(Fault.SEAL_BROKEN);
        }
        if (event.isEmpty()) {
            return Optional.of(Fault.DELETED);
        }
        String link =
                key.orElseThrow()
                        .link(
                                links.getOrDefault(seal.getStreamId(), SealKey.BEGINNING),
                                event.orElseThrow());
        if (!link.equals(seal.getLink())) {
            return Optional.of(Fault.CHANGED);
        }
        String next = key.orElseThrow().root(root, link);
        if (!next.equals(seal.getRoot())) {
            return Optional.of(Fault.SEAL_BROKEN);
        }
        goOn(seal, link, next);
        return noted.filter(past -> past.place() == place && !past.root().equals(root))
                .map(_ -> Fault.OTHER_ROOT);
    }

    private void goOn(EventSealRecord seal, String link, String next) {
        links.put(seal.getStreamId(), link);
        root = next;
        place = seal.getPlace();
        transactionId = seal.getTransactionId();
        globalIndex = seal.getGlobalIndex();
    }

    private static BadEvent bad(EventSealRecord seal, Fault fault) {
        return new BadEvent(
                seal.getPlace(), UUID.fromString(seal.getStreamId()), seal.getVersion(), fault);
    }
}
