package io.tieout.application.deferral;

import io.tieout.application.view.Viewer;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Entries beside invoices and credit memos, as they stand now. */
public interface DeferralViews {

    /**
     * One entry.
     *
     * @param number in the books
     * @param on the day on which it stands
     * @param deferred what is deferred more by it; negative where less is
     * @param reverses the number of the entry that it takes back; empty for none
     * @param documentId its id in the books; empty until it stands there
     * @param problem why the books would not take it; empty unless they refused
     */
    record DeferralEntryView(
            String number,
            LocalDate on,
            Money deferred,
            String reverses,
            boolean isTakenBack,
            EntryStatus status,
            String documentId,
            String problem) {}

    /** for batch loading: the entries beside each of these invoices or credit memos, in order */
    Map<UUID, List<DeferralEntryView>> of(Viewer viewer, Set<UUID> documents);
}
