package io.tieout.graphql.accountaccess.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.accountaccess.AccessViews.RulesView;
import io.tieout.application.event.WatchedFeed;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import io.tieout.graphql.accountaccess.door.Known.Certain;
import io.tieout.graphql.accountaccess.door.Known.Clueless;
import io.tieout.graphql.accountaccess.door.Known.InDoubt;
import io.tieout.graphql.accountaccess.door.Known.NoSuchAccount;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * What accounts may do, in the memory of this node. A tenant is read when it is first asked about,
 * kept fresh by the live feed, and forgotten when nobody asked for an hour or memory runs short.
 *
 * <p>Asking never costs a statement: whoever asks first waits a moment for the reading, which is
 * another thread's, and everybody else for nothing.
 */
public final class AccessMemory implements AutoCloseable {

    /** some 200 bytes each */
    private static final long MOST_ACCOUNTS = 1_000_000;

    private static final long MOST_TENANTS = 100_000;

    private static final Duration UNASKED = Duration.ofHours(1);

    /** for the first reading of a tenant; a gateway waits no longer for a door */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** the feed looks four times a second; what is silent for longer may hide a change */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);

    private static final Duration UNTIL_READ_AGAIN = Duration.ofSeconds(1);

    private final WatchedFeed feed;
    private final AccessViews views;
    private final TenantClock clock;
    private final Cache<TenantId, RulesView> said =
            Caffeine.newBuilder().maximumSize(MOST_TENANTS).build();
    private final Cache<TenantId, TenantDoors> tenants =
            Caffeine.newBuilder()
                    // Forgetting is quick; whoever closes this finds it done.
                    .executor(Runnable::run)
                    .maximumWeight(MOST_ACCOUNTS)
                    .<TenantId, TenantDoors>weigher((_, doors) -> 1 + doors.size())
                    .expireAfterAccess(UNASKED)
                    .removalListener((_, doors, _) -> {
                        if (doors != null) {
                            doors.close();
                        }
                    })
                    .build();

    public AccessMemory(WatchedFeed feed, AccessViews views, TenantClock clock) {
        this.feed = feed;
        this.views = views;
        this.clock = clock;
    }

    /** begins to read these tenants, so that the first who asks need not wait */
    public void learn(Collection<TenantId> those) {
        those.forEach(this::doorsOf);
    }

    /** whether whoever asks about this tenant waits for nothing */
    boolean isAtHand(TenantId tenant) {
        TenantDoors doors = tenants.getIfPresent(tenant);
        return doors != null && doors.isRead();
    }

    /** what this node knows now */
    Known of(TenantId tenant, AccountId account) {
        TenantDoors doors = doorsOf(tenant);
        if (!doors.awaitRead()) {
            return inDoubt(tenant, doors, "the tenant's accounts are still being read");
        }
        if (doors.wasLostBefore(System.nanoTime() - UNTIL_READ_AGAIN.toNanos())) {
            readAgain(tenant, doors);
        }
        return doors.loss()
                .or(this::silence)
                .map(cause -> inDoubt(tenant, doors, cause))
                .orElseGet(() -> certain(doors, tenant, account));
    }

    /** nobody waits for that: in doubt there is an answer at once */
    private void readAgain(TenantId tenant, TenantDoors lost) {
        TenantDoors doors = new TenantDoors(System.nanoTime(), new PayDesk(tenant, views));
        if (tenants.asMap().replace(tenant, lost, doors)) {
            learn(tenant, doors);
        }
    }

    private Optional<String> silence() {
        Duration silence = feed.silence();
        return silence.compareTo(LONGEST_SILENCE) > 0
                ? Optional.of("the live feed is silent for " + silence.toSeconds() + " seconds")
                : Optional.empty();
    }

    private Known certain(TenantDoors doors, TenantId tenant, AccountId account) {
        AccessRules rules = doors.rules().map(RulesView::rules).orElseGet(AccessRules::unborn);
        return doors.access(account)
                .<Known>map(access ->
                        new Certain(
                                access.asOf(clock.now(tenant)), rules, doors.payAddress(account)))
                .orElseGet(NoSuchAccount::new);
    }

    private Known inDoubt(TenantId tenant, TenantDoors doors, String cause) {
        return doors.rules()
                .or(() -> Optional.ofNullable(said.getIfPresent(tenant)))
                .<Known>map(rules -> new InDoubt(rules.rules(), cause))
                .orElseGet(() -> new Clueless(cause));
    }

    private TenantDoors doorsOf(TenantId tenant) {
        return tenants.get(tenant, this::begin);
    }

    private TenantDoors begin(TenantId tenant) {
        TenantDoors doors =
                new TenantDoors(System.nanoTime() + PATIENCE.toNanos(), new PayDesk(tenant, views));
        learn(tenant, doors);
        return doors;
    }

    private void learn(TenantId tenant, TenantDoors doors) {
        Thread.ofVirtual().name("access-memory").start(() -> read(tenant, doors));
    }

    private void read(TenantId tenant, TenantDoors doors) {
        doors.learn(tenant, feed, views, clock);
        doors.rules().ifPresent(rules -> said.put(tenant, rules));
        // Weighed anew, now that it is known how much there is.
        tenants.asMap().computeIfPresent(tenant, (_, present) -> present);
    }

    @Override
    public void close() {
        tenants.invalidateAll();
        tenants.cleanUp();
    }
}
