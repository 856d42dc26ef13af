package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Notices;
import io.tieout.domain.accounting.ConnectionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The inbox of a life, by the rules of the table. */
final class Inbox implements Notices {

    private final Leases leases;
    private final Weather weather;
    private final Story story;
    private final Map<UUID, Received> open = new LinkedHashMap<>();
    private final Map<UUID, Received> failed = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private long lastId;

    Inbox(Leases leases, Weather weather, Story story) {
        this.leases = leases;
        this.weather = weather;
        this.story = story;
    }

    @Override
    public int receive(byte[] rawBody, List<Notice> notices) {
        if (weather.brings(Mishap.NOT_RECEIVED)) {
            throw new StoreFailure("the inbox takes no notice");
        }
        return store(notices);
    }

    @Override
    public int found(Lease lease, List<Notice> notices) {
        return leases.isPresent(lease) ? store(notices) : 0;
    }

    private int store(List<Notice> notices) {
        int stored = 0;
        for (Notice notice : notices) {
            if (known.add(notice.eventId())) {
                stored++;
                lastId++;
                UUID id = new UUID(5, lastId);
                open.put(id, new Received(id, notice));
                story.tell(
                        "noticed: "
                                + notice.entity()
                                + " "
                                + notice.externalId()
                                + " "
                                + notice.operation());
            }
        }
        return stored;
    }

    @Override
    public List<Received> pending(Lease lease, int limit) {
        if (!leases.isPresent(lease)) {
            return List.of();
        }
        return open.values().stream()
                .sorted(Comparator.comparing(received -> received.notice().happenedAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public void done(Lease lease, List<UUID> handled) {
        if (leases.isPresent(lease)) {
            handled.forEach(open::remove);
        }
    }

    @Override
    public void failed(Lease lease, UUID notice, String reason) {
        if (leases.isPresent(lease)) {
            Received received = open.remove(notice);
            if (received != null) {
                failed.put(notice, received);
                story.tell("a notice failed: " + received.notice().externalId() + " " + reason);
            }
        }
    }

    @Override
    public boolean isEmpty(ConnectionId connection) {
        return open.isEmpty();
    }

    /** somebody saw what failed and has it read again */
    void readFailedAgain() {
        new ArrayList<>(failed.values()).forEach(received -> open.put(received.id(), received));
        failed.clear();
    }
}
