package io.tieout.twin.sales;

import io.tieout.twin.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The word that a void puts in front of a document's private note. */
public final class VoidNote {

    private VoidNote() {}

    public static void write(ObjectNode document) {
        String note =
                Json.string(document, "PrivateNote").map(it -> "Voided - " + it).orElse("Voided");
        document.put("PrivateNote", note);
    }
}
