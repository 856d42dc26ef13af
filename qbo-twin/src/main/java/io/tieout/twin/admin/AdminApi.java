package io.tieout.twin.admin;

import io.tieout.twin.api.CompanyApi;
import io.tieout.twin.api.EntityCalls;
import io.tieout.twin.books.Kind;
import io.tieout.twin.fault.QboFault;
import io.tieout.twin.front.CallLog;
import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import io.tieout.twin.json.NotJson;
import io.tieout.twin.oauth.Apps;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.realm.Realms;
import io.tieout.twin.throttle.ReadMeter;
import io.tieout.twin.trouble.Trouble;
import io.tieout.twin.trouble.Troubles;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /twin/...}: everything a test or a demo does to the twin that no caller of QuickBooks
 * Online could.
 */
public final class AdminApi implements Handler {

    private static final String JSON = "application/json;charset=utf-8";

    private final AppAdmin appAdmin;
    private final Realms realms;
    private final RealmAdmin realmAdmin;
    private final EntityCalls entities;
    private final Troubles troubles;
    private final CallLog log;

    public AdminApi(
            Apps apps,
            ReadMeter meter,
            Realms realms,
            EntityCalls entities,
            Troubles troubles,
            CallLog log,
            InstantSource machine) {
        this.appAdmin = new AppAdmin(apps, meter);
        this.realms = realms;
        this.realmAdmin = new RealmAdmin(realms, machine);
        this.entities = entities;
        this.troubles = troubles;
        this.log = log;
    }

    @Override
    public Reply answer(Request request) {
        List<String> path = request.segments().stream().skip(1).toList();
        try {
            return route(
                    request,
                    request.method() + " " + (path.isEmpty() ? "" : path.getFirst()),
                    path);
        } catch (IllegalArgumentException | DateTimeException | NotJson e) {
            return message(400, e.getMessage());
        }
    }

    private Reply route(Request request, String call, List<String> path) {
        return switch (call) {
            case "GET health" -> Reply.json(200, Json.object().put("status", "UP"));
            case "PUT apps" ->
                    path.size() == 2 ? appAdmin.put(path.get(1), body(request)) : notFound();
            case "GET apps" ->
                    path.size() == 2
                            ? appAdmin.get(path.get(1)).orElseGet(AdminApi::notFound)
                            : notFound();
            case "PUT realms" ->
                    path.size() == 2 ? realmAdmin.put(path.get(1), body(request)) : notFound();
            case "GET realms", "POST realms", "DELETE realms" ->
                    path.size() < 3 ? notFound() : ofRealm(request, path);
            case "POST faults" ->
                    Reply.json(
                            200,
                            Json.object().put("id", troubles.add(Trouble.fromJson(body(request)))));
            case "GET faults" -> Reply.json(200, Json.object().set("faults", troubles.toJson()));
            case "DELETE faults" -> {
                troubles.clear();
                yield Reply.json(200, Json.object());
            }
            case "GET journal" -> journal(request.parameters());
            default -> notFound();
        };
    }

    /** Every parameter but the number is a property that the calls must have. */
    private Reply journal(Map<String, String> parameters) {
        Map<String, String> properties = new HashMap<>(parameters);
        String after = properties.remove("after");
        return Reply.json(200, log.after(Long.parseLong(after == null ? "0" : after), properties));
    }

    private Reply ofRealm(Request request, List<String> path) {
        Optional<Realm> realm = realms.find(path.get(1));
        if (realm.isEmpty()) {
            return message(404, "there is no realm " + path.get(1));
        }
        return switch (request.method() + " " + path.get(2)) {
            case "POST clock" -> realmAdmin.moveClock(realm.get(), body(request));
            case "GET idle" -> realmAdmin.idle(realm.get());
            case "GET books" -> Reply.json(200, realm.get().read(BooksSummary::of));
            case "POST payments" ->
                    byHand(
                            realm.get(),
                            () -> PaymentByHand.book(realm.get(), entities, body(request)));
            case "DELETE requestids" -> {
                realm.get().forgetAnswers();
                yield Reply.json(200, Json.object());
            }
            case "GET entities" -> rows(realm.get(), path);
            case "POST entities" -> write(realm.get(), path, request);
            default -> notFound();
        };
    }

    private static Reply rows(Realm realm, List<String> path) {
        Optional<Kind> kind = kind(path);
        return kind.isEmpty()
                ? notFound()
                : Reply.text(
                        200,
                        JSON,
                        realm.read(books -> {
                            ArrayNode rows = Json.array();
                            books.rows(kind.get()).forEach(row -> rows.add(row.entity()));
                            return Json.text(rows);
                        }));
    }

    private Reply write(Realm realm, List<String> path, Request request) {
        Optional<Kind> kind = kind(path);
        return kind.isEmpty()
                ? notFound()
                : byHand(
                        realm,
                        () ->
                                entities.write(
                                        realm,
                                        kind.get(),
                                        request.parameter("operation").orElse(""),
                                        request.parameter("include").orElse(""),
                                        Optional.empty(),
                                        request.text()));
    }

    /** As a bookkeeper in the service's own screens: no token, no throttle, but the same rules. */
    private static Reply byHand(Realm realm, Supplier<String> work) {
        try {
            return Reply.text(200, JSON, work.get());
        } catch (QboFault fault) {
            return CompanyApi.refusal(fault, realm.now());
        }
    }

    private static Optional<Kind> kind(List<String> path) {
        return path.size() == 4 ? Kind.ofName(path.get(3)) : Optional.empty();
    }

    private static ObjectNode body(Request request) {
        return request.body().length() == 0 ? Json.object() : Json.parse(request.text());
    }

    private static Reply notFound() {
        return message(404, "the twin has no such call");
    }

    private static Reply message(int status, @Nullable String text) {
        return Reply.json(status, Json.object().put("message", text));
    }
}
