package io.tieout.application.collection;

import static io.tieout.application.collection.CollectionKind.COLLECTION;
import static io.tieout.application.fixture.Examples.ACME;

import io.tieout.application.fixture.World;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.casefile.CollectionCase;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.people.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the test says that is owed, with what was really done. */
final class RememberedFacts implements CollectionFacts {

    private final World world;
    private final Map<AccountId, Facts> owed;

    RememberedFacts(World world, Map<AccountId, Facts> owed) {
        this.world = world;
        this.owed = owed;
    }

    @Override
    public Map<AccountId, Facts> of(TenantId tenant, Set<AccountId> accounts) {
        Map<AccountId, Facts> known = new HashMap<>();
        CollectionCase file = world.aggregates.load(COLLECTION, CollectionCaseId.of(ACME).value());
        owed.forEach((account, facts) -> known.put(account, facts.with(file.log())));
        return known;
    }

    @Override
    public Set<Venue> venues(TenantId tenant, String accountClass) {
        return Set.of();
    }
}
