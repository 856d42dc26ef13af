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

/** Who did what, when and from where, and how it was afterwards. */
@Entity
class AuditEntry {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    private @Nullable UUID id;

    private UUID tenantId;
    private String actor;
    private String origin;
    private String action;
    private UUID subjectId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String afterwards;

    private Instant recordedAt;

    /** for Hibernate, which fills in what it reads */
    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    /**
     * @param afterwards the subject as JSON
     */
    AuditEntry(
            Caller caller, String action, UUID subjectId, String afterwards, Instant recordedAt) {
        this.tenantId = caller.tenant();
        this.actor = caller.actor();
        this.origin = caller.origin();
        this.action = action;
        this.subjectId = subjectId;
        this.afterwards = afterwards;
        this.recordedAt = recordedAt;
    }

    @Override
    public String toString() {
        return "%s: %s of %s by %s from %s in tenant %s at %s: %s"
                .formatted(id, action, subjectId, actor, origin, tenantId, recordedAt, afterwards);
    }
}
