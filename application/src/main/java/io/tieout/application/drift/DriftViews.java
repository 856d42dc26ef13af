package io.tieout.application.drift;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Documents of ours that drifted, as they stand now. */
public interface DriftViews {

    /** How far a drift has come. */
    enum Status {
        OPEN,
        RESTORING,
        PUT_BACK,
        ACCEPTED,
        RESTORED
    }

    /**
     * One drift.
     *
     * @param holder whose document it is
     * @param invoice the invoice itself, or the one that its credit memo takes back; empty for a
     *     journal entry
     * @param account whose business a journal entry is; empty for other documents
     * @param departure the last that was seen
     * @param foundAt when we learnt of it first; tenant time, as {@code changedAt}
     * @param decidedBy who accepted theirs or ordered ours; empty while nobody did
     * @param reason in that person's words; empty while nobody decided
     * @param lastProblem why the accounting system would not take ours; empty if all is well
     */
    record DriftView(
            DriftId id,
            long version,
            Holder holder,
            Optional<InvoiceId> invoice,
            Optional<AccountId> account,
            Status status,
            Departure departure,
            Instant foundAt,
            Instant changedAt,
            String decidedBy,
            String reason,
            String lastProblem) {}

    Optional<DriftView> find(Viewer viewer, DriftId id);

    /** for batch loading: the latest drift of each of these documents that ever had one */
    List<DriftView> of(Viewer viewer, Set<Holder> holders);

    /** of documents of sale, the ones found last first; no status at all means any */
    Page<DriftView> list(Viewer viewer, Set<Status> statuses, PageRequest page);

    /** the same of journal entries */
    Page<DriftView> ofEntries(Viewer viewer, Set<Status> statuses, PageRequest page);
}
