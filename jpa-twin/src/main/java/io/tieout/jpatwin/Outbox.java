package io.tieout.jpatwin;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What is to be told to others. */
interface Outbox extends JpaRepository<OutboxMessage, UUID> {}
