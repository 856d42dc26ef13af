package io.tieout.application.axon;

import io.tieout.domain.people.TenantId;
import java.util.function.Supplier;

/** Runs work in the name of one tenant: every row it reads or writes is that tenant's. */
public interface Tenancy {

    /** binds the tenant to the present thread while the work runs */
    <T> T in(TenantId tenant, Supplier<T> work);
}
