package io.tieout.qbo.fake;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.sweep.Hearing.Heard;
import io.tieout.application.sweep.KnownDocuments;
import io.tieout.application.sweep.SweepAgreements;
import io.tieout.application.sweep.SweepPorts;
import io.tieout.application.sweep.SweepPositions;
import io.tieout.application.sweep.SweepRhythm;
import io.tieout.application.sweep.SweepRhythms;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** How far the sweep has come, in memory, and what our books know. */
public final class RecordedSweeps implements SweepPositions, KnownDocuments {

    private final Map<String, Position> positions = new TreeMap<>();
    private final Map<Kind, List<String>> known = new EnumMap<>(Kind.class);

    private final List<Instant> ended = new CopyOnWriteArrayList<>();
    private final Set<String> linked = new HashSet<>();

    public SweepPorts ports() {
        return new SweepPorts(this, this, (_, _) -> linked(), rhythms(), (_, at) -> ended.add(at));
    }

    private static SweepRhythms rhythms() {
        return new SweepRhythms(
                SweepRhythm.USUAL,
                new NoAgreements(),
                (_, _, _, _) -> new Heard(0, 0),
                _ -> TwinCompany.START);
    }

    /** Nobody agreed on anything. */
    private static final class NoAgreements implements SweepAgreements {
        @Override
        public Optional<Agreement> of(TenantId tenant) {
            return Optional.empty();
        }

        @Override
        public void agree(TenantId tenant, Agreement agreement) {
            throw new UnsupportedOperationException("nobody agrees on sweeps here");
        }
    }

    /** when sweeps ended well */
    public List<Instant> ended() {
        return List.copyOf(ended);
    }

    /** our books know this document */
    public synchronized void know(Kind kind, String id) {
        known.computeIfAbsent(kind, _ -> new ArrayList<>()).add(id);
    }

    /** this customer is linked to an account */
    public synchronized void link(String customer) {
        linked.add(customer);
    }

    private synchronized Set<String> linked() {
        return Set.copyOf(linked);
    }

    public synchronized Position position(String entity) {
        return positions.getOrDefault(
                entity, Position.at(entity, TwinCompany.START, TwinCompany.START));
    }

    /** as whoever owned the connection before left it */
    public synchronized void put(Position position) {
        positions.put(position.entity(), position);
    }

    @Override
    public synchronized List<Position> of(TenantId tenant, ConnectionId connection) {
        return List.copyOf(positions.values());
    }

    @Override
    public synchronized void store(Lease lease, List<Position> stored) {
        stored.forEach(position -> positions.put(position.entity(), position));
    }

    @Override
    public synchronized List<String> standing(
            TenantId tenant, ConnectionId connection, Kind kind, String after, int limit) {
        return known.getOrDefault(kind, List.of()).stream()
                .sorted()
                .filter(id -> id.compareTo(after) > 0)
                .limit(limit)
                .toList();
    }
}
