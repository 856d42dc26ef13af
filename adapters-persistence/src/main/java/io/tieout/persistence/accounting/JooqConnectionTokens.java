package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CONNECTION_TOKEN;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.jooq.tables.records.ConnectionTokenRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;

/** The secrets of a connection, sealed one by one. Who refreshes stands in {@link RefreshMark}. */
public final class JooqConnectionTokens implements ConnectionTokens {
    private static final String ACCESS = "connection_token.access";
    private static final String REFRESH = "connection_token.refresh";
    private static final String PREVIOUS = "connection_token.previous_refresh";

    private final Transactions transactions;
    private final Sealer sealer;

    public JooqConnectionTokens(Transactions transactions, Sealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public Optional<Tokens> find(TenantId tenant, ConnectionId connection) {
        return transactions
                .of(tenant)
                .read(sql -> sql.fetchOptional(CONNECTION_TOKEN, is(connection)))
                .map(row -> tokens(tenant, row));
    }

    @Override
    public Optional<Lives> lives(TenantId tenant, ConnectionId connection) {
        return transactions
                .of(tenant)
                .read(sql -> sql.fetchOptional(CONNECTION_TOKEN, is(connection)))
                .map(JooqConnectionTokens::lives);
    }

    @Override
    public void store(TenantId tenant, ConnectionId connection, Tokens tokens) {
        transactions
                .of(tenant)
                .write(sql -> {
                    sql.deleteFrom(CONNECTION_TOKEN).where(is(connection)).execute();
                    return sql.insertInto(CONNECTION_TOKEN)
                            .set(row(tenant, connection, tokens))
                            .execute();
                });
    }

    @Override
    public void clear(TenantId tenant, ConnectionId connection) {
        transactions
                .of(tenant)
                .write(sql -> sql.deleteFrom(CONNECTION_TOKEN).where(is(connection)).execute());
    }

    @Override
    public Turn beginRefresh(TenantId tenant, Lease lease, Duration longest) {
        return transactions
                .of(tenant)
                .writeApart(sql ->
                        new RefreshMark(sql, lease)
                                .set(longest)
                                .<Turn>map(row -> new Turn.Ours(tokens(tenant, row)))
                                .orElseGet(() -> new RefreshMark(sql, lease).whoseElse()));
    }

    @Override
    public boolean endRefresh(TenantId tenant, Lease lease, Tokens tokens) {
        return transactions
                        .of(tenant)
                        .writeApart(sql ->
                                new RefreshMark(sql, lease)
                                        .clear(row(tenant, lease.connection(), tokens)))
                == 1;
    }

    @Override
    public boolean noticed(TenantId tenant, ConnectionId connection, Expiry expiry, int days) {
        var noticed =
                switch (expiry) {
                    case ROLLING -> CONNECTION_TOKEN.ROLLING_NOTICED_DAYS;
                    case HARD -> CONNECTION_TOKEN.HARD_NOTICED_DAYS;
                };
        return transactions
                        .of(tenant)
                        .write(sql ->
                                sql.update(CONNECTION_TOKEN)
                                        .set(noticed, days)
                                        .where(is(connection))
                                        .and(noticed.ne(days))
                                        .execute())
                == 1;
    }

    private static Condition is(ConnectionId connection) {
        return CONNECTION_TOKEN.CONNECTION_ID.eq(connection.value());
    }

    /** Called in the transaction: sealing a tenant's first secret makes its key. */
    private ConnectionTokenRecord row(TenantId tenant, ConnectionId connection, Tokens tokens) {
        return new ConnectionTokenRecord()
                .setConnectionId(connection.value())
                .setTenantId(tenant.value())
                .setAccessSealed(seal(tenant, ACCESS, tokens.access()))
                .setAccessExpiresAt(tokens.accessExpiresAt())
                .setRefreshSealed(seal(tenant, REFRESH, tokens.refresh()))
                .setRefreshExpiresAt(tokens.refreshExpiresAt())
                .setHardExpiresAt(tokens.hardExpiresAt().orElse(null))
                .setPreviousRefreshSealed(
                        tokens.previousRefresh()
                                .map(secret -> seal(tenant, PREVIOUS, secret))
                                .orElse(null))
                .setIssuedAt(tokens.issuedAt());
    }

    private Tokens tokens(TenantId tenant, ConnectionTokenRecord row) {
        return new Tokens(
                open(tenant, ACCESS, row.getAccessSealed()),
                row.getAccessExpiresAt(),
                open(tenant, REFRESH, row.getRefreshSealed()),
                row.getRefreshExpiresAt(),
                Optional.ofNullable(row.getHardExpiresAt()),
                Optional.ofNullable(row.getPreviousRefreshSealed())
                        .map(sealed -> open(tenant, PREVIOUS, sealed)),
                row.getIssuedAt());
    }

    private static Lives lives(ConnectionTokenRecord row) {
        return new Lives(
                row.getIssuedAt(),
                row.getAccessExpiresAt(),
                row.getRefreshExpiresAt(),
                Optional.ofNullable(row.getHardExpiresAt()),
                row.getRollingNoticedDays(),
                row.getHardNoticedDays());
    }

    private byte[] seal(TenantId tenant, String field, String secret) {
        return sealer.seal(tenant, field, secret.getBytes(UTF_8));
    }

    private String open(TenantId tenant, String field, byte[] sealed) {
        return new String(sealer.open(tenant, field, sealed), UTF_8);
    }
}
