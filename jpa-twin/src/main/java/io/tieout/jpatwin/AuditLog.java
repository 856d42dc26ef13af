package io.tieout.jpatwin;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What anybody did. */
interface AuditLog extends JpaRepository<AuditEntry, UUID> {}
