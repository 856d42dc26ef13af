package io.tieout.persistence.connection;

import static io.tieout.persistence.jooq.Tables.CONNECTION_ATTEMPT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import io.tieout.application.connection.ConnectionAttempts;
import io.tieout.application.connection.OneTimeSecret;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.ConnectionAttemptRecord;
import io.tieout.persistence.tenant.Transactions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jooq.types.DayToSecond;

/** Attempts as rows, on the database's clock; each secret works through one conditional update. */
public final class JooqConnectionAttempts implements ConnectionAttempts {

    // Not now(): that is when the transaction began.
    private static final Field<Instant> NOW = function("clock_timestamp", SQLDataType.INSTANT);

    /** for how long a browser that comes late is told so, instead of that nobody knows it */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Transactions transactions;

    public JooqConnectionAttempts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void begin(Attempt attempt, OneTimeSecret ticket) {
        transactions
                .of(attempt.tenant())
                .write(sql -> {
                    sql.deleteFrom(CONNECTION_ATTEMPT)
                            .where(CONNECTION_ATTEMPT.EXPIRES_AT.lt(fromNow(REMEMBERED.negated())))
                            .execute();
                    return sql.insertInto(CONNECTION_ATTEMPT)
                            .set(CONNECTION_ATTEMPT.ID, attempt.id())
                            .set(CONNECTION_ATTEMPT.TENANT_ID, attempt.tenant().value())
                            .set(CONNECTION_ATTEMPT.ACTOR, attempt.actor().value())
                            .set(CONNECTION_ATTEMPT.ORIGIN, attempt.origin())
                            .set(CONNECTION_ATTEMPT.TICKET_HASH, hash(ticket))
                            .set(CONNECTION_ATTEMPT.EXPIRES_AT, fromNow(LIFE))
                            .execute();
                });
    }

    @Override
    public boolean reissue(TenantId tenant, UUID attempt, OneTimeSecret ticket) {
        return transactions
                        .of(tenant)
                        .write(sql ->
                                sql.update(CONNECTION_ATTEMPT)
                                        .set(CONNECTION_ATTEMPT.TICKET_HASH, hash(ticket))
                                        .where(CONNECTION_ATTEMPT.ID.eq(attempt))
                                        .and(mayBeOpened())
                                        .execute())
                == 1;
    }

    @Override
    public Optional<Instant> endOf(TenantId tenant, UUID attempt) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(CONNECTION_ATTEMPT.EXPIRES_AT)
                                .from(CONNECTION_ATTEMPT)
                                .where(CONNECTION_ATTEMPT.ID.eq(attempt))
                                .fetchOptional(CONNECTION_ATTEMPT.EXPIRES_AT));
    }

    @Override
    public Optional<Attempt> open(
            OneTimeSecret ticket, OneTimeSecret state, OneTimeSecret browser) {
        return owner(CONNECTION_ATTEMPT.TICKET_HASH.eq(hash(ticket)))
                .flatMap(tenant ->
                        transactions
                                .of(tenant)
                                .write(sql ->
                                        sql.update(CONNECTION_ATTEMPT)
                                                .set(CONNECTION_ATTEMPT.STATE_HASH, hash(state))
                                                .set(CONNECTION_ATTEMPT.BROWSER_HASH, hash(browser))
                                                .where(
                                                        CONNECTION_ATTEMPT.TICKET_HASH.eq(
                                                                hash(ticket)))
                                                .and(mayBeOpened())
                                                .returning()
                                                .fetchOptional()))
                .map(JooqConnectionAttempts::attempt);
    }

    @Override
    public Return comeBack(OneTimeSecret state, Optional<OneTimeSecret> browser) {
        var known = CONNECTION_ATTEMPT.STATE_HASH.eq(hash(state));
        return owner(known)
                .<Return>map(tenant ->
                        take(tenant, known)
                                .map(row -> judge(row, browser))
                                .orElseGet(() -> replayed(tenant, known)))
                .orElseGet(Return.Unknown::new);
    }

    /** the row, for whoever is first */
    private Optional<ConnectionAttemptRecord> take(TenantId tenant, Condition known) {
        return transactions
                .of(tenant)
                .write(sql ->
                        sql.update(CONNECTION_ATTEMPT)
                                .set(CONNECTION_ATTEMPT.COME_BACK_AT, NOW)
                                .where(known)
                                .and(CONNECTION_ATTEMPT.COME_BACK_AT.isNull())
                                .returning()
                                .fetchOptional());
    }

    private Return replayed(TenantId tenant, Condition known) {
        return transactions
                .of(tenant)
                .read(sql -> sql.fetchOptional(CONNECTION_ATTEMPT, known))
                .<Return>map(row -> new Return.Replayed(attempt(row)))
                .orElseGet(Return.Unknown::new);
    }

    private static Return judge(ConnectionAttemptRecord row, Optional<OneTimeSecret> browser) {
        if (!row.getComeBackAt().isBefore(row.getExpiresAt())) {
            return new Return.Stale(attempt(row));
        }
        return browser.filter(it -> MessageDigest.isEqual(hash(it), row.getBrowserHash()))
                .<Return>map(_ -> new Return.Expected(attempt(row)))
                .orElseGet(() -> new Return.Foreign(attempt(row)));
    }

    /** A browser names no tenant. */
    private Optional<TenantId> owner(Condition known) {
        return transactions
                .system()
                .read(sql ->
                        sql.select(CONNECTION_ATTEMPT.TENANT_ID)
                                .from(CONNECTION_ATTEMPT)
                                .where(known)
                                .fetchOptional(CONNECTION_ATTEMPT.TENANT_ID)
                                .map(TenantId::new));
    }

    private static Condition mayBeOpened() {
        return CONNECTION_ATTEMPT.STATE_HASH.isNull().and(CONNECTION_ATTEMPT.EXPIRES_AT.gt(NOW));
    }

    private static Attempt attempt(ConnectionAttemptRecord row) {
        return new Attempt(
                row.getId(),
                new TenantId(row.getTenantId()),
                new ActorId(row.getActor()),
                row.getOrigin());
    }

    private static byte[] hash(OneTimeSecret secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.text().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static Field<Instant> fromNow(Duration time) {
        return NOW.add(val(DayToSecond.valueOf(time)));
    }
}
