package io.tieout.twin.api;

import io.tieout.twin.books.Kind;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.rules.Bookkeeper;
import java.util.List;
import java.util.Optional;

/** {@code /{entity}[/{id}[/pdf|/send]]}: one entity, read, written, printed or e-mailed. */
final class EntityResource {

    private static final int RESOURCE = 3;
    private static final int ID = 4;
    private static final int SELECTOR = 5;

    private final Bookkeeper bookkeeper;
    private final EntityCalls entities;
    private final DocumentCalls documents;

    EntityResource(Bookkeeper bookkeeper, EntityCalls entities) {
        this.bookkeeper = bookkeeper;
        this.entities = entities;
        this.documents = new DocumentCalls(bookkeeper);
    }

    Reply.Answer answer(Realm realm, Request request, Optional<String> requestId) {
        List<String> segments = request.segments();
        Kind kind = kind(segments.get(RESOURCE));
        if (segments.size() > SELECTOR) {
            return selected(realm, request, kind, requestId);
        }
        Optional<String> id =
                segments.size() > ID ? Optional.of(segments.get(ID)) : Optional.empty();
        String include = request.parameter("include").orElse("");
        if (request.method().equals("GET")) {
            return CompanyApi.json(entities.read(realm, kind, id, include));
        }
        return CompanyApi.json(
                entities.write(
                        realm,
                        kind,
                        request.parameter("operation").orElse(""),
                        include,
                        requestId,
                        request.text()));
    }

    /** What can be had of a document beside itself. */
    private Reply.Answer selected(
            Realm realm, Request request, Kind kind, Optional<String> requestId) {
        List<String> segments = request.segments();
        String id = segments.get(ID);
        Optional<String> sendTo = request.parameter("sendTo");
        return switch (request.method() + " " + segments.get(SELECTOR)) {
            case "GET pdf" -> Reply.bytes(200, "application/pdf", documents.pdf(realm, kind, id));
            case "POST send" -> CompanyApi.json(documents.send(realm, kind, id, sendTo, requestId));
            default -> throw RequestFaults.unsupportedOperation(segments.get(SELECTOR));
        };
    }

    private Kind kind(String resource) {
        return Kind.ofPath(resource)
                .filter(kind -> bookkeeper.rules(kind).isPresent())
                .orElseThrow(() -> RequestFaults.unsupportedOperation(resource));
    }
}
