package io.tieout.qbo.worker;

import io.tieout.application.accounting.Notices.Received;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.qbo.invoice.SeenDocuments;
import io.tieout.qbo.journal.SeenJournals;
import io.tieout.qbo.refund.SeenRefunds;
import io.tieout.qbo.watch.WatchedRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at the invoices, credit memos and entries that notices speak of, as rarely as it can: reads
 * are metered (facts sheet 3.2), and most notices are echoes of what we landed ourselves.
 */
final class DocumentNotices {

    /** An edit comes with a notice of its own, so neither of these can hide one. */
    private static final Set<String> NO_NEWS_OF_OURS = Set.of("created", "emailed");

    private final RealmDesk desk;
    private final RecordNotices notices;

    DocumentNotices(RealmDesk desk, RecordNotices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    void handle(SeenDocuments seen, Map<String, List<Received>> byDocument, Tray tray) {
        handle(seen, seen.kind(), byDocument, tray);
    }

    void handle(SeenJournals seen, Map<String, List<Received>> byDocument, Tray tray) {
        handle(seen, ObservedKind.JOURNAL_ENTRY, byDocument, tray);
    }

    private void handle(
            WatchedRecords seen,
            ObservedKind kind,
            Map<String, List<Received>> byDocument,
            Tray tray) {
        var ours = desk.ourDocuments(kind, byDocument.keySet());
        var news = new LinkedHashMap<String, List<Received>>();
        byDocument.forEach((id, received) -> {
            if (ours.contains(id) && received.stream().allMatch(DocumentNotices::isEcho)) {
                tray.done(received);
            } else {
                news.put(id, received);
            }
        });
        notices.handle(seen, news, tray);
    }

    /** what others buy and give back is none of ours to read */
    void handle(SeenRefunds seen, Map<String, List<Received>> byDocument, Tray tray) {
        var ours = desk.ourRefunds(seen.paper(), byDocument.keySet());
        var news = new LinkedHashMap<String, List<Received>>();
        byDocument.forEach((id, received) -> {
            if (ours.contains(id)) {
                news.put(id, received);
            } else {
                tray.done(received);
            }
        });
        notices.handle(seen, news, tray);
    }

    private static boolean isEcho(Received received) {
        return NO_NEWS_OF_OURS.contains(received.notice().operation());
    }
}
