package io.tieout.qbo.oauth;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.accounting.ConnectionTokens.Turn;
import io.tieout.application.connection.ConnectionTrail;
import io.tieout.application.time.TenantClock;
import io.tieout.qbo.client.Authorisation;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.Realm;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Keeps one connection's tokens fresh. Only the connection's owner has one; whoever comes during a
 * refresh waits for its result instead of asking for another. An owner before us that may still be
 * asking is waited out.
 */
public final class TokenKeeper implements Authorisation {

    /** A token older than this is refreshed before anybody needs it: settlement X1. */
    public static final Duration OLD_AGE = Duration.ofMinutes(45);

    /** A token that dies sooner than this is refreshed before use. */
    private static final Duration GUARD = Duration.ofMinutes(5);

    /** between the last moment an answer can come and the moment it is stored */
    private static final Duration SLACK = Duration.ofSeconds(5);

    /** how often is looked whether another's refresh is over; machine time */
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Realm realm;
    private final Lease lease;
    private final ConnectionTokens store;
    private final TenantClock clock;
    private final Refresh refresh;
    private final Duration longestRefresh;
    private final ReentrantLock refreshing = new ReentrantLock();

    /**
     * @param lease under which every refresh is marked
     */
    public TokenKeeper(
            Realm realm,
            Lease lease,
            TokenEndpoint endpoint,
            ConnectionTokens store,
            ConnectionTrail trail,
            TenantClock clock) {
        this.realm = realm;
        this.lease = lease;
        this.store = store;
        this.clock = clock;
        this.refresh = new Refresh(realm, lease, endpoint, store, trail, clock);
        // Two calls: the token before the last rotation is worth a try.
        this.longestRefresh = endpoint.longestCall().multipliedBy(2).plus(SLACK);
    }

    @Override
    public QboAnswer<String> bearer() {
        // Asked of the store each time: whoever ends or renews the connection may be another node.
        return stored(this::isFresh).orElseGet(() -> underLock(this::isFresh));
    }

    @Override
    public QboAnswer<String> bearerInsteadOf(String refused) {
        return underLock(tokens -> isFresh(tokens) && !tokens.access().equals(refused));
    }

    /** a token not older than {@link #OLD_AGE} */
    public QboAnswer<String> refreshOnceOld() {
        return underLock(tokens ->
                isFresh(tokens)
                        && clock.now(realm.tenant()).isBefore(tokens.issuedAt().plus(OLD_AGE)));
    }

    @Override
    public boolean stands() {
        return store.lives(realm.tenant(), realm.connection()).isPresent();
    }

    private boolean isFresh(Tokens tokens) {
        return clock.now(realm.tenant()).isBefore(tokens.accessExpiresAt().minus(GUARD));
    }

    private QboAnswer<String> underLock(Predicate<Tokens> isGoodEnough) {
        refreshing.lock();
        try {
            // Whoever held the lock before may have stored what we need.
            return stored(isGoodEnough).orElseGet(() -> takeTurn(isGoodEnough));
        } finally {
            refreshing.unlock();
        }
    }

    private Optional<QboAnswer<String>> stored(Predicate<Tokens> isGoodEnough) {
        return store.find(realm.tenant(), realm.connection())
                .filter(isGoodEnough)
                .map(TokenKeeper::access);
    }

    private QboAnswer<String> takeTurn(Predicate<Tokens> isGoodEnough) {
        long deadline = System.nanoTime() + longestRefresh.multipliedBy(2).toNanos();
        while (System.nanoTime() - deadline < 0) {
            switch (store.beginRefresh(realm.tenant(), lease, longestRefresh)) {
                case Turn.Ours(var tokens) -> {
                    return isGoodEnough.test(tokens)
                            ? unasked(tokens)
                            : refresh.of(tokens).then(TokenKeeper::access);
                }
                case Turn.NoTokens() -> {
                    return failed(
                            new AuthorisationLost("no authorisation is stored any more", false));
                }
                case Turn.NotOwner() -> {
                    return failed(new NotDelivered("another node owns this connection now"));
                }
                case Turn.AnothersFor(var longest) -> pause(longest);
            }
        }
        return failed(new NotDelivered("another node's refresh did not come to an end"));
    }

    /** Another owner was quicker. A mark left behind would make the next owner wait for nothing. */
    private QboAnswer<String> unasked(Tokens tokens) {
        return store.endRefresh(realm.tenant(), lease, tokens)
                ? access(tokens)
                : failed(new NotDelivered("another node refreshed this connection meanwhile"));
    }

    private static QboAnswer<String> access(Tokens tokens) {
        return new Good<>(tokens.access());
    }

    private static QboAnswer<String> failed(QboFault fault) {
        return new Failed<>(fault);
    }

    private static void pause(Duration longest) {
        LockSupport.parkNanos(Math.min(GLANCE.toNanos(), Math.max(1, longest.toNanos())));
    }
}
