package io.tieout.application.sweep;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.util.Set;

/** Whose documents concern us. */
public interface LinkedCustomers {

    /** the ids there of all customers that are linked to accounts */
    Set<String> of(TenantId tenant, ConnectionId connection);
}
