package io.tieout.qbo.worker;

import static java.util.stream.Collectors.toSet;

import io.tieout.application.accounting.Notices.Received;
import io.tieout.domain.account.linking.Party;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.party.NamedRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fetches the customers, vendors and employees that notices speak of and keeps what they show. */
final class PartyNotices {

    private final RealmDesk desk;

    PartyNotices(RealmDesk desk) {
        this.desk = desk;
    }

    void handle(Party.Kind kind, Map<String, List<Received>> byRecord, Tray tray) {
        var notices = byRecord.values().stream().flatMap(List::stream).toList();
        switch (desk.parties().find(kind, byRecord.keySet())) {
            case Good<List<NamedRecord>>(var found) ->
                    tray.sort(
                            notices,
                            () -> {
                                desk.keep(found);
                                desk.retire(kind, vanished(byRecord.keySet(), found));
                                tray.done(notices);
                            });
            case Failed<List<NamedRecord>>(Refused _) when byRecord.size() > 1 ->
                    // One odd id spoils the whole query: look at each alone.
                    byRecord.forEach((id, own) -> handle(kind, Map.of(id, own), tray));
            case Failed<List<NamedRecord>>(var fault) -> tray.faulted(notices, fault);
        }
    }

    /** merged away or deleted */
    private static Set<String> vanished(Set<String> asked, List<NamedRecord> found) {
        var vanished = new HashSet<>(asked);
        vanished.removeAll(
                found.stream().map(record -> record.party().externalId()).collect(toSet()));
        return vanished;
    }
}
