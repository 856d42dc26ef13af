package io.tieout.application.collection;

import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is seen, as the test says. */
final class ToldSight implements Sight {

    Optional<Instant> seenAt = Optional.empty();
    final List<Instant> lost = new ArrayList<>();
    final List<Instant> again = new ArrayList<>();

    @Override
    public List<Change> untold(Duration staleAfter, int limit) {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public Optional<Instant> lastSeenAt(TenantId tenant) {
        return seenAt;
    }

    @Override
    public void lostSince(TenantId tenant, Instant from) {
        lost.add(from);
    }

    @Override
    public void seenAgain(TenantId tenant, Instant at) {
        again.add(at);
    }
}
