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
        boolean isLeftAlone =
                connections.ofTenant(tenant.id()).filter(it -> isKept(it, tenant)).isPresent();
        if (!isLeftAlone) {
            browser.connect(tenant);
        }
    }

    /** Whoever changed the company wants that one, even disconnected. */
    private static boolean isKept(Connections.Connection present, DemoTenant tenant) {
        return present.status() == Connections.Status.CONNECTED
                || !present.companyId().equals(tenant.companyId());
    }
}
