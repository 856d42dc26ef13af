package io.tieout.graphql.accounting;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.References.Reference;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of connections and customers come from. */
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
        Fields.of("AccountingCustomer", Reference.class)
                .field("customerId", Reference::externalId)
                .field("name", Reference::name)
                .field("currency", customer -> Fields.orNull(customer.currency()))
                .into(wiring);
    }
}
