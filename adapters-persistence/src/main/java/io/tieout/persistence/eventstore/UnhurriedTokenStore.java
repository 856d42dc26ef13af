package io.tieout.persistence.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/**
 * Stores how far an automation came once a second at most, and what it held back when its claim is
 * next extended or given up. Each automation passes over each event, so that storing every step
 * cost more than the command that caused the event; a node that dies repeats a few seconds of work
 * instead, which every automation bears.
 */
final class UnhurriedTokenStore implements TokenStore {

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final TokenStore tokens;
    private final LongSupplier nanoTime;
    private final Map<Place, Long> storedAt = new ConcurrentHashMap<>();
    private final Map<Place, TrackingToken> heldBack = new ConcurrentHashMap<>();

    private record Place(String automation, int segment) {}

    /**
     * @param nanoTime of the machine
     */
    UnhurriedTokenStore(TokenStore tokens, LongSupplier nanoTime) {
        this.tokens = tokens;
        this.nanoTime = nanoTime;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String automation, int segment) {
        Place place = new Place(automation, segment);
        Long last = storedAt.get(place);
        if (token == null || last == null || nanoTime.getAsLong() - last >= PAUSE_NANOS) {
            store(token, place);
        } else {
            heldBack.put(place, token);
        }
    }

    @Override
    public void extendClaim(String automation, int segment) {
        if (!storedHeldBack(new Place(automation, segment))) {
            tokens.extendClaim(automation, segment);
        }
    }

    @Override
    public void releaseClaim(String automation, int segment) {
        storedHeldBack(new Place(automation, segment));
        tokens.releaseClaim(automation, segment);
    }

    /** whoever claims begins with what is stored: what was held back by a lost claim is void */
    @Override
    public @Nullable TrackingToken fetchToken(String automation, int segment) {
        forget(new Place(automation, segment));
        return tokens.fetchToken(automation, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String automation, Segment segment) {
        forget(new Place(automation, segment.getSegmentId()));
        return tokens.fetchToken(automation, segment);
    }

    @Override
    public void initializeTokenSegments(String automation, int segments) {
        tokens.initializeTokenSegments(automation, segments);
    }

    @Override
    public void initializeTokenSegments(
            String automation, int segments, @Nullable TrackingToken first) {
        tokens.initializeTokenSegments(automation, segments, first);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String automation, int segment) {
        tokens.initializeSegment(token, automation, segment);
    }

    @Override
    public void deleteToken(String automation, int segment) {
        forget(new Place(automation, segment));
        tokens.deleteToken(automation, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String automation) {
        return tokens.fetchSegments(automation);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String automation) {
        return tokens.fetchAvailableSegments(automation);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }

    private boolean storedHeldBack(Place place) {
        TrackingToken token = heldBack.get(place);
        if (token == null) {
            return false;
        }
        store(token, place);
        return true;
    }

    private void store(@Nullable TrackingToken token, Place place) {
        tokens.storeToken(token, place.automation(), place.segment());
        heldBack.remove(place);
        storedAt.put(place, nanoTime.getAsLong());
    }

    private void forget(Place place) {
        heldBack.remove(place);
        storedAt.remove(place);
    }
}
