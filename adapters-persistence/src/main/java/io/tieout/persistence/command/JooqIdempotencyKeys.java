package io.tieout.persistence.command;

import static io.tieout.persistence.jooq.Tables.IDEMPOTENCY_KEY;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.val;

import io.tieout.application.command.IdempotencyKeys;
import io.tieout.application.command.KeyReused;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.IdempotencyKeyRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.types.DayToSecond;

/**
 * Keys as rows, inserted first in the command's transaction: PostgreSQL's unique index makes a
 * concurrent duplicate wait for the first one's end, and then either read its outcome or go on.
 */
public final class JooqIdempotencyKeys implements IdempotencyKeys {
    /** How long a key is remembered, in machine time. */
    public static final Duration RETENTION = Duration.ofDays(30);

    /** How often the forgotten ones are removed; a key may live so much longer. */
    public static final Duration PURGE_PAUSE = Duration.ofHours(6);

    private final Transactions transactions;

    public JooqIdempotencyKeys(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Receipt> find(TenantId tenant, ActorId actor, Once.Keyed key) {
        return transactions
                .of(tenant)
                .read(sql -> sql.fetchOptional(IDEMPOTENCY_KEY, is(tenant, actor, key)))
                .map(row -> outcome(row, key));
    }

    @Override
    public Optional<Receipt> claim(TenantId tenant, ActorId actor, Once.Keyed key) {
        var sql = transactions.present();
        return insert(sql, tenant, actor, key)
                ? Optional.empty()
                : Optional.of(
                        outcome(sql.fetchSingle(IDEMPOTENCY_KEY, is(tenant, actor, key)), key));
    }

    @Override
    public void settle(TenantId tenant, ActorId actor, Once.Keyed key, Receipt receipt) {
        var settled =
                transactions
                        .present()
                        .update(IDEMPOTENCY_KEY)
                        .set(IDEMPOTENCY_KEY.OUTCOME_ID, receipt.id())
                        .set(IDEMPOTENCY_KEY.OUTCOME_VERSION, receipt.version())
                        .where(is(tenant, actor, key))
                        .and(IDEMPOTENCY_KEY.OUTCOME_ID.isNull())
                        .execute();
        if (settled != 1) {
            throw new IllegalStateException("key '" + key.key() + "' was not claimed here");
        }
    }

    /**
     * Forgets keys that are older than {@link #RETENTION}.
     *
     * @return how many
     */
    public int purge(TenantId tenant) {
        return transactions
                .of(tenant)
                .write(sql ->
                        sql.deleteFrom(IDEMPOTENCY_KEY)
                                .where(IDEMPOTENCY_KEY.TENANT_ID.eq(tenant.value()))
                                .and(
                                        IDEMPOTENCY_KEY.CREATED_AT.lt(
                                                currentInstant()
                                                        .sub(val(DayToSecond.valueOf(RETENTION)))))
                                .execute());
    }

    private static boolean insert(DSLContext sql, TenantId tenant, ActorId actor, Once.Keyed key) {
        return sql.insertInto(IDEMPOTENCY_KEY)
                        .set(IDEMPOTENCY_KEY.TENANT_ID, tenant.value())
                        .set(IDEMPOTENCY_KEY.ACTOR, actor.value())
                        .set(IDEMPOTENCY_KEY.MUTATION, key.mutation())
                        .set(IDEMPOTENCY_KEY.KEY, key.key())
                        .set(IDEMPOTENCY_KEY.INPUT_HASH, key.inputHash())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static Receipt outcome(IdempotencyKeyRecord row, Once.Keyed key) {
        if (!row.getInputHash().equals(key.inputHash())) {
            throw new KeyReused(key.key());
        }
        if (row.getOutcomeId() == null) {
            throw new IllegalStateException(
                    "key '" + key.key() + "' was claimed and committed without an outcome");
        }
        return new Receipt(row.getOutcomeId(), row.getOutcomeVersion());
    }

    private static Condition is(TenantId tenant, ActorId actor, Once.Keyed key) {
        return IDEMPOTENCY_KEY
                .TENANT_ID
                .eq(tenant.value())
                .and(IDEMPOTENCY_KEY.ACTOR.eq(actor.value()))
                .and(IDEMPOTENCY_KEY.MUTATION.eq(key.mutation()))
                .and(IDEMPOTENCY_KEY.KEY.eq(key.key()));
    }
}
