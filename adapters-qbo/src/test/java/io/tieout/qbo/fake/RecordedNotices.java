package io.tieout.qbo.fake;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Notices;
import io.tieout.domain.accounting.ConnectionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The inbox in memory. */
public final class RecordedNotices implements Notices {

    private final Map<String, Received> pending = new LinkedHashMap<>();
    private final Map<String, Received> known = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private int deliveries;
    private Runnable onNotice = () -> {};

    @Override
    public int receive(byte[] rawBody, List<Notice> notices) {
        int fresh;
        synchronized (this) {
            deliveries++;
            var added =
                    notices.stream()
                            .filter(notice -> !known.containsKey(notice.eventId()))
                            .toList();
            added.forEach(this::add);
            fresh = added.size();
        }
        onNotice.run();
        return fresh;
    }

    @Override
    public synchronized int found(Lease lease, List<Notice> notices) {
        var added =
                notices.stream().filter(notice -> !known.containsKey(notice.eventId())).toList();
        added.forEach(this::add);
        return added.size();
    }

    private void add(Notice notice) {
        var received = new Received(new UUID(7, known.size()), notice);
        known.put(notice.eventId(), received);
        pending.put(notice.eventId(), received);
    }

    @Override
    public synchronized List<Received> pending(Lease lease, int limit) {
        return pending.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized void done(Lease lease, List<UUID> handled) {
        pending.values().removeIf(received -> handled.contains(received.id()));
    }

    @Override
    public synchronized void failed(Lease lease, UUID notice, String reason) {
        pending.values().stream()
                .filter(received -> received.id().equals(notice))
                .forEach(received -> failures.put(received.notice().eventId(), reason));
        pending.values().removeIf(received -> received.id().equals(notice));
    }

    @Override
    public synchronized boolean isEmpty(ConnectionId connection) {
        return pending.isEmpty();
    }

    /** what is run after a delivery was stored */
    public void onNotice(Runnable then) {
        onNotice = then;
    }

    public synchronized int deliveries() {
        return deliveries;
    }

    public synchronized List<Notice> all() {
        return known.values().stream().map(Received::notice).toList();
    }

    /** reasons by event id */
    public synchronized Map<String, String> failures() {
        return Map.copyOf(failures);
    }
}
