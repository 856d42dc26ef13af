package io.tieout.application.closing;

import io.tieout.application.view.Viewer;
import io.tieout.domain.closing.ClosingId;
import io.tieout.domain.closing.Finding;
import io.tieout.domain.closing.SignOff;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** How the tenant's books are closed, and month by month what stands in the way. */
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

    /** How far the closing of a month has come. */
    enum MonthState {
        OPEN,
        CLOSING,
        CLOSED
    }

    /**
     * One month.
     *
     * @param begunBy who began to close it last; empty if nobody ever did
     * @param closedBy who closed it with its checklist last, with {@code closedAt} in tenant time
     *     and the hash of its pack; empty if nobody ever did, though a later closing date may cover
     *     it
     */
    record MonthView(
            YearMonth month,
            MonthState state,
            String begunBy,
            String closedBy,
            String reason,
            Optional<Instant> closedAt,
            String packHash) {}

    /**
     * What a month's checklist says of one concern.
     *
     * @param signedOff the last word on it, whether or not it still covers what is found
     */
    record ChecklistItem(Finding found, Optional<SignOff> signedOff) {

        /** whether the month may close although this is open */
        public boolean isSettled() {
            return signedOff.map(signed -> signed.covers(found)).orElse(false);
        }
    }

    /**
     * A close pack as it is kept.
     *
     * @param signedHash that stands in the event which closed the month
     */
    record KeptPack(ClosePack pack, String signedHash) {

        /** whether it says what it said when the month was closed */
        public boolean isAsSigned() {
            return pack.hash().equals(signedHash);
        }
    }

    /** empty while nobody ever closed them, and for customers */
    Optional<ClosingView> find(Viewer viewer);

    /** the twelve months, first to last; none for customers */
    List<MonthView> months(Viewer viewer, Year year);

    /** who signed off what in the month, the last word on each concern; none for customers */
    List<SignOff> signOffs(Viewer viewer, YearMonth month);

    /** what was kept when the month was closed last; empty for customers */
    Optional<KeptPack> pack(Viewer viewer, YearMonth month);
}
