package io.tieout.bootstrap.faults.drift;

import io.tieout.bootstrap.twin.TwinAdmin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who edits, puts back, deletes, pays and prints the documents of one company at random.
 */
final class Editor {

    /** of a hundred acts; the rest prints */
    private static final int EDITS = 45;

    private static final int BACK = 15;
    private static final int DELETES = 3;
    private static final int PAYMENTS = 20;

    private static final int MOST_CENTS = 100;

    /** what an edit may change; putting back sends all of it as it landed */
    private static final List<String> FIELDS =
            List.of("DocNumber", "TxnDate", "DueDate", "CustomerMemo", "Line");

    private final TwinAdmin twin;
    private final String realm;
    private final Random random;
    private final List<Landed> documents = new ArrayList<>();
    private final Set<String> edited = new HashSet<>();

    /** A document as it landed. */
    record Landed(String entity, JsonNode record) {

        String id() {
            return record.path("Id").asString();
        }

        /** whose mark it bears */
        String mark() {
            return record.path("PrivateNote").asString();
        }
    }

    /** of a company whose documents have all landed */
    Editor(TwinAdmin twin, String realm, long seed) {
        this.twin = twin;
        this.realm = realm;
        this.random = new Random(seed);
        for (String entity : List.of("Invoice", "CreditMemo")) {
            twin.records(realm, entity)
                    .forEach(record -> documents.add(new Landed(entity, record)));
        }
    }

    List<Landed> documents() {
        return List.copyOf(documents);
    }

    /** whether anybody ever changed what it says */
    boolean wasEdited(Landed document) {
        return edited.contains(document.entity() + document.id());
    }

    /** does something to one of them; what is gone is left alone */
    void act() {
        Landed document = documents.get(random.nextInt(documents.size()));
        for (JsonNode now : twin.records(realm, document.entity())) {
            if (now.path("Id").asString().equals(document.id())) {
                act(document, now, random.nextInt(100));
            }
        }
    }

    private void act(Landed document, JsonNode now, int dice) {
        if (dice < EDITS) {
            change(document, edit(now));
            edited.add(document.entity() + document.id());
        } else if (dice < EDITS + BACK) {
            change(document, asItLanded(document));
        } else if (dice < EDITS + BACK + DELETES && isUnused(now)) {
            twin.delete(
                    realm,
                    document.entity(),
                    Map.of("Id", document.id(), "SyncToken", now.path("SyncToken")));
            edited.add(document.entity() + document.id());
        } else if (dice < EDITS + BACK + DELETES + PAYMENTS) {
            pay(document, now);
        } else {
            change(document, Map.of("PrintStatus", "PrintComplete"));
        }
    }

    private Map<String, ?> edit(JsonNode now) {
        String word = Integer.toString(random.nextInt(5));
        return switch (random.nextInt(5)) {
            case 0 -> Map.of("DocNumber", now.path("DocNumber").asString() + word);
            case 1 -> Map.of("TxnDate", "2026-03-1" + word);
            case 2 -> Map.of("CustomerMemo", Map.of("value", "note " + word));
            case 3 -> now.has("DueDate") ? Map.of("DueDate", "2026-06-1" + word) : line(now, word);
            default -> line(now, word);
        };
    }

    /** says and asks for more, so that what is paid stays within it */
    private Map<String, ?> line(JsonNode now, String word) {
        JsonNode line = now.path("Line").path(0);
        JsonNode sale = line.path("SalesItemLineDetail");
        BigDecimal quantity = sale.path("Qty").decimalValue().add(new BigDecimal(word));
        Map<String, Object> detail = new HashMap<>();
        sale.properties().forEach(field -> detail.put(field.getKey(), field.getValue()));
        detail.put("Qty", quantity);
        return Map.of(
                "Line",
                List.of(
                        Map.of(
                                "Id", line.path("Id"),
                                "DetailType", line.path("DetailType"),
                                "Description", "edited " + word,
                                "Amount", quantity.multiply(sale.path("UnitPrice").decimalValue()),
                                "SalesItemLineDetail", detail)));
    }

    private static Map<String, ?> asItLanded(Landed document) {
        Map<String, Object> back = new HashMap<>();
        FIELDS.stream()
                .filter(field -> document.record().has(field))
                .forEach(field -> back.put(field, document.record().path(field)));
        back.putIfAbsent("CustomerMemo", Map.of("value", ""));
        return back;
    }

    private void change(Landed document, Map<String, ?> fields) {
        Map<String, Object> content = new HashMap<>(fields);
        content.put("Id", document.id());
        content.put("SyncToken", version(document));
        content.put("sparse", true);
        twin.change(realm, document.entity(), content);
    }

    private JsonNode version(Landed document) {
        for (JsonNode now : twin.records(realm, document.entity())) {
            if (now.path("Id").asString().equals(document.id())) {
                return now.path("SyncToken");
            }
        }
        throw new IllegalStateException(document.id() + " is gone");
    }

    /** a credit memo is used by its own invoice only, through the product */
    private void pay(Landed document, JsonNode now) {
        BigDecimal open = now.path("Balance").decimalValue();
        BigDecimal some = BigDecimal.valueOf(1 + random.nextInt(MOST_CENTS), 2).min(open);
        if (document.entity().equals("Invoice") && some.signum() > 0) {
            twin.enter(
                    realm,
                    "Payment",
                    Map.of(
                            "CustomerRef", now.path("CustomerRef"),
                            "CurrencyRef", now.path("CurrencyRef"),
                            "TotalAmt", some,
                            "Line",
                                    List.of(
                                            Map.of(
                                                    "Amount",
                                                    some,
                                                    "LinkedTxn",
                                                    List.of(
                                                            Map.of(
                                                                    "TxnId",
                                                                    document.id(),
                                                                    "TxnType",
                                                                    "Invoice"))))));
        }
    }

    private static boolean isUnused(JsonNode now) {
        return now.path("Balance").decimalValue().compareTo(now.path("TotalAmt").decimalValue())
                == 0;
    }
}
