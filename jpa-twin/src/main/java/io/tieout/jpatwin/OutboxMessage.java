package io.tieout.jpatwin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What others are to be told once the transaction has committed. */
@Entity
class OutboxMessage {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    private @Nullable UUID id;

    private UUID tenantId;
    private String kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private String payload;

    private Instant createdAt;
    private @Nullable Instant sentAt;

    /** for Hibernate, which fills in what it reads */
    @SuppressWarnings("NullAway.Init")
    protected OutboxMessage() {}

    /**
     * @param payload as JSON
     */
    OutboxMessage(UUID tenantId, String kind, String payload, Instant createdAt) {
        this.tenantId = tenantId;
        this.kind = kind;
        this.payload = payload;
        this.createdAt = createdAt;
    }

    @Override
    public String toString() {
        return "%s: %s of tenant %s at %s, sent at %s: %s"
                .formatted(id, kind, tenantId, createdAt, sentAt, payload);
    }
}
