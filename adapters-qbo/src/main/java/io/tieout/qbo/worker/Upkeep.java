package io.tieout.qbo.worker;

import io.tieout.application.connection.ExpiryWatch;
import io.tieout.qbo.client.Activity;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.oauth.TokenKeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the authorisation while nobody uses it: refreshes it before it is old, and warns
 * before it ends for good.
 */
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    /** after a refresh that did not work out; tenant time, as all of this */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Realm realm;
    private final ApplicationPorts application;
    private final TokenKeeper tokens;
    private final Activity activity;
    private final Consumer<String> onLost;
    private final Runnable onDone;
    private boolean isRunning;
    private Instant nextAt = Instant.MIN;

    /**
     * Due at once.
     *
     * @param onLost told why, when the authorisation turns out to be gone
     * @param onDone called when the next instant is known
     */
    Upkeep(
            Realm realm,
            ApplicationPorts application,
            TokenKeeper tokens,
            Activity activity,
            Consumer<String> onLost,
            Runnable onDone) {
        this.realm = realm;
        this.application = application;
        this.tokens = tokens;
        this.activity = activity;
        this.onLost = onLost;
        this.onDone = onDone;
    }

    /** starts when it is due; returns at once */
    synchronized void look(Instant now) {
        if (!isRunning && isDue(now)) {
            isRunning = true;
            activity.began();
            Thread.ofVirtual().name("upkeep-" + realm.connection().value()).start(this::run);
        }
    }

    synchronized boolean isDue(Instant now) {
        return !now.isBefore(nextAt);
    }

    synchronized boolean isRunning() {
        return isRunning;
    }

    /** empty while it is under way, because the next instant is not known then */
    synchronized Optional<Instant> nextAt() {
        return isRunning ? Optional.empty() : Optional.of(nextAt);
    }

    private void run() {
        Instant next = now().plus(AGAIN);
        try {
            next = keep();
        } catch (RuntimeException failure) {
            LOG.warn("cannot look after {}", realm.connection().value(), failure);
        } finally {
            finish(next);
            onDone.run();
            activity.ended();
        }
    }

    private Instant keep() {
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

    private synchronized void finish(Instant next) {
        nextAt = next;
        isRunning = false;
    }

    private Instant now() {
        return application.clock().now(realm.tenant());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
