package io.tieout.qbo.worker;

import static io.tieout.qbo.worker.Chore.AGAIN;

import io.tieout.application.connection.ExpiryWatch;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.oauth.TokenKeeper;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Looks after the authorisation while nobody uses it: refreshes it before it is old, and warns
 * before it ends for good.
 */
final class Upkeep implements Chore.Task {

    private final Realm realm;
    private final ApplicationPorts application;
    private final TokenKeeper tokens;
    private final Consumer<String> onLost;

    /**
     * Knows no instant yet.
     *
     * @param onLost told why, when the authorisation turns out to be gone
     */
    Upkeep(Realm realm, ApplicationPorts application, TokenKeeper tokens, Consumer<String> onLost) {
        this.realm = realm;
        this.application = application;
        this.tokens = tokens;
        this.onLost = onLost;
    }

    @Override
    public String name() {
        return "upkeep-" + realm.connection().value();
    }

    @Override
    public Instant now() {
        return application.clock().now(realm.tenant());
    }

    @Override
    public Instant run() {
        return switch (tokens.refreshOnceOld()) {
            case Good<String> _ -> warn();
            case Failed<String>(AuthorisationLost lost) -> {
                onLost.accept(lost.words());
                yield now().plus(AGAIN);
            }
            case Failed<String> _ -> {
                // What the tokens' age says is past already: asking by it would never pause.
                warn();
                yield now().plus(AGAIN);
            }
        };
    }

    /** tells of every expiry that is near; returns the next instant at which to look again */
    private Instant warn() {
        var lives = application.tokens().lives(realm.tenant(), realm.connection());
        if (lives.isEmpty()) {
            return now().plus(AGAIN);
        }
        ExpiryWatch.due(realm.connection(), lives.get(), now())
                .forEach(notice ->
                        application.commands().send(notice, RealmDesk.worker(realm.tenant())));
        var old = lives.get().issuedAt().plus(TokenKeeper.OLD_AGE);
        return ExpiryWatch.nextAt(lives.get(), now())
                .map(notice -> earlier(notice, old))
                .orElse(old);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
