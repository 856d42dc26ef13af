package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CONNECTION_TOKEN;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.jooq.tables.records.ConnectionTokenRecord;
import io.tieout.persistence.tenant.Transactions;
import java.util.Optional;

/** The secrets of a connection, sealed one by one. */
public final class JooqConnectionTokens implements ConnectionTokens {
    private static final String ACCESS = "connection_token.access";
    private static final String REFRESH = "connection_token.refresh";

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
                .read(sql ->
                        sql.fetchOptional(
                                CONNECTION_TOKEN,
                                CONNECTION_TOKEN.CONNECTION_ID.eq(connection.value())))
                .map(row -> tokens(tenant, row));
    }

    @Override
    public void store(TenantId tenant, ConnectionId connection, Tokens tokens) {
        transactions
                .of(tenant)
                .writeApart(sql ->
                        sql.insertInto(CONNECTION_TOKEN)
                                .set(row(tenant, connection, tokens))
                                .onConflict(CONNECTION_TOKEN.CONNECTION_ID)
                                .doUpdate()
                                .setAllToExcluded()
                                .execute());
    }

    @Override
    public void clear(TenantId tenant, ConnectionId connection) {
        transactions
                .of(tenant)
                .writeApart(sql ->
                        sql.deleteFrom(CONNECTION_TOKEN)
                                .where(CONNECTION_TOKEN.CONNECTION_ID.eq(connection.value()))
                                .execute());
    }

    /** Called in the transaction: sealing a tenant's first secret makes its key. */
    private ConnectionTokenRecord row(TenantId tenant, ConnectionId connection, Tokens tokens) {
        var row = new ConnectionTokenRecord();
        row.setConnectionId(connection.value());
        row.setTenantId(tenant.value());
        row.setAccessSealed(seal(tenant, ACCESS, tokens.access()));
        row.setAccessExpiresAt(tokens.accessExpiresAt());
        row.setRefreshSealed(seal(tenant, REFRESH, tokens.refresh()));
        row.setRefreshExpiresAt(tokens.refreshExpiresAt());
        row.setIssuedAt(tokens.issuedAt());
        return row;
    }

    private Tokens tokens(TenantId tenant, ConnectionTokenRecord row) {
        return new Tokens(
                open(tenant, ACCESS, row.getAccessSealed()),
                row.getAccessExpiresAt(),
                open(tenant, REFRESH, row.getRefreshSealed()),
                row.getRefreshExpiresAt(),
                row.getIssuedAt());
    }

    private byte[] seal(TenantId tenant, String field, String secret) {
        return sealer.seal(tenant, field, secret.getBytes(UTF_8));
    }

    private String open(TenantId tenant, String field, byte[] sealed) {
        return new String(sealer.open(tenant, field, sealed), UTF_8);
    }
}
