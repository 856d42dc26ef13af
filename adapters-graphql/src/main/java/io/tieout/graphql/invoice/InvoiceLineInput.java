package io.tieout.graphql.invoice;

import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.InvalidAmount;
import io.tieout.domain.money.Quantity;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line as a client sends it. */
public record InvoiceLineInput(
        String description,
        String product,
        BigDecimal quantity,
        MoneyInput unitPrice,
        @Nullable ServicePeriodInput servicePeriod,
        String taxCode,
        @Nullable String className) {

    /** The days a line pays for, as a client sends them. */
    record ServicePeriodInput(LocalDate firstOn, LocalDate lastOn) {}

    InvoiceLine read(String field) {
        return new InvoiceLine(
                description,
                product,
                readQuantity(field + ".quantity"),
                unitPrice.read(field + ".unitPrice"),
                readPeriod(),
                taxCode,
                className == null ? "" : className);
    }

    private Quantity readQuantity(String field) {
        try {
            return new Quantity(quantity);
        } catch (InvalidAmount refused) {
            throw InputRefused.because(refused, InputCode.INVALID_QUANTITY, field);
        }
    }

    private ServicePeriod readPeriod() {
        return servicePeriod == null
                ? new ServicePeriod.Unstated()
                : new ServicePeriod.Between(servicePeriod.firstOn(), servicePeriod.lastOn());
    }
}
