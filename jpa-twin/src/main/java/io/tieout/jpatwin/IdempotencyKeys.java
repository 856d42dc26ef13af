package io.tieout.jpatwin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The keys of all tenants. */
interface IdempotencyKeys extends JpaRepository<IdempotencyKey, UUID> {

    Optional<IdempotencyKey> findByTenantIdAndActorAndKeyText(
            UUID tenantId, String actor, String keyText);
}
