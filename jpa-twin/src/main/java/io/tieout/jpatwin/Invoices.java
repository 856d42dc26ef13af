package io.tieout.jpatwin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/** The invoices of all tenants. */
interface Invoices extends JpaRepository<Invoice, UUID> {

    boolean existsByTenantIdAndNumber(UUID tenantId, String number);

    @EntityGraph(attributePaths = {"account", "lines"})
    Optional<Invoice> findByIdAndTenantId(UUID id, UUID tenantId);
}
