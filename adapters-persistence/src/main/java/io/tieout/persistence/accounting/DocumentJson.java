package io.tieout.persistence.accounting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a document to land. It names its customer by id only, so that no personal data
 * stands in the outbox.
 */
record DocumentJson(
        String connection,
        String customer,
        String number,
        String issuedOn,
        String dueOn,
        String currency,
        List<Line> lines,
        long discountMinor,
        long totalMinor,
        String memo) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String description,
            String itemId,
            String itemName,
            String quantity,
            long unitPriceMinor,
            long amountMinor,
            @Nullable String servedFrom,
            @Nullable String servedTo,
            String taxCode,
            String classId) {

        static Line of(InvoiceDocument.Line line) {
            return new Line(
                    line.description(),
                    line.itemId(),
                    line.itemName(),
                    line.quantity().value().toPlainString(),
                    line.unitPrice().minorUnits(),
                    line.amount().minorUnits(),
                    switch (line.servicePeriod()) {
                        case ServicePeriod.Unstated() -> null;
                        case ServicePeriod.Between(var firstOn, _) -> firstOn.toString();
                    },
                    switch (line.servicePeriod()) {
                        case ServicePeriod.Unstated() -> null;
                        case ServicePeriod.Between(_, var lastOn) -> lastOn.toString();
                    },
                    line.taxCode(),
                    line.classId());
        }

        InvoiceDocument.Line line(Currency currency) {
            return new InvoiceDocument.Line(
                    description,
                    itemId,
                    itemName,
                    new Quantity(new BigDecimal(quantity)),
                    Money.ofMinor(unitPriceMinor, currency),
                    Money.ofMinor(amountMinor, currency),
                    servedFrom == null || servedTo == null
                            ? new ServicePeriod.Unstated()
                            : new ServicePeriod.Between(
                                    LocalDate.parse(servedFrom), LocalDate.parse(servedTo)),
                    taxCode,
                    classId);
        }
    }

    static DocumentJson of(InvoiceDocument document) {
        return new DocumentJson(
                document.customer().connection().value().toString(),
                document.customer().externalId(),
                document.number(),
                document.issuedOn().toString(),
                document.dueOn().toString(),
                document.total().currency().code(),
                document.lines().stream().map(Line::of).toList(),
                document.discount().minorUnits(),
                document.total().minorUnits(),
                document.memo());
    }

    InvoiceDocument document() {
        var money = new Currency(currency);
        return new InvoiceDocument(
                new DocumentLink(new ConnectionId(UUID.fromString(connection)), customer),
                number,
                LocalDate.parse(issuedOn),
                LocalDate.parse(dueOn),
                lines.stream().map(line -> line.line(money)).toList(),
                Money.ofMinor(discountMinor, money),
                Money.ofMinor(totalMinor, money),
                memo);
    }
}
