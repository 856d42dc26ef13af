package io.tieout.graphql.accounting;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.References.Reference;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of connections, operations and customers come from. */
public final class AccountingWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("AccountingConnection", Connections.Connection.class)
                .field("companyId", Connections.Connection::companyId)
                .field("companyName", Connections.Connection::companyName)
                .field("status", Connections.Connection::status)
                .field("lastGoodAnswerAt", connection -> connection.lastGoodAnswerAt().orElse(null))
                .field("lastFault", connection -> Fields.orNull(connection.lastFault()))
                .into(wiring);
        Fields.of("AccountingOperation", Operation.class)
                .field(
                        "id",
                        operation -> new GlobalId(GlobalId.Type.OPERATION, operation.id()).text())
                .field("kind", operation -> operation.work().kind())
                .field("state", Operation::state)
                .field("attempts", Operation::attempts)
                .field("queuedAt", Operation::queuedAt)
                .field("nextAttemptAt", Operation::nextAttemptAt)
                .field("requestId", Operation::requestId)
                .field("lastFault", operation -> Fields.orNull(operation.lastFault()))
                .field("nextStep", operation -> Fields.orNull(operation.nextStep()))
                .into(wiring);
        Fields.of("AccountingCustomer", Reference.class)
                .field("customerId", Reference::externalId)
                .field("name", Reference::name)
                .field("currency", customer -> Fields.orNull(customer.currency()))
                .into(wiring);
    }
}
