package io.tieout.jpatwin;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** An invoice of a tenant, with its lines. */
@Entity
class Invoice {

    /** Where it is in its life. */
    enum Status {
        DRAFT
    }

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    private @Nullable UUID id;

    @Version private int version;
    private UUID tenantId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private String number;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    private String currency;
    private LocalDate issuedOn;
    private LocalDate dueOn;
    private @Nullable String memo;
    private BigDecimal total = BigDecimal.ZERO;
    private String createdBy;
    private Instant createdAt;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<InvoiceLine> lines = new ArrayList<>();

    /** for Hibernate, which fills in what it reads */
    @SuppressWarnings("NullAway.Init")
    protected Invoice() {}

    Invoice(Caller caller, Account account, DraftInvoiceInput input, Instant createdAt) {
        this.tenantId = caller.tenant();
        this.account = account;
        this.number = input.number();
        this.currency = input.currency();
        this.issuedOn = input.issuedOn();
        this.dueOn =
                Optional.ofNullable(input.dueOn())
                        .orElseGet(() -> input.issuedOn().plusDays(account.termDays()));
        this.memo = input.memo();
        this.createdBy = caller.actor();
        this.createdAt = createdAt;
        for (DraftInvoiceInput.Line line : input.lines()) {
            InvoiceLine next = new InvoiceLine(this, lines.size() + 1, line);
            lines.add(next);
            total = total.add(next.amount());
        }
    }

    UUID id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    Account account() {
        return account;
    }

    String number() {
        return number;
    }

    BigDecimal total() {
        return total;
    }

    List<InvoiceLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "%s of tenant %s, %s at version %d: %s %s, issued on %s, due on %s, by %s at %s, %s"
                .formatted(
                        number, tenantId, status, version, total, currency, issuedOn, dueOn,
                        createdBy, createdAt, memo);
    }
}
