package io.tieout.application.closing;

import io.tieout.application.view.Viewer;
import io.tieout.domain.closing.ClosingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The tenant's own closing date as it stands now. */
public interface ClosingViews {

    /**
     * How the books are closed.
     *
     * @param decidedBy who closed them last, or allowed that they be opened again
     * @param reason in that person's words
     * @param changedAt in tenant time
     */
    record ClosingView(
            ClosingId id, LocalDate through, String decidedBy, String reason, Instant changedAt) {}

    /** empty while nobody ever closed them, and for customers */
    Optional<ClosingView> find(Viewer viewer);
}
