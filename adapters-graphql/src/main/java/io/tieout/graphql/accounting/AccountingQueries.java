package io.tieout.graphql.accounting;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.command.Caller;
import io.tieout.application.view.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads of the connection and of the customers there. */
@Controller
public final class AccountingQueries {

    private final Connections connections;
    private final References references;

    public AccountingQueries(Connections connections, References references) {
        this.connections = connections;
        this.references = references;
    }

    @QueryMapping
    Optional<Connections.Connection> accountingConnection(@ContextValue Caller caller) {
        return connections.ofTenant(caller.tenant());
    }

    @QueryMapping
    List<Reference> accountingCustomers(@ContextValue Caller caller) {
        return connections
                .ofTenant(caller.tenant())
                .map(connection -> references.customers(Viewer.of(caller), connection.id()))
                .orElse(List.of());
    }
}
