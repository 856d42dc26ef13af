package io.tieout.qbo.fake;

import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Linked accounts and their customers, in memory. */
public final class RecordedSyncs implements CustomerSyncs {

    private final Map<AccountId, CustomerSync> syncs = new ConcurrentHashMap<>();

    public void stand(CustomerSync sync) {
        syncs.put(sync.account(), sync);
    }

    @Override
    public List<CustomerSync> findAll(Viewer viewer, Set<AccountId> accounts) {
        return syncs.values().stream().filter(sync -> accounts.contains(sync.account())).toList();
    }

    @Override
    public Page<CustomerSync> conflicts(Viewer viewer, PageRequest page) {
        throw new UnsupportedOperationException("no worker lists conflicts");
    }

    @Override
    public Map<String, Known> linked(
            TenantId tenant, ConnectionId connection, Collection<String> customers) {
        return syncs.values().stream()
                .filter(sync -> customers.contains(idOf(sync)))
                .collect(
                        Collectors.toMap(
                                RecordedSyncs::idOf,
                                sync -> new Known(sync.account(), sync.accord().version())));
    }

    private static String idOf(CustomerSync sync) {
        return sync.customer().orElseThrow().externalId();
    }
}
