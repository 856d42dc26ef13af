package io.tieout.graphql.connection;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.accounting.Connections;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Receipt;
import io.tieout.application.connection.AccountingAccess;
import io.tieout.application.connection.ConnectionAttempts;
import io.tieout.application.connection.ConnectionCommand.StartConnection;
import io.tieout.application.connection.ConnectionRejected;
import io.tieout.application.connection.ConnectionRejection.AttemptOver;
import io.tieout.application.connection.ConnectionRejection.NotConnected;
import io.tieout.application.connection.OneTimeSecrets;
import io.tieout.application.time.Ids;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Beginning, changing and ending the connection. */
@Controller
public final class ConnectionMutations {

    private final Orders orders;
    private final Connections connections;
    private final ConnectionAttempts attempts;
    private final AccountingAccess access;
    private final OneTimeSecrets secrets;
    private final Ids ids;

    public ConnectionMutations(
            Orders orders,
            Connections connections,
            ConnectionAttempts attempts,
            AccountingAccess access,
            OneTimeSecrets secrets,
            Ids ids) {
        this.orders = orders;
        this.connections = connections;
        this.attempts = attempts;
        this.access = access;
        this.secrets = secrets;
        this.ids = ids;
    }

    @MutationMapping
    Payload startAccountingConnection(
            @ContextValue Caller caller, DataFetchingEnvironment mutation) {
        StartConnection start = new StartConnection(ids.next(), secrets.next());
        return orders.place(
                mutation, caller, () -> start, receipt -> offer(start, receipt, caller));
    }

    @MutationMapping
    Payload confirmAccountingCompany(
            @Argument CompanyInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::confirm);
    }

    @MutationMapping
    Payload discardAccountingCompany(
            @Argument CompanyInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::discard);
    }

    @MutationMapping
    Payload disconnectAccounting(
            @Argument DisconnectInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::command);
    }

    /** Only a hash of the first ticket is kept, so a repeated order gets a new one. */
    private Offer offer(StartConnection start, Receipt receipt, Caller caller) {
        boolean isNew = receipt.id().equals(start.attempt());
        if (!isNew && !attempts.reissue(caller.tenant(), receipt.id(), start.ticket())) {
            throw new ConnectionRejected(new AttemptOver());
        }
        return new Offer(
                access.linkFor(start.ticket()),
                attempts.endOf(caller.tenant(), receipt.id()).orElseThrow());
    }

    private Payload place(
            DataFetchingEnvironment mutation, Caller caller, Supplier<? extends Command> command) {
        return orders.place(
                mutation,
                caller,
                command,
                _ ->
                        connections
                                .ofTenant(caller.tenant())
                                .orElseThrow(() -> new ConnectionRejected(new NotConnected())));
    }
}
