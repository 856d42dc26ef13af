package io.tieout.jpatwin;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** What one line of an invoice bills. */
@Entity
class InvoiceLine {

    private static final int CENTS = 2;

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    private @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Invoice invoice;

    private int position;
    private String description;
    private String product;
    private BigDecimal quantity;
    private BigDecimal unitPrice;
    private String taxCode;
    private BigDecimal amount;

    /** for Hibernate, which fills in what it reads */
    @SuppressWarnings("NullAway.Init")
    protected InvoiceLine() {}

    InvoiceLine(Invoice invoice, int position, DraftInvoiceInput.Line line) {
        this.invoice = invoice;
        this.position = position;
        this.description = line.description();
        this.product = line.product();
        this.quantity = line.quantity();
        this.unitPrice = line.unitPrice().amount();
        this.taxCode = line.taxCode();
        this.amount = quantity.multiply(unitPrice).setScale(CENTS, RoundingMode.HALF_UP);
    }

    String description() {
        return description;
    }

    BigDecimal amount() {
        return amount;
    }

    @Override
    public String toString() {
        return "line %s, %d of %s: %s of %s, %s"
                .formatted(id, position, invoice.number(), amount, product, taxCode);
    }
}
