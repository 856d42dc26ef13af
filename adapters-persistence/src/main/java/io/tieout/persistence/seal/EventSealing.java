package io.tieout.persistence.seal;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.EVENT_SEAL;

import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Keyring;
import io.tieout.persistence.feed.StableEvents;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import io.tieout.persistence.jooq.tables.records.EventSealRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** Seals what was stored since the last time, tenant by tenant; whoever is second seals nothing. */
public final class EventSealing implements Runnable {

    /** how long an event may wait for its seal; half of the minute that is promised */
    public static final Duration PAUSE = Duration.ofSeconds(30);

    /** events of one transaction; a burst is sealed in several */
    private static final int BATCH = 500;

    /** a burst beyond this goes on at the next time */
    private static final int MOST_BATCHES = 200;

    private final Supplier<List<TenantId>> tenants;
    private final Transactions transactions;
    private final SealKeys keys;

    public EventSealing(
            Supplier<List<TenantId>> tenants, Transactions transactions, Keyring keyring) {
        this.tenants = tenants;
        this.transactions = transactions;
        this.keys = new SealKeys(keyring);
    }

    @Override
    public void run() {
        tenants.get().forEach(this::seal);
    }

    /** all that can no longer change */
    public void seal(TenantId tenant) {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            int sealed = transactions.of(tenant).writeApart(sql -> batch(sql, tenant));
            if (sealed < BATCH) {
                return;
            }
        }
    }

    private int batch(DSLContext sql, TenantId tenant) {
        Optional<EventSealRecord> last =
                sql.selectFrom(EVENT_SEAL)
                        .orderBy(EVENT_SEAL.PLACE.desc())
                        .limit(1)
                        .fetchOptional();
        List<DomainEventRecord> events =
                sql.selectFrom(DOMAIN_EVENT)
                        .where(StableEvents.all())
                        .and(
                                StableEvents.place()
                                        .gt(
                                                StableEvents.place(
                                                        last.map(EventSealRecord::getTransactionId)
                                                                .orElse(0L),
                                                        last.map(EventSealRecord::getGlobalIndex)
                                                                .orElse(0L))))
                        .orderBy(DOMAIN_EVENT.TRANSACTION_ID, DOMAIN_EVENT.GLOBAL_INDEX)
                        .limit(BATCH)
                        .fetch();
        if (events.isEmpty()) {
            return 0;
        }
        List<EventSealRecord> seals = seals(sql, tenant, last, events);
        // The place is the key: of two nodes that seal at once, one finds it taken.
        sql.insertInto(EVENT_SEAL).set(seals).onConflictDoNothing().execute();
        return events.size();
    }

    private List<EventSealRecord> seals(
            DSLContext sql,
            TenantId tenant,
            Optional<EventSealRecord> last,
            List<DomainEventRecord> events) {
        SealKey key = keys.ofOrNew(tenant);
        Map<String, String> links = lastLinks(sql, events);
        long place = last.map(EventSealRecord::getPlace).orElse(0L);
        String root = last.map(EventSealRecord::getRoot).orElse(SealKey.BEGINNING);
        List<EventSealRecord> seals = new ArrayList<>(events.size());
        for (DomainEventRecord event : events) {
            String stream = event.getAggregateIdentifier();
            String link = key.link(links.getOrDefault(stream, SealKey.BEGINNING), event);
            root = key.root(root, link);
            links.put(stream, link);
            seals.add(seal(tenant, ++place, event, link, root));
        }
        return seals;
    }

    private static Map<String, String> lastLinks(DSLContext sql, List<DomainEventRecord> events) {
        Set<String> streams = new HashSet<>();
        events.forEach(event -> streams.add(event.getAggregateIdentifier()));
        return new HashMap<>(
                sql.select(EVENT_SEAL.STREAM_ID, EVENT_SEAL.LINK)
                        .distinctOn(EVENT_SEAL.STREAM_ID)
                        .from(EVENT_SEAL)
                        .where(EVENT_SEAL.STREAM_ID.in(streams))
                        .orderBy(EVENT_SEAL.STREAM_ID, EVENT_SEAL.PLACE.desc())
                        .fetchMap(EVENT_SEAL.STREAM_ID, EVENT_SEAL.LINK));
    }

    private static EventSealRecord seal(
            TenantId tenant, long place, DomainEventRecord event, String link, String root) {
        return new EventSealRecord()
                .setTenantId(tenant.value())
                .setPlace(place)
                .setTransactionId(event.getTransactionId())
                .setGlobalIndex(event.getGlobalIndex())
                .setStreamId(event.getAggregateIdentifier())
                .setVersion(event.getSequenceNumber())
                .setLink(link)
                .setRoot(root);
    }
}
