package io.tieout.application.standing;

import io.tieout.application.sweep.SweepRhythm;
import io.tieout.application.view.Viewer;
import java.time.Instant;
import java.util.List;

/** What a healthy tenant has none of. Each read is one statement. */
public interface StandingViews {

    /** as many rows as are shown in all; who has more mends the first before looking on */
    int MOST = 1_000;

    /**
     * A record that asks for somebody.
     *
     * @param target its id
     * @param subject the record as people know it, with no personal data
     * @param since since when, as far as we know; tenant time
     */
    record Standing(StandingReason reason, String target, String subject, Instant since) {

        /** the same for the same row, and in the order of the list */
        public String key() {
            return "%02d %s".formatted(reason.ordinal(), target);
        }
    }

    /** what hangs in the air between the books and ours, by reason and id */
    List<Standing> orphans(Viewer viewer);

    /** what stands still too long at this instant, by reason and id */
    List<Standing> stale(Viewer viewer, Instant now, SweepRhythm rhythm);
}
