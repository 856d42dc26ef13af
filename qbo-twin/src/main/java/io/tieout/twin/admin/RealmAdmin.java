package io.tieout.twin.admin;

import io.tieout.twin.clock.RealmClock;
import io.tieout.twin.company.CompanyProposal;
import io.tieout.twin.http.Reply;
import io.tieout.twin.json.Json;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.realm.Realms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Companies: made, configured, moved in time, and asked whether they are busy. */
final class RealmAdmin {

    private final Realms realms;
    private final InstantSource machine;

    RealmAdmin(Realms realms, InstantSource machine) {
        this.realms = realms;
        this.machine = machine;
    }

    /**
     * Makes a company; of one that exists only the clock's way of going and the throttles change.
     */
    Reply put(String id, ObjectNode json) {
        JsonNode clock = json.path("clock");
        boolean isStepped = Json.stringOr(clock, "mode", "running").equals("stepped");
        Instant now = Json.string(clock, "now").map(Instant::parse).orElseGet(machine::instant);
        boolean isCreated =
                realms.create(
                        id,
                        CompanyProposal.fromJson(json),
                        isStepped
                                ? RealmClock.steppedAt(now, machine)
                                : RealmClock.runningFrom(now, machine),
                        !json.has("throttles") || Json.isTrue(json, "throttles"));
        if (!isCreated) {
            configure(realms.find(id).orElseThrow(), json);
        }
        return Reply.json(200, Json.object().put("realmId", id).put("created", isCreated));
    }

    private static void configure(Realm realm, ObjectNode json) {
        boolean hasThrottles =
                json.has("throttles") ? Json.isTrue(json, "throttles") : realm.hasThrottles();
        Optional<Boolean> isStepped =
                Json.string(json.path("clock"), "mode").map("stepped"::equals);
        realm.changeSettings(clock -> {
            isStepped.filter(it -> it != clock.isStepped()).ifPresent(clock::change);
            return hasThrottles;
        });
    }

    /** Moves a company's clock; back is refused with 409. */
    Reply moveClock(Realm realm, ObjectNode json) {
        Instant to =
                Json.string(json, "now")
                        .map(Instant::parse)
                        .orElseGet(() ->
                                realm.now()
                                        .plus(
                                                Duration.ofSeconds(
                                                        json.path("advanceSeconds").longValue())));
        boolean hasThrottles = realm.hasThrottles();
        try {
            realm.changeSettings(clock -> {
                clock.moveTo(to);
                return hasThrottles;
            });
        } catch (RealmClock.WouldGoBack e) {
            return Reply.json(409, Json.object().put("message", e.getMessage()));
        }
        return Reply.json(200, Json.object().put("now", realm.now().toString()));
    }

    /** Whether nothing is happening and nothing could, at the company's present instant. */
    Reply idle(Realm realm) {
        var streams = realms.streams();
        boolean isIdle = realm.callsInHand().get() == 0 && streams.isIdle(realm.id());
        ObjectNode json =
                Json.object()
                        .put("idle", isIdle)
                        .put("pendingEvents", streams.pending(realm.id()))
                        .put("now", realm.now().toString());
        Optional<Instant> next = streams.nextInstant(realm.id());
        json.put("nextInstant", next.map(Instant::toString).orElse(null));
        return Reply.json(200, json);
    }
}
