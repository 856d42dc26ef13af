package io.tieout.graphql.accounting;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.command.Caller;
import io.tieout.application.reference.ReferenceCommand.RefreshAccountingLists;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads of the accounting system's lists, and the order to read them anew. */
@Controller
public final class ListController {

    private final Orders orders;
    private final Connections connections;
    private final References references;
    private final OperationViews operations;

    public ListController(
            Orders orders,
            Connections connections,
            References references,
            OperationViews operations) {
        this.orders = orders;
        this.connections = connections;
        this.references = references;
        this.operations = operations;
    }

    @QueryMapping
    List<Reference> accountingList(
            @Argument Kind kind, @Argument String nameContains, @ContextValue Caller caller) {
        return connections
                .ofTenant(caller.tenant())
                .map(connection ->
                        references.list(Viewer.of(caller), connection.id(), kind, nameContains))
                .orElse(List.of());
    }

    @MutationMapping
    Payload refreshAccountingLists(@ContextValue Caller caller, DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                RefreshAccountingLists::new,
                receipt -> operations.find(Viewer.of(caller), receipt.id()).orElseThrow());
    }
}
