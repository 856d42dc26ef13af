package io.tieout.graphql.accountaccess.door;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.accountaccess.AccessKind.ACCESS;
import static io.tieout.application.accountaccess.AccessRulesKind.ACCESS_RULES;

import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.accountaccess.AccessViews.AccessView;
import io.tieout.application.accountaccess.AccessViews.PayAddress;
import io.tieout.application.accountaccess.AccessViews.RulesView;
import io.tieout.application.event.EventFeed;
import io.tieout.application.event.EventFeed.From;
import io.tieout.application.event.EventFeed.Item;
import io.tieout.application.event.EventFeed.Pulse;
import io.tieout.application.event.EventFeed.Step;
import io.tieout.application.event.EventFeed.Unread;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.access.AccessRulesEvent.AccessRulesSet;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.access.Ground;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The access of all accounts of one tenant, in memory. It follows the feed first and reads what
 * stands second, so that nothing falls between; of two words about an account the later version
 * counts, in whatever order they come.
 */
final class TenantDoors implements Subscriber<Step> {

    /** whose events say what accounts may do */
    private static final Set<String> KINDS =
            Set.of(ACCESS.name(), ACCESS_RULES.name(), ACCOUNT.name());

    /** of a stream without events */
    private static final long NO_EVENT = -1;

    private final Map<AccountId, AccessView> accounts = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable RulesView> rules = new AtomicReference<>();
    private final AtomicReference<@Nullable Subscription> following = new AtomicReference<>();
    private final PayDesk desk;
    private final CountDownLatch read = new CountDownLatch(1);
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final long patientUntilNanos;
    private volatile @Nullable String loss;
    private volatile long lostNanos;

    /**
     * @param patientUntilNanos until when those who ask wait for the first reading
     */
    TenantDoors(long patientUntilNanos, PayDesk desk) {
        this.desk = desk;
        this.patientUntilNanos = patientUntilNanos;
    }

    /** reads what stands, and follows what comes; on a thread that may wait */
    void learn(TenantId tenant, EventFeed feed, AccessViews views, TenantClock clock) {
        try {
            // The clock reads its setting when it is first asked.
            var _ = clock.now(tenant);
            feed.follow(tenant, new From.Now(), TenantDoors::isWanted).subscribe(this);
            remember(views.rules(Viewer.system(tenant)));
            views.all(tenant).forEach(this::remember);
            accounts.values().stream()
                    .filter(TenantDoors::owes)
                    .map(AccessView::account)
                    .forEach(desk::want);
            desk.read();
        } catch (RuntimeException failure) {
            lose("the database does not answer: " + failure.getClass().getSimpleName());
        } finally {
            read.countDown();
        }
    }

    private static boolean isWanted(RecordedEvent recorded) {
        return recorded.event() instanceof AccessChanged
                || recorded.event() instanceof AccessRulesSet
                || recorded.event() instanceof AccountOpened;
    }

    /** whether {@link #awaitRead} has nothing to wait for */
    boolean isRead() {
        return read.getCount() == 0 && caughtUp.getCount() == 0;
    }

    /** waits, as long as there is patience, until it read what stands and follows what comes */
    boolean awaitRead() {
        try {
            return await(read) && await(caughtUp);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean await(CountDownLatch latch) throws InterruptedException {
        return latch.await(patientUntilNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** why it can no longer be trusted; empty while it can */
    Optional<String> loss() {
        return Optional.ofNullable(loss);
    }

    boolean wasLostBefore(long nanos) {
        return loss != null && lostNanos - nanos < 0;
    }

    /** what the tenant says about its doors; empty before it was read */
    Optional<RulesView> rules() {
        return Optional.ofNullable(rules.get());
    }

    Optional<AccountAccess> access(AccountId account) {
        return Optional.ofNullable(accounts.get(account)).map(AccessView::access);
    }

    /** where an account pays, as far as that was read; never costs who asks a statement */
    Optional<PayAddress> payAddress(AccountId account) {
        return desk.of(account);
    }

    /** how many accounts it remembers */
    int size() {
        return accounts.size();
    }

    private void remember(AccessView view) {
        accounts.merge(
                view.account(),
                view,
                (before, after) -> after.version() > before.version() ? after : before);
    }

    private void remember(RulesView said) {
        rules.accumulateAndGet(
                said,
                (before, after) ->
                        before == null || (after != null && after.version() > before.version())
                                ? after
                                : before);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        following.set(subscription);
        if (loss == null) {
            subscription.request(Long.MAX_VALUE);
        } else {
            subscription.cancel();
        }
    }

    @Override
    public void onNext(Step step) {
        switch (step) {
            case Pulse _ -> caughtUp.countDown();
            case Item(var recorded, _) -> take(recorded);
            case Unread unread -> miss(unread.kind());
        }
    }

    private void take(RecordedEvent recorded) {
        switch (recorded.event()) {
            case AccessChanged changed -> change(changed, recorded.version());
            case AccessRulesSet set -> remember(new RulesView(recorded.version(), set.rules()));
            case AccountOpened opened ->
                    remember(new AccessView(opened.account(), NO_EVENT, AccountAccess.unborn()));
            default -> throw new IllegalArgumentException("not wanted: " + recorded.event());
        }
    }

    /** what stands is kept by the newer node too, so it is read again */
    private void miss(String kind) {
        if (KINDS.contains(kind)) {
            lose("a newer Tieout wrote what this node cannot read");
            cancel();
        }
    }

    private void change(AccessChanged changed, long version) {
        AccountAccess access = AccountAccess.unborn().after(changed);
        var view = new AccessView(changed.account(), version, access);
        remember(view);
        if (owes(view)) {
            desk.want(view.account());
            desk.readBehind();
        } else {
            desk.forget(view.account());
        }
    }

    private static boolean owes(AccessView view) {
        return view.access().owed().ground() instanceof Ground.Overdue;
    }

    @Override
    public void onError(Throwable failure) {
        lose("this node lost the live feed: " + failure.getClass().getSimpleName());
    }

    @Override
    public void onComplete() {
        lose("this node stops following the live feed");
    }

    private void lose(String why) {
        lostNanos = System.nanoTime();
        loss = why;
        caughtUp.countDown();
    }

    /** forgets the tenant */
    void close() {
        lose("this node forgot the tenant");
        cancel();
    }

    private void cancel() {
        Subscription present = following.get();
        if (present != null) {
            present.cancel();
        }
    }
}
