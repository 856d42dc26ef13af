package io.tieout.application.alert;

import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Alerts as people read them, and how far the telling has come. */
public interface AlertViews {

    /**
     * One cause, until somebody acknowledges it.
     *
     * @param times how often it was raised
     * @param subject of the last time, as reason and next step are
     * @param acknowledged who put it aside and when; empty while it is open
     */
    record AlertView(
            UUID id,
            Kind kind,
            String subject,
            String reason,
            String nextStep,
            long times,
            Instant firstAt,
            Instant lastAt,
            Optional<Acknowledgement> acknowledged,
            List<Telling> tellings) {

        public AlertView {
            tellings = List.copyOf(tellings);
        }
    }

    /** Who put an alert aside, and when in tenant time. */
    record Acknowledgement(ActorId by, Instant at) {}

    /**
     * How far one channel has come with an alert.
     *
     * @param toldTimes how many of its times were told
     * @param fault why the last try failed; empty if it did not
     */
    record Telling(String channel, long toldTimes, String fault) {}

    /** Which alerts to show. */
    enum Openness {
        OPEN,
        ACKNOWLEDGED
    }

    Optional<AlertView> find(Viewer viewer, UUID id);

    /** the ones raised last first; empty sets do not narrow */
    Page<AlertView> list(Viewer viewer, Set<Openness> openness, Set<Kind> kinds, PageRequest page);
}
