package io.tieout.persistence.crypto;

import static io.tieout.persistence.jooq.Tables.SUBJECT_KEY;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keys in the database, wrapped by the master key. A key is remembered only once it is committed:
 * one that was made in a transaction that rolled back exists nowhere, and what it sealed would be
 * lost.
 */
public final class StoredKeyring implements Keyring {

    /** keys kept unwrapped; some hundred bytes each */
    private static final int REMEMBERED = 50_000;

    /** a node that missed the news of a destroyed key forgets it by itself */
    private static final Duration LONGEST_REMEMBERED = Duration.ofMinutes(10);

    /** Whose key it is. */
    record Owner(TenantId tenant, SubjectId subject) {}

    private final Cache<Owner, @Nullable SubjectKey> committed =
            Caffeine.newBuilder()
                    .maximumSize(REMEMBERED)
                    .expireAfterWrite(LONGEST_REMEMBERED)
                    .build();
    private final AtomicLong forgettings = new AtomicLong();
    private final List<Runnable> onForgetting = new CopyOnWriteArrayList<>();
    private final KeyWrapping wrapping;
    private final Transactions transactions;
    private final DSLContext tail;

    /**
     * @param tail reads keys for whoever reads events outside a transaction
     */
    public StoredKeyring(
            MasterKeys masterKeys, Nonces nonces, Transactions transactions, DSLContext tail) {
        this.wrapping = new KeyWrapping(masterKeys, nonces);
        this.transactions = transactions;
        this.tail = tail;
    }

    @Override
    public SubjectKey ofOrNew(TenantId tenant, SubjectId subject) {
        return of(tenant, subject).orElseGet(() -> create(new Owner(tenant, subject)));
    }

    @Override
    public Optional<SubjectKey> of(TenantId tenant, SubjectId subject) {
        Owner owner = new Owner(tenant, subject);
        return UncommittedKeys.atHand(this)
                .flatMap(uncommitted -> uncommitted.of(owner))
                .or(() -> Optional.ofNullable(committed.get(owner, this::read)));
    }

    @Override
    public Map<SubjectId, SubjectKey> ofAll(TenantId tenant, Set<SubjectId> subjects) {
        Map<SubjectId, SubjectKey> found = new HashMap<>();
        for (SubjectId subject : subjects) {
            remembered(new Owner(tenant, subject)).ifPresent(key -> found.put(subject, key));
        }
        List<SubjectId> others =
                subjects.stream().filter(subject -> !found.containsKey(subject)).toList();
        if (!others.isEmpty()) {
            long since = forgettings();
            Map<Owner, SubjectKey> read = wrapping.findAll(reader(), tenant, others);
            remember(read, since);
            read.forEach((owner, key) -> found.put(owner.subject(), key));
        }
        return found;
    }

    private Optional<SubjectKey> remembered(Owner owner) {
        return UncommittedKeys.atHand(this)
                .flatMap(uncommitted -> uncommitted.of(owner))
                .or(() -> Optional.ofNullable(committed.getIfPresent(owner)));
    }

    /**
     * Destroys a subject's key, and with it the subject's data wherever it stands; joins the
     * transaction at hand. Every node that listens to {@link ErasureNews} forgets it. Does nothing
     * when there is none.
     */
    public void erase(TenantId tenant, SubjectId subject) {
        Owner owner = new Owner(tenant, subject);
        transactions
                .of(tenant)
                .write(sql -> {
                    AfterCommit.run(() -> forget(owner));
                    ErasureNews.tell(sql, owner);
                    return sql.deleteFrom(SUBJECT_KEY)
                            .where(SUBJECT_KEY.TENANT_ID.eq(tenant.value()))
                            .and(SUBJECT_KEY.SUBJECT_ID.eq(subject.value()))
                            .execute();
                });
    }

    /** calls back after a key was forgotten: what was read with its help must go too */
    public void onForgetting(Runnable callback) {
        onForgetting.add(callback);
    }

    /** forgets a key that was destroyed, on whichever node */
    void forget(Owner owner) {
        forgettings.incrementAndGet();
        committed.invalidate(owner);
        onForgetting.forEach(Runnable::run);
    }

    /** forgets all keys, because nobody knows which were destroyed */
    void forgetAll() {
        forgettings.incrementAndGet();
        committed.invalidateAll();
        onForgetting.forEach(Runnable::run);
    }

    /**
     * Wraps some of a tenant's keys anew under the current master key; sealed data stays as it is.
     *
     * @param most so many at once, in one transaction
     * @return how many were still wrapped by another one; fewer than {@code most} when it was all
     */
    int rewrap(TenantId tenant, int most) {
        return transactions.of(tenant).write(sql -> wrapping.rewrap(sql, tenant, most));
    }

    /** how often something was forgotten so far */
    long forgettings() {
        return forgettings.get();
    }

    /** remembers keys, unless one of them may have been destroyed since they were read or made */
    void remember(Map<Owner, SubjectKey> keys, long since) {
        committed.putAll(keys);
        // Asked afterwards: whoever forgets from now on finds them there.
        if (forgettings() != since) {
            committed.invalidateAll(keys.keySet());
        }
    }

    /**
     * the row as the transaction at hand sees it; outside any, and in one whose state may be older
     * than a key's end, as the tail does
     */
    private @Nullable SubjectKey read(Owner owner) {
        return wrapping.find(reader(), owner).orElse(null);
    }

    private DSLContext reader() {
        return inTransaction() && !transactions.isOfOneState() ? transactions.present() : tail;
    }

    private SubjectKey create(Owner owner) {
        SubjectKey key = wrapping.newKey();
        if (wrapping.insert(transactions.present(), owner, key)) {
            UncommittedKeys.atHandOrNew(this).add(owner, key);
            return key;
        }
        // Somebody else's insert came first and is committed: ours waited for it.
        return of(owner.tenant(), owner.subject())
                .orElseThrow(() -> new Unreadable("the key of " + owner + " was just destroyed"));
    }

    private static boolean inTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
