package io.tieout.application.collection;

import static io.tieout.application.accountaccess.AccessKind.ACCESS;
import static io.tieout.application.fixture.Examples.ACME;

import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.fixture.World;
import io.tieout.application.view.Viewer;
import io.tieout.domain.access.AccessId;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The access of one account as it grew in a test's world. */
final class GrownAccess implements AccessViews {

    private final World world;

    GrownAccess(World world) {
        this.world = world;
    }

    @Override
    public List<AccessView> ofAccounts(Viewer viewer, Set<AccountId> accounts) {
        return List.of(
                new AccessView(ACME, 0, world.aggregates.load(ACCESS, AccessId.of(ACME).value())));
    }

    @Override
    public Map<AccountId, PayAddress> payAddresses(Viewer viewer, Set<AccountId> accounts) {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public RulesView rules(Viewer viewer) {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public List<AccessView> all(TenantId tenant) {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public List<AccountId> overriddenUntil(TenantId tenant, Instant now, int limit) {
        throw new UnsupportedOperationException("nobody asks");
    }
}
