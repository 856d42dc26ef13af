package io.tieout.bootstrap.demo;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.RequestId;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.Ids;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.qbo.oauth.QboConnector;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes tenants of a demo, each with a company of its own and a real authorisation to it. */
public final class DemoTenants {

    /**
     * Where the consent page sends people back to. Nobody listens there: what it would bring is
     * read off the redirect.
     */
    public static final URI SENT_BACK_TO = URI.create("http://127.0.0.1:8080/connected");

    private final Tenants tenants;
    private final Connections connections;
    private final QboConnector connector;
    private final Operations operations;
    private final Ids ids;
    private final TwinAdmin twin;

    public DemoTenants(
            Tenants tenants,
            Connections connections,
            QboConnector connector,
            Operations operations,
            Ids ids,
            TwinAdmin twin) {
        this.tenants = tenants;
        this.connections = connections;
        this.connector = connector;
        this.operations = operations;
        this.ids = ids;
        this.twin = twin;
    }

    /** makes what is missing of a tenant, and authorises anew what lost its authorisation */
    public void make(DemoTenant tenant) {
        tenants.create(
                new Tenants.Tenant(tenant.id(), tenant.name(), tenant.zone(), tenant.clock()));
        twin.openCompany(tenant.companyId(), tenant.name(), tenant.zone(), tenant.clock());
        boolean isConnected =
                connections
                        .ofTenant(tenant.id())
                        .filter(present -> present.status() == Connections.Status.CONNECTED)
                        .isPresent();
        if (!isConnected) {
            connect(tenant);
        }
    }

    /** Goes the way a person would, consent page included. */
    private void connect(DemoTenant tenant) {
        String state = UUID.randomUUID().toString();
        URI back = twin.consent(connector.authorizeUrl(state, SENT_BACK_TO), tenant.companyId());
        Map<String, String> answer = query(back);
        if (!state.equals(answer.get("state"))) {
            throw new IllegalStateException("the consent page answered to somebody else's request");
        }
        Connection made =
                connector.connect(
                        tenant.id(),
                        tenant.companyId(),
                        answer.getOrDefault("code", ""),
                        SENT_BACK_TO);
        readLists(made);
    }

    /** Customers and items that were there before the first webhook. */
    private void readLists(Connection connection) {
        UUID operation = ids.next();
        operations.queueNow(
                operation,
                connection.tenant(),
                connection.id(),
                new Work.RefreshReferences(),
                RequestId.firstOf(operation));
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
