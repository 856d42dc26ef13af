package io.tieout.graphql.schema;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.domain.money.Money;
import java.util.List;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars, money, and the shape of every page. */
public final class SchemaWiring implements RuntimeWiringConfigurer {

    /** the types that come in pages: each has an edge and a connection of its own name */
    private static final List<String> PAGED =
            List.of(
                    "Account",
                    "Invoice",
                    "CreditMemo",
                    "LateFee",
                    "AccountingOperation",
                    "AccountingAttempt",
                    "AccountingOperationChange",
                    "Alert",
                    "ParkedEvent",
                    "ControlledAct",
                    "ApprovalPolicyVersion",
                    "CollectionPolicy",
                    "Collection",
                    "Drift",
                    "EntryDrift",
                    "ReconciliationRow",
                    "Conflict",
                    "ObservedDocument",
                    "RecordedPayment",
                    "Agreement",
                    "Message",
                    "OwnAgreement",
                    "ProcessorNotice",
                    "Orphan",
                    "StaleRecord",
                    "LinkProposal",
                    "MasterDataFinding",
                    "InvoiceLinkProposal",
                    "LedgerEntry",
                    "WebhookDelivery",
                    "SimulatedAccount",
                    "AccountingConnectionStep");

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(TextScalar.DATE).scalar(TextScalar.DATE_TIME).scalar(TextScalar.DECIMAL);
        Fields.of("Money", Money.class)
                .field("amount", Money::toDecimal)
                .field("currency", money -> money.currency().code())
                .into(wiring);
        PAGED.forEach(type -> page(type, wiring));
        // The engine sees the connection itself behind the field pageInfo.
        Fields.of("PageInfo", Connection.class)
                .field("hasNextPage", Connection::hasMore)
                .field("hasPreviousPage", Connection::isBehindCursor)
                .field("startCursor", Connection::startCursor)
                .field("endCursor", Connection::endCursor)
                .into(wiring);
    }

    private static void page(String type, RuntimeWiring.Builder wiring) {
        Fields.of(type + "Connection", Connection.class)
                .field("edges", Connection::edges)
                .field("pageInfo", connection -> connection)
                .into(wiring);
        Fields.of(type + "Edge", Connection.Edge.class)
                .field("cursor", Connection.Edge::cursor)
                .field("node", Connection.Edge::node)
                .into(wiring);
    }
}
