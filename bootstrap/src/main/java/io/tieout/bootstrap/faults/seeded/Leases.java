package io.tieout.bootstrap.faults.seeded;

import static java.util.stream.Collectors.toSet;

import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.domain.accounting.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The one lease of a life. */
final class Leases implements ConnectionLeases {

    /** as long as a lease lives in the database */
    private static final Duration LIFE = Duration.ofSeconds(12);

    private final StandingClock clock;
    private Optional<Lease> present = Optional.empty();
    private Instant until = Instant.MIN;
    private long epoch;

    Leases(StandingClock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Lease> acquire(ConnectionId connection, String node) {
        if (present.isPresent() && clock.now().isBefore(until)) {
            return Optional.empty();
        }
        epoch++;
        present = Optional.of(new Lease(connection, node, epoch));
        until = clock.now().plus(LIFE);
        return present;
    }

    @Override
    public boolean renew(Lease lease) {
        if (!isPresent(lease)) {
            return false;
        }
        until = clock.now().plus(LIFE);
        return true;
    }

    @Override
    public Set<Lease> renewIdle(Collection<Lease> leases) {
        return leases.stream().filter(this::renew).collect(toSet());
    }

    @Override
    public void release(Lease lease) {
        if (isPresent(lease)) {
            present = Optional.empty();
        }
    }

    @Override
    public Optional<String> holder(ConnectionId connection) {
        return present.filter(this::isPresent).map(Lease::node);
    }

    boolean isPresent(Lease lease) {
        return present.filter(lease::equals).isPresent() && clock.now().isBefore(until);
    }
}
