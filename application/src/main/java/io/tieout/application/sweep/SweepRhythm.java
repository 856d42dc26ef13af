package io.tieout.application.sweep;

import io.tieout.application.sweep.SweepPositions.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often changes are swept, in tenant time.
 *
 * @param every from the end of one sweep to the next
 */
public record SweepRhythm(Duration every) {

    /** at one metered read a sweep, 3,000 of a month's 500,000 (facts sheet 3.2) */
    public static final SweepRhythm USUAL = new SweepRhythm(Duration.ofMinutes(15));

    public SweepRhythm {
        if (!every.isPositive()) {
            throw new IllegalArgumentException("a sweep follows after some time, not " + every);
        }
    }

    /** when the kind that waits longest was swept; empty before the first sweep */
    public static Optional<Instant> last(List<Position> positions) {
        return positions.stream().map(Position::sweptAt).min(Instant::compareTo);
    }

    /** when they are due again; empty before the first sweep */
    public Optional<Instant> next(List<Position> positions) {
        return last(positions).map(at -> at.plus(every));
    }
}
