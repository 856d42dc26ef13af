package io.tieout.twin.api;

import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import io.tieout.twin.json.NotJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many metered reads a call is: data going out costs, data going in is free, and each item of a
 * batch counts for itself (facts of Intuit's partner programme, blog of 2025-10-24).
 */
final class Metered {

    private static final int RESOURCE = 3;

    private Metered() {}

    static long reads(Request request) {
        if (request.method().equals("GET")) {
            return 1;
        }
        return switch (request.segments().get(RESOURCE)) {
            case "query" -> 1;
            case "batch" -> inBatch(request);
            default -> 0;
        };
    }

    private static long inBatch(Request request) {
        try {
            return Json.objects(Json.parse(request.text()), "BatchItemRequest").stream()
                    .filter(Metered::isRead)
                    .count();
        } catch (NotJson e) {
            return 0; // refused as no JSON by whoever answers it
        }
    }

    private static boolean isRead(ObjectNode item) {
        return item.has("Query") || item.has("CDCQuery");
    }
}
