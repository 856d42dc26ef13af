package io.tieout.application.account;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Accounts as they stand now. Never waits on the accounting system. */
public interface AccountViews {

    /**
     * One account.
     *
     * @param customer the linked customer, of whichever company; empty while unlinked
     */
    record AccountView(
            AccountId id,
            long version,
            String reference,
            Personal name,
            Personal email,
            String currency,
            int termDays,
            ZoneId zone,
            Contact contact,
            Optional<DocumentLink> customer,
            Instant openedAt) {

        /** the linked customer's id in the accounting system; empty while unlinked */
        public String customerId() {
            return customer.map(DocumentLink::externalId).orElse("");
        }
    }

    /**
     * What narrows a list of accounts.
     *
     * @param text matches the reference, or the exact name or e-mail in any case; empty for all
     */
    record AccountFilter(String text) {}

    Optional<AccountView> find(Viewer viewer, AccountId id);

    /** for batch loading: in no particular order, unknown ids left out */
    List<AccountView> findAll(Viewer viewer, Set<AccountId> ids);

    /** ordered by reference */
    Page<AccountView> list(Viewer viewer, AccountFilter filter, PageRequest page);

    /**
     * Accounts without a customer of this company, by reference; one that is linked to a customer
     * of another company is one of them.
     */
    List<AccountView> unlinked(Viewer viewer, ConnectionId connection, int most);

    /** for rules that need uniqueness: who holds this reference */
    Optional<AccountId> holderOfReference(String reference);

    /** which account is linked to this customer of the accounting system */
    Optional<AccountId> linkedTo(DocumentLink customer);

    /**
     * the accounts whose invoices this one may pay besides its own: those linked to customers that
     * stand below its customer in the accounting system
     */
    Set<AccountId> below(TenantId tenant, AccountId payer);

    /** the accounts that may pay invoices of this one besides itself */
    Set<AccountId> above(TenantId tenant, AccountId child);
}
