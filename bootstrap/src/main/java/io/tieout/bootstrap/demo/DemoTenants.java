package io.tieout.bootstrap.demo;

import io.tieout.application.accounting.Connections;
import io.tieout.application.tenant.Tenants;
import io.tieout.bootstrap.twin.TwinAdmin;

/** Makes tenants of a demo, each with a company of its own and a real authorisation to it. */
public final class DemoTenants {

    private final Tenants tenants;
    private final Connections connections;
    private final DemoBrowser browser;
    private final TwinAdmin twin;

    public DemoTenants(
            Tenants tenants, Connections connections, DemoBrowser browser, TwinAdmin twin) {
        this.tenants = tenants;
        this.connections = connections;
        this.browser = browser;
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
            browser.connect(tenant);
        }
    }
}
