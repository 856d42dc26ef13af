package io.tieout.qbo.worker;

import static java.util.stream.Collectors.toSet;

import io.tieout.application.accounting.Notices.Received;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fetches the list records that notices speak of and brings Tieout's own copy up to date. */
final class ListNotices {

    private final RealmDesk desk;

    ListNotices(RealmDesk desk) {
        this.desk = desk;
    }

    void handle(Kind kind, Map<String, List<Received>> byRecord, Tray tray) {
        var notices = byRecord.values().stream().flatMap(List::stream).toList();
        switch (desk.lists().find(kind, byRecord.keySet())) {
            case Good<List<Reference>>(var found) ->
                    tray.sort(
                            notices,
                            () -> {
                                desk.upsert(found);
                                desk.upsert(vanished(kind, byRecord.keySet(), found));
                                tray.done(notices);
                            });
            case Failed<List<Reference>>(Refused _) when byRecord.size() > 1 ->
                    // One odd id spoils the whole query: look at each alone.
                    byRecord.forEach((id, own) -> handle(kind, Map.of(id, own), tray));
            case Failed<List<Reference>>(var fault) -> tray.faulted(notices, fault);
        }
    }

    /** the company's settings, whichever of them changed */
    void handleSettings(List<Received> notices, Tray tray) {
        switch (desk.settings()) {
            case Good<CompanyProfile>(var settings) ->
                    tray.sort(
                            notices,
                            () -> {
                                desk.store(settings);
                                tray.done(notices);
                            });
            case Failed<CompanyProfile>(var fault) -> tray.faulted(notices, fault);
        }
    }

    /** merged away or deleted: kept as inactive, because old documents name it */
    private List<Reference> vanished(Kind kind, Set<String> asked, List<Reference> found) {
        var foundIds = found.stream().map(Reference::externalId).collect(toSet());
        return asked.stream()
                .filter(id -> !foundIds.contains(id))
                .flatMap(id -> desk.known(kind, id).stream())
                .map(Reference::retired)
                .toList();
    }
}
