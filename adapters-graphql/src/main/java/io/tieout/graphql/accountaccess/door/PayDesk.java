package io.tieout.graphql.accountaccess.door;

import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.accountaccess.AccessViews.PayAddress;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * Where the accounts of one tenant that owe something pay, in memory. Read by one thread at a time,
 * behind whoever asks: as access is taken, and once a minute while somebody asks, because a
 * letterhead or a reference changes without anybody's access.
 */
final class PayDesk {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** values of one statement; ours to choose */
    private static final int MOST_AT_ONCE = 1_000;

    private final TenantId tenant;
    private final AccessViews views;
    private final Map<AccountId, PayAddress> known = new ConcurrentHashMap<>();
    private final Set<AccountId> owing = ConcurrentHashMap.newKeySet();
    private final Set<AccountId> unread = ConcurrentHashMap.newKeySet();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile long readNanos = System.nanoTime();

    PayDesk(TenantId tenant, AccessViews views) {
        this.tenant = tenant;
        this.views = views;
    }

    /** has an account read that owes something, or owes something else by now */
    void want(AccountId account) {
        owing.add(account);
        unread.add(account);
    }

    /** it owes nothing that costs it anything */
    void forget(AccountId account) {
        owing.remove(account);
        known.remove(account);
    }

    /** empty while it was not read, and where there is no such address */
    Optional<PayAddress> of(AccountId account) {
        if (!owing.isEmpty() && System.nanoTime() - readNanos > KEPT.toNanos()) {
            readNanos = System.nanoTime();
            unread.addAll(owing);
            readBehind();
        }
        return Optional.ofNullable(known.get(account));
    }

    /** what is wanted, on a thread of its own; whoever reads already reads that too */
    void readBehind() {
        if (!reading.isLocked()) {
            Thread.ofVirtual().name("pay-desk").start(this::read);
        }
    }

    /** what is wanted: a statement for as many as came together, none for nobody */
    void read() {
        while (!unread.isEmpty() && reading.tryLock()) {
            try {
                read(unread.stream().limit(MOST_AT_ONCE).collect(Collectors.toSet()));
            } finally {
                reading.unlock();
            }
        }
    }

    private void read(Set<AccountId> wanted) {
        unread.removeAll(wanted);
        Map<AccountId, PayAddress> found = views.payAddresses(Viewer.system(tenant), wanted);
        wanted.forEach(account -> known.compute(account, (_, _) -> found.get(account)));
    }
}
