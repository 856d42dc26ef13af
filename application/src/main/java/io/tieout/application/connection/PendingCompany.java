package io.tieout.application.connection;

import io.tieout.application.connection.ConnectionRejection.CompanyDiffers;
import io.tieout.application.connection.ConnectionRejection.NoCompanyPending;
import io.tieout.application.connection.PendingCompanies.Company;
import io.tieout.application.connection.PendingCompanies.Pending;
import io.tieout.domain.people.TenantId;

/** Finds the company that an administrator decides about. */
final class PendingCompany {

    private PendingCompany() {}

    /**
     * The one that waits.
     *
     * @throws ConnectionRejected none waits, or another than the administrator looked at
     */
    static Company of(ConnectionPorts ports, TenantId tenant, String companyId) {
        Company company =
                ports.pending()
                        .find(tenant)
                        .map(Pending::company)
                        .orElseThrow(() -> new ConnectionRejected(new NoCompanyPending()));
        if (!company.id().equals(companyId)) {
            throw new ConnectionRejected(new CompanyDiffers(companyId, company.id()));
        }
        return company;
    }
}
