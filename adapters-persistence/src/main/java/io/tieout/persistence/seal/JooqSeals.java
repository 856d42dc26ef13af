package io.tieout.persistence.seal;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.EVENT_SEAL;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.seal.Seals;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Keyring;
import io.tieout.persistence.feed.StableEvents;
import io.tieout.persistence.seal.SealedEvents.SealedEvent;
import io.tieout.persistence.tenant.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Walks the seals in their order with the events they are of, a batch a transaction. */
public final class JooqSeals implements Seals {

    private static final int BATCH = 500;

    /** a hundred million events; no tenant has more */
    private static final int MOST_BATCHES = 200_000;

    private final Transactions transactions;
    private final SealKeys keys;

    public JooqSeals(Transactions transactions, Keyring keyring) {
        this.transactions = transactions;
        this.keys = new SealKeys(keyring);
    }

    @Override
    public Verification verify(Viewer viewer, Optional<Noted> noted) {
        TenantId tenant = viewer.tenant();
        if (!viewer.confinedTo().isEmpty()) {
            return new Verification(0, 0, SealKey.BEGINNING, Optional.empty());
        }
        Optional<SealKey> key = transactions.of(tenant).read(_ -> keys.of(tenant));
        ChainWalk walk = new ChainWalk(key, noted);
        for (int batch = 0; batch < MOST_BATCHES && walk.goesOn(); batch++) {
            transactions.of(tenant).read(sql -> next(sql, walk));
        }
        return transactions.of(tenant).read(sql -> result(sql, walk));
    }

    private static int next(DSLContext sql, ChainWalk walk) {
        List<SealedEvent> seals = SealedEvents.after(sql, walk.place(), BATCH);
        seals.forEach(each -> walk.take(each.seal(), each.event()));
        if (seals.size() < BATCH) {
            walk.end();
        }
        return seals.size();
    }

    private static Verification result(DSLContext sql, ChainWalk walk) {
        Optional<BadEvent> bad = walk.firstBad().or(() -> inserted(sql, walk));
        int waiting = sql.fetchCount(DOMAIN_EVENT, notSealed());
        return new Verification(walk.place(), waiting, walk.root(), bad);
    }

    /** an event without a seal among those that have one */
    private static Optional<BadEvent> inserted(DSLContext sql, ChainWalk walk) {
        return sql.select(DOMAIN_EVENT.AGGREGATE_IDENTIFIER, DOMAIN_EVENT.SEQUENCE_NUMBER)
                .from(DOMAIN_EVENT)
                .where(notSealed())
                .and(
                        StableEvents.place()
                                .le(StableEvents.place(walk.transactionId(), walk.globalIndex())))
                .orderBy(DOMAIN_EVENT.TRANSACTION_ID, DOMAIN_EVENT.GLOBAL_INDEX)
                .limit(1)
                .fetchOptional(row ->
                        new BadEvent(
                                0, UUID.fromString(row.value1()), row.value2(), Fault.INSERTED));
    }

    private static Condition notSealed() {
        return notExists(
                selectOne()
                        .from(EVENT_SEAL)
                        .where(EVENT_SEAL.GLOBAL_INDEX.eq(DOMAIN_EVENT.GLOBAL_INDEX)));
    }
}
