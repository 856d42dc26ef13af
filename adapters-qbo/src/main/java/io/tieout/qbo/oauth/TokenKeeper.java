package io.tieout.qbo.oauth;

import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.time.TenantClock;
import io.tieout.qbo.client.Authorisation;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.oauth.TokenEndpoint.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Keeps one connection's tokens fresh. Only the connection's owner has one; whoever comes during a
 * refresh waits for its result instead of asking for another.
 */
public final class TokenKeeper implements Authorisation {

    /** A token that dies sooner than this is refreshed before use. */
    private static final Duration GUARD = Duration.ofMinutes(5);

    private final Realm realm;
    private final TokenEndpoint endpoint;
    private final ConnectionTokens store;
    private final TenantClock clock;
    private final BooleanSupplier ownership;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Optional<Tokens> held = Optional.empty();

    /**
     * @param ownership whether this node still owns the connection; asked before every refresh
     */
    public TokenKeeper(
            Realm realm,
            TokenEndpoint endpoint,
            ConnectionTokens store,
            TenantClock clock,
            BooleanSupplier ownership) {
        this.realm = realm;
        this.endpoint = endpoint;
        this.store = store;
        this.clock = clock;
        this.ownership = ownership;
    }

    @Override
    public QboAnswer<String> bearer() {
        return held.filter(this::isFresh)
                .<QboAnswer<String>>map(tokens -> new Good<>(tokens.access()))
                .orElseGet(() -> underLock(this::isFresh));
    }

    @Override
    public QboAnswer<String> bearerInsteadOf(String refused) {
        return underLock(tokens -> isFresh(tokens) && !tokens.access().equals(refused));
    }

    private boolean isFresh(Tokens tokens) {
        return clock.now(realm.tenant()).isBefore(tokens.accessExpiresAt().minus(GUARD));
    }

    private QboAnswer<String> underLock(Predicate<Tokens> isGoodEnough) {
        refreshing.lock();
        try {
            // Whoever held the lock before may have stored what we need.
            held = store.find(realm.tenant(), realm.connection());
            return held.<QboAnswer<String>>map(tokens ->
                            isGoodEnough.test(tokens)
                                    ? new Good<>(tokens.access())
                                    : refresh(tokens))
                    .orElseGet(() ->
                            new Failed<>(
                                    new NotDelivered("no tokens are stored for this company")));
        } finally {
            refreshing.unlock();
        }
    }

    private QboAnswer<String> refresh(Tokens stale) {
        if (!ownership.getAsBoolean()) {
            return new Failed<>(new NotDelivered("another node owns this connection now"));
        }
        return endpoint.refresh(stale.refresh())
                .map(grant -> {
                    var fresh = tokens(grant, clock.now(realm.tenant()));
                    store.store(realm.tenant(), realm.connection(), fresh);
                    held = Optional.of(fresh);
                    return fresh.access();
                });
    }

    /** what to keep of a grant that came at this instant */
    static Tokens tokens(Grant grant, Instant at) {
        return new Tokens(
                grant.access(),
                at.plus(grant.accessLife()),
                grant.refresh(),
                at.plus(grant.refreshLife()),
                at);
    }
}
