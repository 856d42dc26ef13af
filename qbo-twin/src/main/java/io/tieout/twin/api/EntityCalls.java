package io.tieout.twin.api;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.books.Stamp;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.json.NotJson;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.rules.Bookkeeper;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.EntityRules.Verb;
import io.tieout.twin.rules.WriteOptions;
import io.tieout.twin.tax.TaxCodeCreation;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reading one entity and writing one, with the envelope around it. */
public final class EntityCalls {

    private static final String DUPLICATES_ALLOWED = "allowduplicatedocnum";

    private final Bookkeeper bookkeeper;

    public EntityCalls(Bookkeeper bookkeeper) {
        this.bookkeeper = bookkeeper;
    }

    /**
     * Reads an entity.
     *
     * @param include the parameter {@code include}, empty if there was none
     * @throws io.tieout.twin.fault.QboFault 2030 if the id is no number, 610 if there is no such
     *     row
     */
    String read(Realm realm, Kind kind, Optional<String> id, String include) {
        Key key = key(realm, kind, id);
        Instant now = realm.now();
        return realm.read(books -> {
            ObjectNode entity =
                    books.find(key).map(Row::entity).orElseThrow(BusinessFaults::notFound);
            return Json.text(envelope(kind, PaymentLink.shown(kind, entity, include), now));
        });
    }

    /**
     * Writes an entity as the query string and body of a POST say.
     *
     * @param operation the parameter {@code operation}, empty if there was none
     * @param include the parameter {@code include}, empty if there was none
     */
    public String write(
            Realm realm,
            Kind kind,
            String operation,
            String include,
            Optional<String> requestId,
            String body) {
        ObjectNode sent = parse(body);
        Verb verb = verb(operation, include, sent);
        return realm.write(requestId, change -> written(change, kind, verb, sent, include));
    }

    /** Makes a tax code, which is no entity to be posted; the answer has no envelope. */
    String createTaxCode(Realm realm, Optional<String> requestId, String body) {
        ObjectNode sent = parse(body);
        return realm.write(requestId, change -> TaxCodeCreation.run(change, sent));
    }

    /** Stages a write and wraps what came of it. */
    ObjectNode written(Change change, Kind kind, Verb verb, ObjectNode sent, String include) {
        ObjectNode entity = bookkeeper.write(change, kind, verb, sent, options(include));
        return envelope(kind, PaymentLink.shown(kind, entity, include), change.now());
    }

    /** What a write is meant to do: its parameters say so, or else whether it names an id. */
    static Verb verb(String operation, String include, ObjectNode sent) {
        boolean isVoid = operation.equals("void") || include.contains("void");
        if (isVoid) {
            return Verb.VOID;
        }
        return switch (operation) {
            case "delete" -> Verb.DELETE;
            case "update" -> Verb.UPDATE;
            case "", "create" -> sent.has("Id") ? Verb.UPDATE : Verb.CREATE;
            default -> throw RequestFaults.unsupportedOperation(operation);
        };
    }

    private static WriteOptions options(String include) {
        return new WriteOptions(include.toLowerCase(Locale.ROOT).contains(DUPLICATES_ALLOWED));
    }

    private static ObjectNode parse(String body) {
        try {
            return Json.parse(body);
        } catch (NotJson e) {
            var fault = RequestFaults.badProperty("the body is not JSON: " + e.getMessage());
            fault.initCause(e);
            throw fault;
        }
    }

    static ObjectNode envelope(Kind kind, ObjectNode entity, Instant now) {
        return Json.object().set(kind.wireName(), entity).put("time", Stamp.envelope(now));
    }

    private static Key key(Realm realm, Kind kind, Optional<String> id) {
        return switch (kind) {
            case PREFERENCES -> CompanyProfile.PREFERENCES;
            case COMPANY_INFO -> {
                if (!id.filter(realm.id()::equals).isPresent()) {
                    throw BusinessFaults.notFound();
                }
                yield CompanyProfile.COMPANY_INFO;
            }
            default -> new Key(kind, number(kind, id));
        };
    }

    private static String number(Kind kind, Optional<String> id) {
        String text = id.orElseThrow(() -> RequestFaults.missing("Id"));
        if (kind != Kind.TAX_CODE && !text.matches("[0-9]+")) {
            throw RequestFaults.invalidId(text);
        }
        return text;
    }
}
