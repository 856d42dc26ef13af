package io.tieout.qbo.worker;

import io.tieout.application.accounting.Notices.Received;
import io.tieout.application.command.Command;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.watch.WatchedRecords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Fetches the records that notices speak of and tells the application what they show now. */
final class RecordNotices {

    private final RealmDesk desk;
    private final TenantId tenant;
    private final TenantClock clock;

    RecordNotices(RealmDesk desk, TenantId tenant, TenantClock clock) {
        this.desk = desk;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Several notices of one record are one look at it, and several records are one query.
     *
     * @param byRecord the notices of each record, by its id
     */
    void handle(WatchedRecords watched, Map<String, List<Received>> byRecord, Tray tray) {
        if (byRecord.isEmpty()) {
            return;
        }
        switch (desk.records().find(watched.entity(), byRecord.keySet())) {
            case Good<Map<String, JsonNode>>(var found) ->
                    byRecord.forEach((id, notices) -> handle(watched, id, notices, found, tray));
            // One odd id spoils the whole query: look at each alone.
            case Failed<Map<String, JsonNode>>(Refused _) ->
                    byRecord.forEach((id, notices) -> handle(watched, id, notices, Map.of(), tray));
            case Failed<Map<String, JsonNode>>(var fault) ->
                    byRecord.values().forEach(notices -> tray.faulted(notices, fault));
        }
    }

    private void handle(
            WatchedRecords watched,
            String id,
            List<Received> notices,
            Map<String, JsonNode> found,
            Tray tray) {
        tray.sort(
                notices,
                () -> {
                    switch (picture(watched, id, notices, found)) {
                        case Good<? extends Command>(var picture) -> {
                            desk.send(picture);
                            tray.done(notices);
                        }
                        case Failed<? extends Command>(var fault) -> tray.faulted(notices, fault);
                    }
                });
    }

    private QboAnswer<? extends Command> picture(
            WatchedRecords watched,
            String id,
            List<Received> notices,
            Map<String, JsonNode> found) {
        return switch (record(watched, id, found)) {
            case Good<Optional<JsonNode>>(var record) ->
                    record.<QboAnswer<? extends Command>>map(watched::translate)
                            .orElseGet(() -> new Good<>(watched.gone(id, latest(notices))));
            case Failed<Optional<JsonNode>>(var fault) -> new Failed<Command>(fault);
        };
    }

    private QboAnswer<Optional<JsonNode>> record(
            WatchedRecords watched, String id, Map<String, JsonNode> found) {
        return found.containsKey(id)
                ? new Good<>(Optional.ofNullable(found.get(id)))
                : desk.records().read(watched.entity(), id);
    }

    /** a record that is gone shows no time of its own: it is the latest picture there will be */
    private Instant latest(List<Received> notices) {
        return notices.stream()
                .map(received -> received.notice().happenedAt())
                .reduce(clock.now(tenant), RecordNotices::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
