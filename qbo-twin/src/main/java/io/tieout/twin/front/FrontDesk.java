package io.tieout.twin.front;

import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.realm.Realms;
import io.tieout.twin.trouble.Trouble;
import io.tieout.twin.trouble.Troubles;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Takes every request in: sends it where it belongs, lets happen what was asked to go wrong, logs.
 */
public final class FrontDesk implements Handler {

    private final Map<String, Handler> handlers;
    private final Realms realms;
    private final Troubles troubles;
    private final CallLog log;
    private final InstantSource machine;
    private final Function<Request, String> tokenRealm;
    private final AtomicLong transactions = new AtomicLong();

    /**
     * A desk in front of handlers.
     *
     * @param handlers by the beginning of the paths they answer; the longest that fits counts
     * @param tokenRealm which company a request for tokens is about, empty if it cannot be told
     */
    public FrontDesk(
            Map<String, Handler> handlers,
            Realms realms,
            Troubles troubles,
            CallLog log,
            InstantSource machine,
            Function<Request, String> tokenRealm) {
        this.tokenRealm = tokenRealm;
        this.handlers = Map.copyOf(handlers);
        this.realms = realms;
        this.troubles = troubles;
        this.log = log;
        this.machine = machine;
    }

    @Override
    public Reply answer(Request request) {
        Handler handler = handler(request.path());
        Optional<Place> place =
                Place.of(request)
                        .map(it -> it.isOauth() ? it.inRealm(tokenRealm.apply(request)) : it);
        return place.isEmpty() ? handler.answer(request) : metered(request, place.get(), handler);
    }

    private Reply metered(Request request, Place place, Handler handler) {
        Optional<Realm> realm = realms.find(place.realmId());
        realm.ifPresent(it -> it.callsInHand().incrementAndGet());
        try {
            Optional<Trouble> trouble =
                    troubles.withCall(place.realmId(), place.endpoint(), request.method());
            Instant now = realm.map(Realm::now).orElseGet(machine::instant);
            Reply reply =
                    trouble.map(it -> BrokenAnswers.to(request, it, handler, now))
                            .orElseGet(() -> handler.answer(request));
            log.add(call(request, place, reply, trouble, now), body(request, place));
            return stamped(reply);
        } finally {
            realm.ifPresent(it -> it.callsInHand().decrementAndGet());
        }
    }

    /** The headers that recorded answers of the gateway bear. */
    private Reply stamped(Reply reply) {
        if (!(reply instanceof Reply.Answer answer)) {
            return reply;
        }
        String id = "1-%08x-twin".formatted(transactions.incrementAndGet());
        return answer.with("intuit_tid", id)
                .with("X-Spanid", id)
                .with("Qbo-Version", "1988.128")
                .with("Cache-Control", "max-age=0, no-cache, no-store, must-revalidate, private")
                .with("Pragma", "no-cache");
    }

    private static CallLog.Call call(
            Request request, Place place, Reply reply, Optional<Trouble> trouble, Instant now) {
        int status =
                switch (reply) {
                    case Reply.Answer answer -> answer.status();
                    case Reply.Truncated(Reply.Answer answer) -> answer.status();
                    case Reply.HangUp() -> 0;
                };
        String operation =
                request.path().endsWith("/tokens/bearer")
                        ? request.form().getOrDefault("grant_type", "")
                        : request.parameter("operation").orElse("");
        return new CallLog.Call(
                request.method(),
                request.path(),
                request.rawQuery(),
                place.realmId(),
                place.endpoint(),
                operation,
                request.parameter("requestid").orElse(""),
                status,
                trouble.map(Trouble::wireName).orElse(""),
                now);
    }

    /** What is sent for tokens are secrets, and no journal keeps those. */
    private static String body(Request request, Place place) {
        return place.isOauth() ? "" : request.text();
    }

    private Handler handler(String path) {
        return handlers.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(Map.Entry::getValue)
                .orElse(_ -> Reply.empty(404));
    }
}
