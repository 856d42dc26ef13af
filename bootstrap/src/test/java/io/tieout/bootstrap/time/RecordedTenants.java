package io.tieout.bootstrap.time;

import io.tieout.application.tenant.Tenants;
import io.tieout.domain.people.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tenants in memory, with every clock setting that was stored. */
final class RecordedTenants implements Tenants {

    final List<ClockSetting> settings = new ArrayList<>();
    boolean refuseToStore;
    private final Map<TenantId, Tenant> tenants = new LinkedHashMap<>();

    @Override
    public void create(Tenant tenant) {
        tenants.putIfAbsent(tenant.id(), tenant);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(tenants.get(id));
    }

    @Override
    public List<Tenant> all() {
        return List.copyOf(tenants.values());
    }

    @Override
    public void setClock(TenantId id, ClockSetting clock) {
        if (refuseToStore) {
            throw new IllegalStateException("the store is down");
        }
        settings.add(clock);
        tenants.computeIfPresent(
                id, (_, known) -> new Tenant(id, known.name(), known.zone(), clock));
    }
}
