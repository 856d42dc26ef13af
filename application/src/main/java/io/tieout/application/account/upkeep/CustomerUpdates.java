package io.tieout.application.account.upkeep;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.people.TenantId;
import java.util.Optional;
import java.util.Set;

/** What is to be written into customers now: whatever is due when it is asked for. */
@FunctionalInterface
public interface CustomerUpdates {

    /**
     * What to write.
     *
     * @param version at which the customer was seen last; {@link Accord#NO_VERSION} if unknown
     * @param ours our card
     * @param fields the fields of it that are due
     */
    record CustomerUpdate(
            AccountId account,
            DocumentLink customer,
            long version,
            Card ours,
            Set<SharedField> fields) {

        public CustomerUpdate {
            fields = Set.copyOf(fields);
        }

        /** the same for a version that was read just now */
        public CustomerUpdate at(long read) {
            return new CustomerUpdate(account, customer, read, ours, fields);
        }
    }

    /** empty when nothing is due, and when the account is linked to no customer any more */
    Optional<CustomerUpdate> find(TenantId tenant, AccountId account);

    /** as the views say it */
    static CustomerUpdates in(CustomerSyncs syncs) {
        return (tenant, account) ->
                syncs.findAll(Viewer.system(tenant), Set.of(account)).stream()
                        .filter(sync -> !sync.accord().due().isEmpty())
                        .filter(sync -> !sync.ours().isErased())
                        .findFirst()
                        .flatMap(sync ->
                                sync.customer()
                                        .map(customer ->
                                                new CustomerUpdate(
                                                        account,
                                                        customer,
                                                        sync.accord().version(),
                                                        sync.ours(),
                                                        sync.accord().due())));
    }
}
