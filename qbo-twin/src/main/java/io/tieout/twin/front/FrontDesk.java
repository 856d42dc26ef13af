package io.tieout.twin.front;

import io.tieout.twin.api.CompanyApi;
import io.tieout.twin.books.Stamp;
import io.tieout.twin.fault.GatewayFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.realm.Realms;
import io.tieout.twin.trouble.Trouble;
import io.tieout.twin.trouble.Troubles;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Takes every request in: sends it where it belongs, lets happen what was asked to go wrong, logs.
 */
public final class FrontDesk implements Handler {

    private static final String BAD_GATEWAY =
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad"
                    + " Gateway</h1></body></html>";

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
                    trouble.map(it -> troubled(it, request, handler, now))
                            .orElseGet(() -> handler.answer(request));
            log.add(call(request, place, reply, trouble, now));
            return stamped(reply);
        } finally {
            realm.ifPresent(it -> it.callsInHand().decrementAndGet());
        }
    }

    private static Reply troubled(Trouble trouble, Request request, Handler handler, Instant now) {
        return switch (trouble.kind()) {
            case LATENCY -> {
                pause(trouble.latency());
                yield handler.answer(request);
            }
            case RESET_BEFORE, CONNECTION_DOWN -> new Reply.HangUp();
            case RESET_AFTER -> {
                handler.answer(request);
                yield new Reply.HangUp();
            }
            case TRUNCATED ->
                    handler.answer(request) instanceof Reply.Answer answer
                            ? new Reply.Truncated(answer)
                            : new Reply.HangUp();
            case HTML -> Reply.text(502, "text/html", BAD_GATEWAY);
            case HTTP_500 ->
                    CompanyApi.refusal(RequestFaults.applicationError("asked for on purpose"), now);
            case HTTP_503 -> Reply.empty(503);
            case THROTTLE_429 ->
                    Reply.text(
                            429,
                            "application/xml",
                            GatewayFaults.throttledXml(Stamp.envelope(now)));
            case AUTH_401 ->
                    Reply.json(401, GatewayFaults.authenticationFailed("Token expired", now))
                            .with(
                                    "WWW-Authenticate",
                                    "Bearer realm=\"Intuit\", error=\"invalid_token\"");
            case DROP_WEBHOOK, DUPLICATE_WEBHOOK, REORDER_WEBHOOK ->
                    throw new IllegalStateException(trouble.kind() + " is not about calls");
        };
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
                trouble.map(it -> it.kind().name().toLowerCase(Locale.ROOT)).orElse(""),
                now);
    }

    private Handler handler(String path) {
        return handlers.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(Map.Entry::getValue)
                .orElse(_ -> Reply.empty(404));
    }

    private static void pause(Duration latency) {
        try {
            Thread.sleep(latency);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
