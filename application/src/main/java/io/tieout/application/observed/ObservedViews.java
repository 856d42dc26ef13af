package io.tieout.application.observed;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedPicture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Documents of others, as they stand now. */
public interface ObservedViews {

    /** Where a document stands. */
    enum State {
        /** something of it is left */
        OPEN,
        /** nothing of it is left */
        SETTLED,
        VOIDED,
        DELETED,
        /** its customer is linked to no account, or no longer */
        NOT_LINKED,
        /** it is the document of an invoice or credit memo of ours */
        OURS
    }

    /**
     * One document.
     *
     * @param picture what it said last
     * @param changedAt when it was last changed there, as far as we have seen
     * @param observedAt when we learnt of it first; tenant time
     */
    record ObservedView(
            ObservedId id,
            long version,
            DocumentLink document,
            ObservedPicture picture,
            State state,
            Instant changedAt,
            Instant observedAt) {}

    /** Every criterion narrows; an empty set or optional does not. */
    record ObservedFilter(Optional<AccountId> account, Set<State> states) {}

    Optional<ObservedView> find(Viewer viewer, ObservedId id);

    /** newest date first */
    Page<ObservedView> list(Viewer viewer, ObservedFilter filter, PageRequest page);

    /** for batch loading: those of these accounts that are open, oldest first */
    List<ObservedView> openOf(Viewer viewer, Set<AccountId> accounts);

    /** which of these ids there are invoices that are watched; reads the transaction at hand */
    Set<String> watchedInvoices(Set<String> externalIds);

    /** what a journal entry charges customers, as far as it is watched; reads the same */
    List<ObservedView> sharesOf(DocumentLink entry);

    /** those of a customer that are watched; reads the transaction at hand */
    List<ObservedId> watchedOf(DocumentLink customer);
}
