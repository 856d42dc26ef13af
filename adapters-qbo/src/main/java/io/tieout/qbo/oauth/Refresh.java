package io.tieout.qbo.oauth;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.command.Caller;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.ConnectionTrail;
import io.tieout.application.time.TenantClock;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.oauth.TokenEndpoint.Grant;
import java.time.Instant;
import java.util.Optional;

/**
 * One refresh, already marked: asks Intuit, stores what comes before anybody uses it, and writes it
 * down. Only one thread at a time is in here.
 */
final class Refresh {

    private final Realm realm;
    private final Lease lease;
    private final TokenEndpoint endpoint;
    private final ConnectionTokens store;
    private final ConnectionTrail trail;
    private final TenantClock clock;
    private String lastFailure = "";

    Refresh(
            Realm realm,
            Lease lease,
            TokenEndpoint endpoint,
            ConnectionTokens store,
            ConnectionTrail trail,
            TenantClock clock) {
        this.realm = realm;
        this.lease = lease;
        this.endpoint = endpoint;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    QboAnswer<Tokens> of(Tokens stale) {
        return switch (ask(stale)) {
            case Good<Grant>(var grant) -> store(stale, grant);
            case Failed<Grant>(AuthorisationLost _) when isReplaced(stale) ->
                    failed(new NotDelivered("the company was connected anew meanwhile"));
            case Failed<Grant>(var fault) -> failed(fault);
        };
    }

    /** What Intuit refused was somebody's farewell to the authorisation of before. */
    private boolean isReplaced(Tokens stale) {
        return store.find(realm.tenant(), realm.connection())
                .filter(present -> !present.refresh().equals(stale.refresh()))
                .isPresent();
    }

    /**
     * With the present value, and if Intuit will not take it, once with the one before: after a
     * lost answer either may be the good one.
     */
    private QboAnswer<Grant> ask(Tokens stale) {
        var answer = endpoint.refresh(stale.refresh());
        return answer instanceof Failed<Grant>(AuthorisationLost _)
                ? stale.previousRefresh().map(endpoint::refresh).orElse(answer)
                : answer;
    }

    private QboAnswer<Tokens> store(Tokens stale, Grant grant) {
        boolean isRotated = !grant.refresh().equals(stale.refresh());
        var previous = isRotated ? Optional.of(stale.refresh()) : stale.previousRefresh();
        var fresh = tokens(grant, clock.now(realm.tenant()), stale.hardExpiresAt(), previous);
        if (!store.endRefresh(realm.tenant(), lease, fresh)) {
            return failed(new NotDelivered("another node refreshed this connection meanwhile"));
        }
        lastFailure = "";
        note(isRotated ? Step.ROTATED : Step.REFRESHED, "good until " + fresh.accessExpiresAt());
        return new Good<>(fresh);
    }

    /** A failure that repeats is written down once. */
    private QboAnswer<Tokens> failed(QboFault fault) {
        if (!fault.words().equals(lastFailure)) {
            lastFailure = fault.words();
            note(Step.REFRESH_FAILED, fault.words());
        }
        return new Failed<>(fault);
    }

    private void note(Step step, String reason) {
        trail.note(Caller.automation(realm.tenant(), "token-keeper"), step, "", reason);
    }

    /** what to keep of a first grant that came at this instant */
    static Tokens firstTokens(Grant grant, Instant at) {
        return tokens(grant, at, Optional.empty(), Optional.empty());
    }

    private static Tokens tokens(
            Grant grant, Instant at, Optional<Instant> knownHardEnd, Optional<String> previous) {
        return new Tokens(
                grant.access(),
                at.plus(grant.accessLife()),
                grant.refresh(),
                at.plus(grant.refreshLife()),
                grant.hardLife().map(at::plus).or(() -> knownHardEnd),
                previous,
                at);
    }
}
