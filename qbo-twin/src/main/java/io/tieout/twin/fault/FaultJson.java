package io.tieout.twin.fault;

import io.tieout.twin.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The first of the three shapes a fault comes in: the accounting service's own. */
public final class FaultJson {

    private FaultJson() {}

    /** The {@code Fault} object, to stand alone or inside an item of a batch. */
    public static ObjectNode of(QboFault fault) {
        ObjectNode error =
                Json.object()
                        .put("Message", fault.headline())
                        .put("Detail", fault.detail())
                        .put("code", fault.code());
        fault.element().ifPresent(element -> error.put("element", element));
        return Json.object().set("Error", Json.array().add(error)).put("type", fault.type());
    }
}
