package io.tieout.jpatwin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** What came of a mutation that must take effect once. */
@Entity
class IdempotencyKey {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    private @Nullable UUID id;

    private UUID tenantId;
    private String actor;
    private String keyText;
    private String inputHash;
    private UUID invoiceId;
    private Instant createdAt;

    /** for Hibernate, which fills in what it reads */
    @SuppressWarnings("NullAway.Init")
    protected IdempotencyKey() {}

    IdempotencyKey(
            Caller caller, String keyText, String inputHash, UUID invoiceId, Instant createdAt) {
        this.tenantId = caller.tenant();
        this.actor = caller.actor();
        this.keyText = keyText;
        this.inputHash = inputHash;
        this.invoiceId = invoiceId;
        this.createdAt = createdAt;
    }

    boolean isOf(String hash) {
        return inputHash.equals(hash);
    }

    UUID invoiceId() {
        return invoiceId;
    }

    @Override
    public String toString() {
        return "%s of %s in tenant %s at %s, %s".formatted(keyText, actor, tenantId, createdAt, id);
    }
}
