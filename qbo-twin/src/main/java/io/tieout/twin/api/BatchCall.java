package io.tieout.twin.api;

import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Stamp;
import io.tieout.twin.fault.FaultJson;
import io.tieout.twin.fault.QboFault;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import io.tieout.twin.query.Parser;
import io.tieout.twin.query.Search;
import io.tieout.twin.query.Statement;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.rules.Bookkeeper;
import io.tieout.twin.rules.EntityRules.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Several calls in one, each on its own: one that fails leaves the others alone. */
final class BatchCall {

    /** "Batch operations" page. */
    private static final int MOST_ITEMS = 30;

    private final Bookkeeper bookkeeper;
    private final EntityCalls entities;

    BatchCall(Bookkeeper bookkeeper, EntityCalls entities) {
        this.bookkeeper = bookkeeper;
        this.entities = entities;
    }

    String run(Realm realm, Request request, Optional<String> requestId) {
        List<ObjectNode> items = Json.objects(Json.parse(request.text()), "BatchItemRequest");
        if (items.size() > MOST_ITEMS) {
            throw RequestFaults.batchTooLarge(MOST_ITEMS, items.size());
        }
        // A batch is the same batch only if its request id and every item's id are the same.
        Optional<String> key = requestId.map(it -> it + "/" + ids(items));
        Optional<String> before = key.flatMap(realm::answered);
        if (before.isPresent()) {
            return before.get();
        }
        ObjectNode body = Json.object();
        ArrayNode responses = body.putArray("BatchItemResponse");
        items.forEach(item -> responses.add(item(realm, item)));
        String answer = Json.text(body.put("time", Stamp.envelope(realm.now())));
        key.ifPresent(it -> realm.remember(it, answer));
        return answer;
    }

    private ObjectNode item(Realm realm, ObjectNode item) {
        ObjectNode response = Json.object();
        try {
            response.setAll(outcome(realm, item));
            response.remove("time");
        } catch (QboFault fault) {
            response.set("Fault", FaultJson.of(fault));
        }
        return response.put("bId", Json.stringOr(item, "bId", ""));
    }

    private ObjectNode outcome(Realm realm, ObjectNode item) {
        Optional<String> query = Json.string(item, "Query");
        if (query.isPresent()) {
            Statement statement = Parser.parse(bookkeeper, query.get());
            return realm.read(books ->
                    Json.object().set("QueryResponse", Search.run(books, statement).deepCopy()));
        }
        if (item.path("CDCQuery") instanceof ObjectNode asked) {
            ObjectNode changes =
                    ChangeCapture.since(
                            realm,
                            bookkeeper,
                            Json.string(asked, "Entities"),
                            Json.string(asked, "ChangedSince"));
            return Json.object().set("CDCResponse", changes);
        }
        Kind kind = kind(item);
        ObjectNode sent = Json.child(item, kind.wireName());
        String options = Json.stringOr(item, "optionsData", "");
        Verb verb =
                EntityCalls.verb(
                        Json.stringOr(item, "operation", "").toLowerCase(Locale.ROOT),
                        options,
                        sent);
        return Json.parse(
                realm.write(
                        Optional.empty(),
                        change -> entities.written(change, kind, verb, sent, options)));
    }

    private Kind kind(ObjectNode item) {
        return item.propertyNames().stream()
                .flatMap(name -> Kind.ofName(name).stream())
                .filter(kind -> bookkeeper.rules(kind).isPresent())
                .findFirst()
                .orElseThrow(() -> RequestFaults.unsupportedOperation("batch item"));
    }

    private static String ids(List<ObjectNode> items) {
        return items.stream()
                .map(item -> Json.stringOr(item, "bId", ""))
                .collect(Collectors.joining(","));
    }
}
