package io.tieout.persistence.crypto;

import io.tieout.domain.people.TenantId;

/** Seals secrets of a tenant, such as tokens, each bound to its tenant and its field. */
public interface Sealer {

    /**
     * Seals a secret.
     *
     * @param field where the secret is kept, for example {@code connection.refresh}; opening under
     *     another name fails
     */
    byte[] seal(TenantId tenant, String field, byte[] secret);

    /**
     * Opens what was sealed for this tenant and field.
     *
     * @throws Unreadable sealed for another tenant or field, changed since, or its key is gone
     */
    byte[] open(TenantId tenant, String field, byte[] sealed);
}
