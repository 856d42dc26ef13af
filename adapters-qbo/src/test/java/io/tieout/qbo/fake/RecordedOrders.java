package io.tieout.qbo.fake;

import io.tieout.application.account.linking.CustomerOrders;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Ordered customers, in memory. */
public final class RecordedOrders implements CustomerOrders {

    private final Map<AccountId, CustomerOrder> waiting = new ConcurrentHashMap<>();

    public void order(CustomerOrder order) {
        waiting.put(order.account(), order);
    }

    @Override
    public Optional<CustomerOrder> find(TenantId tenant, AccountId account) {
        return Optional.ofNullable(waiting.get(account));
    }
}
