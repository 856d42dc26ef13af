package io.tieout.application.account.linking;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the links of accounts stand, and what people decided of them. */
public interface LinkViews {

    /** Where an account's link is in its life. The names are stored. */
    enum State {
        UNLINKED,
        /** a customer was ordered and is not there yet */
        CREATING,
        /** the ordered name belongs to somebody else there */
        NAME_TAKEN,
        LINKED
    }

    /**
     * One account's link.
     *
     * @param customer the linked one, of whichever company; empty while there is none
     * @param wantedName the name that was ordered last; blank when none was
     * @param decidedBy who linked, unlinked or ordered last; empty before anybody did
     * @param problem why the last order came to nothing; empty if it did not
     * @param refused customers that a person refused, of whichever company
     * @param former customers that it was linked to before, of whichever company
     */
    record LinkView(
            AccountId account,
            State state,
            Optional<DocumentLink> customer,
            Personal wantedName,
            String decidedBy,
            Optional<Instant> decidedAt,
            String problem,
            Set<DocumentLink> refused,
            Set<DocumentLink> former) {

        public LinkView {
            refused = Set.copyOf(refused);
            former = Set.copyOf(former);
        }
    }

    /** for batch loading: in no particular order, unknown ids left out */
    List<LinkView> findAll(Viewer viewer, Set<AccountId> accounts);

    /**
     * the accounts that are linked to a customer of another currency than theirs, with that
     * customer's id: none, as long as nobody restored or changed something behind our back
     */
    Map<AccountId, String> inOtherCurrency(Viewer viewer, ConnectionId connection);

    /** the customers of a company that some account is linked to */
    Set<String> taken(Viewer viewer, ConnectionId connection);

    /**
     * for the rule that a link stays once something was sent: the number of an invoice of the
     * account that is approved or landed and not void
     */
    Optional<String> sentInvoice(AccountId account);
}
