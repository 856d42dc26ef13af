package io.tieout.application.account.upkeep;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How linked accounts and their customers agree. Never waits on the accounting system. */
public interface CustomerSyncs {

    /** Where an account is. */
    enum State {
        NOT_LINKED,
        /** nothing is left to push or to decide */
        IN_STEP,
        /** a push is on its way */
        PUSHING,
        /** the accounting system refused the last push, or somebody gave it up */
        REFUSED,
        /** a person has to decide whose version counts */
        CONFLICT
    }

    /**
     * One linked account and its customer.
     *
     * @param version the account's
     * @param ours what we say
     * @param problem why the last push came to nothing; empty if it did not
     * @param disputedSince when the dispute began; empty while there is none
     * @param oursChangedAt when the profile was changed last
     */
    record CustomerSync(
            AccountId account,
            long version,
            Optional<DocumentLink> customer,
            Card ours,
            Accord accord,
            String problem,
            Optional<Instant> disputedSince,
            Instant oursChangedAt,
            Optional<Resolution> lastResolution) {

        public State state() {
            if (customer.isEmpty()) {
                return State.NOT_LINKED;
            }
            if (!accord.disputed().isEmpty()) {
                return State.CONFLICT;
            }
            if (accord.isOrdered()) {
                return State.PUSHING;
            }
            return accord.due().isEmpty() ? State.IN_STEP : State.REFUSED;
        }
    }

    /** What a person decided last. */
    record Resolution(Side taken, String reason, String by, Instant at) {}

    /** Which account a customer is, and at which of its versions it was seen last. */
    record Known(AccountId account, long version) {}

    /** for batch loading: in no particular order, unknown ids left out */
    List<CustomerSync> findAll(Viewer viewer, Set<AccountId> accounts);

    /** those that a person has to decide, by the account's reference */
    Page<CustomerSync> conflicts(Viewer viewer, PageRequest page);

    /** those of these customers that accounts are linked to, by their ids; at most 1,000 ids */
    Map<String, Known> linked(
            TenantId tenant, ConnectionId connection, Collection<String> customers);
}
