package io.tieout.qbo.worker;

import io.tieout.application.accounting.Notices.Received;
import io.tieout.application.payment.PaymentCommand;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Fetches the payments that notices speak of and tells the application what they show now. */
final class PaymentNotices {

    private final RealmDesk desk;
    private final TenantId tenant;
    private final TenantClock clock;

    PaymentNotices(RealmDesk desk, TenantId tenant, TenantClock clock) {
        this.desk = desk;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Several notices of one payment are one look at it, and several payments are one query.
     *
     * @param byPayment the notices of each payment, by its id
     */
    void handle(Map<String, List<Received>> byPayment, Tray tray) {
        switch (desk.payments().find(byPayment.keySet())) {
            case Good<Map<String, JsonNode>>(var found) ->
                    byPayment.forEach((id, notices) -> handle(id, notices, found, tray));
            // One odd id spoils the whole query: look at each alone.
            case Failed<Map<String, JsonNode>>(Refused _) ->
                    byPayment.forEach((id, notices) -> handle(id, notices, Map.of(), tray));
            case Failed<Map<String, JsonNode>>(var fault) ->
                    byPayment.values().forEach(notices -> tray.faulted(notices, fault));
        }
    }

    private void handle(String id, List<Received> notices, Map<String, JsonNode> found, Tray tray) {
        tray.sort(
                notices,
                () -> {
                    switch (picture(id, notices, found)) {
                        case Good<PaymentCommand>(var picture) -> {
                            desk.send(picture);
                            tray.done(notices);
                        }
                        case Failed<PaymentCommand>(var fault) -> tray.faulted(notices, fault);
                    }
                });
    }

    private QboAnswer<PaymentCommand> picture(
            String id, List<Received> notices, Map<String, JsonNode> found) {
        return record(id, found)
                .then(record ->
                        record.map(desk.payments()::translate).orElseGet(() -> gone(id, notices)));
    }

    private QboAnswer<Optional<JsonNode>> record(String id, Map<String, JsonNode> found) {
        return found.containsKey(id)
                ? new Good<>(Optional.ofNullable(found.get(id)))
                : desk.payments().read(id);
    }

    /** a record that is gone shows no time of its own: it is the latest picture there will be */
    private QboAnswer<PaymentCommand> gone(String id, List<Received> notices) {
        var latest =
                notices.stream()
                        .map(received -> received.notice().happenedAt())
                        .reduce(clock.now(tenant), PaymentNotices::later);
        return new Good<>(desk.payments().gone(id, latest));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
