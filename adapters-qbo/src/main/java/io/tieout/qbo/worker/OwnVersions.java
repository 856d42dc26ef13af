package io.tieout.qbo.worker;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tieout.domain.observed.ObservedKind;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.sweep.Change;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells documents that stand as we left them: reading them again would cost and tell nothing. */
final class OwnVersions {

    private final Realm realm;
    private final ApplicationPorts application;

    OwnVersions(Realm realm, ApplicationPorts application) {
        this.realm = realm;
        this.application = application;
    }

    Set<Change> among(List<Change> found) {
        return Stream.concat(
                        of(ObservedKind.INVOICE, "Invoice", found),
                        of(ObservedKind.CREDIT_MEMO, "CreditMemo", found))
                .collect(toUnmodifiableSet());
    }

    private Stream<Change> of(ObservedKind kind, String entity, List<Change> found) {
        var documents =
                found.stream()
                        .filter(change -> change.entity().equals(entity) && !change.isDeleted())
                        .toList();
        if (documents.isEmpty()) {
            return Stream.empty();
        }
        var ids = documents.stream().map(Change::id).collect(toUnmodifiableSet());
        var versions =
                application
                        .watchedDocuments()
                        .versions(realm.tenant(), realm.connection(), kind, ids);
        return documents.stream()
                .filter(change -> change.version().equals(versions.get(change.id())));
    }
}
