package io.tieout.application.account.linking;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkViews.State;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.util.Optional;
import java.util.Set;

/** Read from the views when an order is sent, so that no personal data waits in the outbox. */
public final class ViewedCustomerOrders implements CustomerOrders {

    private final AccountViews accounts;
    private final LinkViews links;

    public ViewedCustomerOrders(AccountViews accounts, LinkViews links) {
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    public Optional<CustomerOrder> find(TenantId tenant, AccountId account) {
        Viewer viewer = Viewer.system(tenant);
        return links.findAll(viewer, Set.of(account)).stream()
                .filter(link -> link.state() == State.CREATING)
                .findFirst()
                .flatMap(link ->
                        accounts.find(viewer, account)
                                .map(found ->
                                        new CustomerOrder(
                                                account,
                                                link.wantedName(),
                                                found.email(),
                                                found.contact(),
                                                found.currency())));
    }
}
