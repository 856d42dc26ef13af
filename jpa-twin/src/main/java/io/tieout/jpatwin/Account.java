package io.tieout.jpatwin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A customer of a tenant. */
@Entity
class Account {

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    private @Nullable UUID id;

    @Version private int version;
    private UUID tenantId;
    private String name;
    private String currency;
    private int termDays;

    /** for Hibernate, which fills in what it reads */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(UUID tenantId, String name, String currency, int termDays) {
        this.tenantId = tenantId;
        this.name = name;
        this.currency = currency;
        this.termDays = termDays;
    }

    UUID id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String currency() {
        return currency;
    }

    int termDays() {
        return termDays;
    }

    @Override
    public String toString() {
        return name + " of tenant " + tenantId + " at version " + version;
    }
}
