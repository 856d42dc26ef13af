package io.tieout.persistence.seal;

import static io.tieout.persistence.jooq.Tables.EVENT_ANCHOR;

import io.tieout.application.seal.StoredEvent;
import io.tieout.application.seal.Witness;
import io.tieout.application.seal.WitnessChain;
import io.tieout.application.seal.WitnessLine;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import io.tieout.persistence.jooq.tables.records.EventAnchorRecord;
import io.tieout.persistence.seal.SealedEvents.SealedEvent;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes with a witness, outside the database, how far each tenant's sealed history has come, and
 * remembers where to go on. The witness is told first: what it notes twice does no harm.
 */
public final class EventAnchoring implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(EventAnchoring.class);

    /** events that are noted at once */
    private static final int BATCH = 500;

    /** a burst beyond this goes on at the next time */
    private static final int MOST_BATCHES = 200;

    private final Supplier<List<TenantId>> tenants;
    private final Transactions transactions;
    private final Witness witness;
    private final InstantSource machine;

    public EventAnchoring(
            Supplier<List<TenantId>> tenants,
            Transactions transactions,
            Witness witness,
            InstantSource machine) {
        this.tenants = tenants;
        this.transactions = transactions;
        this.witness = witness;
        this.machine = machine;
    }

    @Override
    public void run() {
        tenants.get().forEach(this::anchor);
    }

    /** all that is sealed */
    public void anchor(TenantId tenant) {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            List<WitnessLine> lines =
                    transactions.of(tenant).read(sql -> next(sql, tenant, machine.instant()));
            if (!lines.isEmpty()) {
                note(tenant, lines);
            }
            if (lines.size() < BATCH) {
                return;
            }
        }
    }

    private void note(TenantId tenant, List<WitnessLine> lines) {
        witness.note(lines);
        WitnessLine last = lines.getLast();
        // Whoever runs beside this on another node notes the same.
        transactions
                .of(tenant)
                .writeApart(sql ->
                        sql.insertInto(EVENT_ANCHOR)
                                .set(EVENT_ANCHOR.TENANT_ID, tenant.value())
                                .set(EVENT_ANCHOR.PLACE, last.place())
                                .set(EVENT_ANCHOR.CHAIN, last.chain())
                                .set(EVENT_ANCHOR.NOTED_AT, last.notedAt())
                                .onConflictDoNothing()
                                .execute());
    }

    private static List<WitnessLine> next(DSLContext sql, TenantId tenant, Instant now) {
        Optional<EventAnchorRecord> before =
                sql.selectFrom(EVENT_ANCHOR)
                        .orderBy(EVENT_ANCHOR.PLACE.desc())
                        .limit(1)
                        .fetchOptional();
        String chain = before.map(EventAnchorRecord::getChain).orElse(WitnessChain.BEGINNING);
        long place = before.map(EventAnchorRecord::getPlace).orElse(0L);
        List<WitnessLine> lines = new ArrayList<>();
        for (SealedEvent sealed : SealedEvents.after(sql, place, BATCH)) {
            if (sealed.event().isEmpty()) {
                LOG.error(
                        "event {} of tenant {} is gone: what stands behind it is noted no more;"
                                + " verifyLedger says which it was",
                        sealed.seal().getPlace(),
                        tenant.value());
                return lines;
            }
            chain = after(chain, sealed, sealed.event().orElseThrow());
            lines.add(new WitnessLine(tenant.value(), sealed.seal().getPlace(), chain, now));
        }
        return lines;
    }

    private static String after(String chain, SealedEvent sealed, DomainEventRecord event) {
        StoredEvent bytes = SealedEvents.bytes(event);
        return WitnessChain.after(chain, bytes, sealed.words());
    }
}
