package io.tieout.twin.api;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.books.Stamp;
import io.tieout.twin.books.Tombstone;
import io.tieout.twin.fault.QboFault;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.rules.Bookkeeper;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Change data capture: everything that changed since an instant, whole, deleted rows as stubs. */
final class ChangeCapture {

    // "Change data capture" page: 30 days, 1,000 objects in one response, no paging.
    private static final Duration LOOK_BACK = Duration.ofDays(30);
    private static final int MOST_OBJECTS = 1000;

    /** Kinds that the service leaves out. */
    private static final Set<Kind> NOT_COVERED = Set.of(Kind.TAX_CODE, Kind.TAX_RATE);

    private ChangeCapture() {}

    static String run(Realm realm, Bookkeeper bookkeeper, Request request) {
        ObjectNode response =
                since(
                        realm,
                        bookkeeper,
                        request.parameter("entities"),
                        request.parameter("changedSince"));
        ObjectNode body = Json.object();
        body.putArray("CDCResponse").add(response);
        return Json.text(body.put("time", Stamp.envelope(realm.now())));
    }

    /**
     * One {@code CDCResponse}: a group for each kind that was asked for.
     *
     * @throws QboFault 2020 if one of both is missing, 2170 or 2190 if it cannot be answered
     */
    static ObjectNode since(
            Realm realm,
            Bookkeeper bookkeeper,
            Optional<String> entities,
            Optional<String> changedSince) {
        List<Kind> kinds =
                kinds(bookkeeper, entities.orElseThrow(() -> RequestFaults.missing("entities")));
        Instant since =
                since(
                        changedSince.orElseThrow(() -> RequestFaults.missing("changedSince")),
                        realm.now());
        return realm.read(books -> response(books, kinds, since).deepCopy());
    }

    private static ObjectNode response(Books books, List<Kind> kinds, Instant since) {
        ArrayNode groups = Json.array();
        int room = MOST_OBJECTS;
        for (Kind kind : kinds) {
            List<ObjectNode> changed = changed(books, kind, since, room);
            room -= changed.size();
            ObjectNode group = groups.addObject();
            if (!changed.isEmpty()) {
                ArrayNode rows = group.putArray(kind.wireName());
                changed.forEach(rows::add);
                group.put("startPosition", 1).put("maxResults", changed.size());
            }
        }
        return Json.object().set("QueryResponse", groups);
    }

    private static List<ObjectNode> changed(Books books, Kind kind, Instant since, int room) {
        List<ObjectNode> changed =
                new ArrayList<>(
                        books.rows(kind).stream()
                                .map(Row::entity)
                                .filter(entity -> !lastUpdated(entity).isBefore(since))
                                .sorted(Comparator.comparing(ChangeCapture::lastUpdated))
                                .toList());
        books.tombstones().stream()
                .filter(stone -> stone.key().kind() == kind && !stone.at().isBefore(since))
                .map(ChangeCapture::stub)
                .forEach(changed::add);
        return changed.size() > room ? changed.subList(0, room) : changed;
    }

    private static Instant lastUpdated(ObjectNode entity) {
        return Stamp.parse(Json.stringOr(entity.path("MetaData"), "LastUpdatedTime", ""));
    }

    private static ObjectNode stub(Tombstone stone) {
        ObjectNode stub =
                Json.object()
                        .put("domain", "QBO")
                        .put("status", "Deleted")
                        .put("Id", stone.key().id());
        stub.putObject("MetaData").put("LastUpdatedTime", Stamp.metaData(stone.at()));
        return stub;
    }

    private static List<Kind> kinds(Bookkeeper bookkeeper, String names) {
        return List.of(names.split(",", -1)).stream()
                .map(String::strip)
                .map(name ->
                        Kind.ofName(name)
                                .filter(it -> bookkeeper.rules(it).isPresent())
                                .filter(it -> !NOT_COVERED.contains(it))
                                .orElseThrow(
                                        () -> RequestFaults.invalidEnumeration("entities", name)))
                .toList();
    }

    private static Instant since(String text, Instant now) {
        Instant since;
        try {
            since = Stamp.parse(text);
        } catch (DateTimeException e) {
            QboFault fault = RequestFaults.invalidDate("changedSince", text);
            fault.initCause(e);
            throw fault;
        }
        if (since.isBefore(now.minus(LOOK_BACK))) {
            throw RequestFaults.invalidDateRange("changedSince", text);
        }
        return since;
    }
}
