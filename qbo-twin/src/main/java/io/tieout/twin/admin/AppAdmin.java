package io.tieout.twin.admin;

import io.tieout.twin.http.Reply;
import io.tieout.twin.json.Json;
import io.tieout.twin.oauth.App;
import io.tieout.twin.oauth.Apps;
import io.tieout.twin.throttle.ReadMeter;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Apps: registered, set up, and asked what they have read. */
final class AppAdmin {

    private final Apps apps;
    private final ReadMeter meter;

    AppAdmin(Apps apps, ReadMeter meter) {
        this.apps = apps;
        this.meter = meter;
    }

    Reply put(String clientId, ObjectNode json) {
        apps.put(App.fromJson(clientId, json));
        return Reply.json(200, Json.object().put("clientId", clientId));
    }

    /** How an app is set up, without what is secret, and its metered reads month by month. */
    Optional<Reply> get(String clientId) {
        return apps.find(clientId)
                .map(app -> {
                    ObjectNode json = app.toJson();
                    json.remove(List.of("clientSecret", "verifierToken"));
                    ObjectNode reads = json.putObject("reads");
                    meter.of(clientId).forEach((month, made) -> reads.put(month.toString(), made));
                    return Reply.json(200, json);
                });
    }
}
