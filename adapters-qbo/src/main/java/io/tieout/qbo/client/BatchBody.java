package io.tieout.qbo.client;

import io.tieout.qbo.client.QboCall.Batch.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a batch looks like on the wire; "Batch operations" page, read 2026-11-20. */
final class BatchBody {

    private BatchBody() {}

    /** the items by their place in the list: {@code i1}, {@code i2} ... */
    static Map<String, Object> of(List<Item> items) {
        var requests =
                IntStream.range(0, items.size())
                        .mapToObj(at -> request(id(at + 1), items.get(at)))
                        .toList();
        return Map.of("BatchItemRequest", requests);
    }

    /**
     * @param place counted from 1
     */
    static String id(int place) {
        return "i" + place;
    }

    private static Map<String, Object> request(String id, Item item) {
        var request = new LinkedHashMap<String, Object>();
        request.put("bId", id);
        switch (item) {
            case Item.Find(var statement) -> request.put("Query", statement);
            case Item.Change(var entity, var operation, var body) -> {
                request.put("operation", operation);
                request.put(entity, body);
            }
        }
        return request;
    }
}
