package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Turn;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.accounting.JooqConnections;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;

/** A tenant's outbox as its worker left it. */
final class Outbox {

    private static final Instant QUEUED_AT = Instant.parse("2026-01-01T00:00:00Z");

    private final TestDatabase database;
    private final TenantId tenant;
    private final ConnectionId connection;
    private long ids;

    Outbox(TestDatabase database, TenantId tenant) {
        this.database = database;
        this.tenant = tenant;
        this.connection = new ConnectionId(new UUID(5, tenant.value().getLeastSignificantBits()));
        new JooqConnections(database.transactions())
                .connected(
                        new Connection(
                                connection,
                                tenant,
                                "company of " + tenant.value(),
                                "Books",
                                Status.CONNECTED,
                                Optional.empty(),
                                ""));
    }

    /** an operation on this document, in this state; a fault is the administrator's business */
    UUID has(Kind kind, UUID document, State state, String fault) {
        var id = new UUID(connection.value().getLeastSignificantBits(), ++ids);
        database.superuser()
                .insertInto(ACCOUNTING_OPERATION)
                .set(ACCOUNTING_OPERATION.ID, id)
                .set(ACCOUNTING_OPERATION.TENANT_ID, tenant.value())
                .set(ACCOUNTING_OPERATION.CONNECTION_ID, connection.value())
                .set(ACCOUNTING_OPERATION.KIND, kind.name())
                .set(ACCOUNTING_OPERATION.TARGET, document.toString())
                .set(ACCOUNTING_OPERATION.PRIORITY, (short) 20)
                .set(ACCOUNTING_OPERATION.STATE, state.name())
                .set(ACCOUNTING_OPERATION.WORK, JSONB.valueOf("{}"))
                .set(ACCOUNTING_OPERATION.REQUEST_ID, "request " + id)
                .set(ACCOUNTING_OPERATION.QUEUED_AT, QUEUED_AT)
                .set(ACCOUNTING_OPERATION.NEXT_ATTEMPT_AT, QUEUED_AT)
                .set(ACCOUNTING_OPERATION.LAST_FAULT, fault)
                .set(ACCOUNTING_OPERATION.NEXT_STEP, fault.isEmpty() ? "" : "mend " + fault)
                .set(
                        ACCOUNTING_OPERATION.TURN,
                        (fault.isEmpty() ? Turn.NOBODY : Turn.ADMINISTRATOR).name())
                .execute();
        return id;
    }
}
