package io.tieout.qbo.worker;

import io.tieout.application.accounting.Notices.Received;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at the invoices that notices speak of, as rarely as it can: reads are metered (facts sheet
 * 3.2), and most notices are echoes of what we landed ourselves.
 */
final class InvoiceNotices {

    /** An edit comes with a notice of its own, so neither of these can hide one. */
    private static final Set<String> NO_NEWS_OF_OURS = Set.of("created", "emailed");

    private final RealmDesk desk;
    private final RecordNotices notices;

    InvoiceNotices(RealmDesk desk, RecordNotices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    void handle(Map<String, List<Received>> byInvoice, Tray tray) {
        var ours = desk.ourInvoices(byInvoice.keySet());
        var news = new LinkedHashMap<String, List<Received>>();
        byInvoice.forEach((id, received) -> {
            if (ours.contains(id) && received.stream().allMatch(InvoiceNotices::isEcho)) {
                tray.done(received);
            } else {
                news.put(id, received);
            }
        });
        notices.handle(desk.seenInvoices(), news, tray);
    }

    private static boolean isEcho(Received received) {
        return NO_NEWS_OF_OURS.contains(received.notice().operation());
    }
}
