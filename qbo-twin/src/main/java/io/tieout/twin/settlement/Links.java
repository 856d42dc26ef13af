package io.tieout.twin.settlement;

import io.tieout.twin.json.Json;
import io.tieout.twin.rules.Shape;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code LinkedTxn} of a document: which other documents it hangs together with. */
public final class Links {

    /** What a client sends of a link. */
    public static final Shape SHAPE =
            Shape.named("LinkedTxn").text("TxnId", 50).text("TxnType", 50).text("TxnLineId", 50);

    private Links() {}

    /** Ids of the linked documents of a type, each once, in the order they were linked. */
    public static List<String> of(ObjectNode document, String type) {
        return Json.objects(document, "LinkedTxn").stream()
                .filter(link -> Json.stringOr(link, "TxnType", "").equals(type))
                .flatMap(link -> Json.string(link, "TxnId").stream())
                .distinct()
                .toList();
    }

    /** Links a document; doing it twice is the same as once. */
    public static void add(ObjectNode document, String type, String id) {
        remove(document, type, id);
        document.withArray("LinkedTxn").addObject().put("TxnId", id).put("TxnType", type);
    }

    public static void remove(ObjectNode document, String type, String id) {
        ArrayNode links = Json.array();
        Json.objects(document, "LinkedTxn").stream()
                .filter(link ->
                        !Json.stringOr(link, "TxnId", "").equals(id)
                                || !Json.stringOr(link, "TxnType", "").equals(type))
                .forEach(links::add);
        document.set("LinkedTxn", links);
    }
}
