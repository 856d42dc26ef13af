package io.tieout.persistence.crypto;

import static io.tieout.persistence.jooq.Tables.MASTER_KEY;
import static io.tieout.persistence.jooq.Tables.SUBJECT_KEY;
import static org.jooq.impl.DSL.count;

import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves every wrapped key from the master keys of before to the current one, while all nodes go on
 * working. What was moved stays moved, so a run that was cut off is taken up by the next.
 *
 * <p>During a rotation some nodes still hold the former key for the current one. They read and
 * write as before but move nothing: only the key that became current last is moved to.
 */
public final class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    /** far below the transaction timeout of 10 s, at some ten microseconds a key */
    private static final int BATCH = 500;

    private final MasterKeys masterKeys;
    private final StoredKeyring keyring;
    private final Transactions transactions;
    private final DSLContext tail;
    private final int batch;

    /**
     * @param tail sees the wrapped keys of all tenants
     */
    public KeyRotation(
            MasterKeys masterKeys,
            StoredKeyring keyring,
            Transactions transactions,
            DSLContext tail) {
        this(masterKeys, keyring, transactions, tail, BATCH);
    }

    KeyRotation(
            MasterKeys masterKeys,
            StoredKeyring keyring,
            Transactions transactions,
            DSLContext tail,
            int batch) {
        this.masterKeys = masterKeys;
        this.keyring = keyring;
        this.transactions = transactions;
        this.tail = tail;
        this.batch = batch;
    }

    /** remembers that this node's current master key is the current one now, if it never was */
    public void introduce() {
        transactions
                .system()
                .write(sql ->
                        sql.insertInto(MASTER_KEY)
                                .set(MASTER_KEY.ID, masterKeys.currentId())
                                .onConflictDoNothing()
                                .execute());
    }

    /** the master keys that still wrap something and are not given on this node */
    public Set<String> missing() {
        var needed = new TreeSet<>(wrapped().keySet());
        needed.removeAll(masterKeys.ids());
        return needed;
    }

    /** how many keys each master key still wraps; one statement */
    public Map<String, Long> wrapped() {
        var byKey = new LinkedHashMap<String, Long>();
        tail.select(SUBJECT_KEY.MASTER_KEY_ID, count())
                .from(SUBJECT_KEY)
                .groupBy(SUBJECT_KEY.MASTER_KEY_ID)
                .orderBy(SUBJECT_KEY.MASTER_KEY_ID)
                .forEach(row -> byKey.put(row.value1(), row.value2().longValue()));
        return byKey;
    }

    /**
     * Moves everything there is to move, in transactions of so many keys of one tenant.
     *
     * @return how many keys were moved
     */
    public long run() {
        if (!isNewest()) {
            return 0;
        }
        long moved = 0;
        for (TenantId tenant : tenantsBehind()) {
            moved += run(tenant);
        }
        if (moved > 0) {
            LOG.info(
                    "moved {} keys to master key '{}'; now wrapped: {}",
                    moved,
                    masterKeys.currentId(),
                    wrapped());
        }
        return moved;
    }

    private long run(TenantId tenant) {
        long moved = 0;
        int some;
        do {
            some = keyring.rewrap(tenant, batch);
            moved += some;
        } while (some == batch);
        return moved;
    }

    private boolean isNewest() {
        return transactions
                .system()
                .read(sql ->
                        sql.select(MASTER_KEY.ID)
                                .from(MASTER_KEY)
                                .orderBy(MASTER_KEY.POSITION.desc())
                                .limit(1)
                                .fetchOptional(MASTER_KEY.ID)
                                .filter(masterKeys.currentId()::equals)
                                .isPresent());
    }

    private List<TenantId> tenantsBehind() {
        return tail.selectDistinct(SUBJECT_KEY.TENANT_ID)
                .from(SUBJECT_KEY)
                .where(SUBJECT_KEY.MASTER_KEY_ID.ne(masterKeys.currentId()))
                .orderBy(SUBJECT_KEY.TENANT_ID)
                .fetch(row -> new TenantId(row.value1()));
    }
}
