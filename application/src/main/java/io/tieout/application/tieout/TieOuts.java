package io.tieout.application.tieout;

import io.tieout.application.view.Viewer;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.tieout.AccountTieOut;
import io.tieout.domain.tieout.OpenItem;
import io.tieout.domain.tieout.TheirBooks;
import io.tieout.domain.tieout.TieOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The accounting system's receivables and accounts as they were read last, beside ours. */
public interface TieOuts {

    /**
     * Both sides as of a day.
     *
     * @param readAt when theirs was read, in tenant time: ours is shown as known then
     * @param accounts none while only the receivables were read
     */
    record TieOutView(LocalDate asOf, Instant readAt, TieOut tieOut, AccountTieOut accounts) {}

    /** keeps theirs; an earlier reading of the same day is replaced, a later one stays */
    void keep(
            TenantId tenant,
            LocalDate asOf,
            Instant readAt,
            List<OpenItem> theirs,
            TheirBooks books);

    /** empty while theirs was never read as of that day, and for customers */
    Optional<TieOutView> find(Viewer viewer, LocalDate asOf);
}
