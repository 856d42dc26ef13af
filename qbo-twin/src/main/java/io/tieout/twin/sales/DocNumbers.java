package io.tieout.twin.sales;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.rules.WriteOptions;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Numbers of documents. A company with numbers of its own keeps what is sent, or none, and warns of
 * duplicates; any other gets the service's next number whatever was sent.
 */
public final class DocNumbers {

    private static final String GENERATE = "AUTO_GENERATE";

    private DocNumbers() {}

    /**
     * Gives a new document its number.
     *
     * @throws io.tieout.twin.fault.QboFault 6140 if another document of its kind bears it
     */
    public static void assign(Change change, Kind kind, ObjectNode document, WriteOptions options) {
        Optional<String> sent = Json.string(document, "DocNumber").filter(it -> !it.isBlank());
        boolean isCustom = CompanyProfile.of(change).hasCustomNumbers();
        if (!isCustom || sent.filter(GENERATE::equals).isPresent()) {
            document.put("DocNumber", nextFree(change, kind));
        } else if (sent.isEmpty()) {
            document.remove("DocNumber");
        } else {
            checkFree(change, kind, sent.get(), Optional.empty(), options);
        }
    }

    /**
     * Sees to the number of a document that changes; without numbers of its own it keeps the old.
     */
    public static void keep(Change change, Row before, ObjectNode document, WriteOptions options) {
        if (!CompanyProfile.of(change).hasCustomNumbers()) {
            Json.string(before.entity(), "DocNumber")
                    .ifPresent(number -> document.put("DocNumber", number));
            return;
        }
        Json.string(document, "DocNumber")
                .filter(number -> !Json.stringOr(before.entity(), "DocNumber", "").equals(number))
                .ifPresent(number ->
                        checkFree(
                                change,
                                before.key().kind(),
                                number,
                                Optional.of(before.key()),
                                options));
    }

    /**
     * Sees to the number of a document that is no form of sale: it bears what is sent, or none.
     *
     * @throws io.tieout.twin.fault.QboFault 6140 if another one bears it and the company warns
     */
    public static void asSent(
            Change change,
            Kind kind,
            Optional<Row> before,
            ObjectNode document,
            WriteOptions options) {
        Optional<String> sent = Json.string(document, "DocNumber").filter(it -> !it.isBlank());
        if (sent.isEmpty()) {
            document.remove("DocNumber");
        } else if (CompanyProfile.of(change).hasCustomNumbers()) {
            checkFree(change, kind, sent.get(), before.map(Row::key), options);
        }
    }

    private static void checkFree(
            Change change, Kind kind, String number, Optional<Key> self, WriteOptions options) {
        if (options.allowsDuplicateNumber()) {
            return;
        }
        change.before()
                .numbered(kind, number)
                .filter(bearer -> !Optional.of(bearer).equals(self))
                .ifPresent(bearer -> {
                    throw BusinessFaults.duplicateDocNumber(number, kind.wireName(), bearer.id());
                });
    }

    private static String nextFree(Change change, Kind kind) {
        String number = change.nextDocNumber();
        while (change.before().numbered(kind, number).isPresent()) {
            number = change.nextDocNumber();
        }
        return number;
    }
}
