package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.sweep.AfterSweep;
import io.tieout.application.sweep.Hearing.Heard;
import io.tieout.application.sweep.KnownDocuments;
import io.tieout.application.sweep.LinkedCustomers;
import io.tieout.application.sweep.SweepAgreements;
import io.tieout.application.sweep.SweepPorts;
import io.tieout.application.sweep.SweepPositions;
import io.tieout.application.sweep.SweepRhythm;
import io.tieout.application.sweep.SweepRhythms;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far the sweeps of a life have come, and how many there were. */
final class SweepMemory {

    private final Leases leases;
    private final StandingClock clock;
    private final Map<String, SweepPositions.Position> positions = new TreeMap<>();
    private int sweeps;

    SweepMemory(Leases leases, StandingClock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    int sweeps() {
        return sweeps;
    }

    SweepPorts ports() {
        return new SweepPorts(
                Partly.of(SweepPositions.class, new Positions()),
                Partly.nothing(KnownDocuments.class),
                Partly.nothing(LinkedCustomers.class),
                new SweepRhythms(
                        SweepRhythm.USUAL,
                        Partly.of(SweepAgreements.class, new NoAgreement()),
                        (_, _, _, _) -> new Heard(0, 0),
                        _ -> clock.now()),
                Partly.of(AfterSweep.class, new Count()));
    }

    /** They hold over crashes. */
    final class Positions {
        List<SweepPositions.Position> of(TenantId tenant, ConnectionId connection) {
            return List.copyOf(positions.values());
        }

        void store(Lease lease, List<SweepPositions.Position> some) {
            if (leases.isPresent(lease)) {
                some.forEach(position -> positions.put(position.entity(), position));
            }
        }
    }

    /** The usual rhythm counts. */
    static final class NoAgreement {
        Optional<SweepAgreements.Agreement> of(TenantId tenant) {
            return Optional.empty();
        }
    }

    /** Counts sweeps that ended well. */
    final class Count {
        void swept(TenantId tenant, Instant at) {
            sweeps++;
        }
    }
}
