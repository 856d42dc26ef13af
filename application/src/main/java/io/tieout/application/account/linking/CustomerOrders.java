package io.tieout.application.account.linking;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.TenantId;
import java.util.Optional;

/** The customers that people ordered and that are not there yet. */
public interface CustomerOrders {

    /**
     * A customer to create.
     *
     * @param currency ISO code, fixed there for ever
     */
    record CustomerOrder(
            AccountId account,
            Personal displayName,
            Personal email,
            Contact contact,
            String currency) {}

    /** empty when the account waits for none any more */
    Optional<CustomerOrder> find(TenantId tenant, AccountId account);
}
