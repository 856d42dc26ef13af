package io.tieout.persistence.accounting;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of a document to land. It names its customer by id only, so that no personal data
 * stands in the outbox. What a row of an earlier day does not have is none.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentJson(
        String connection,
        String customer,
        String number,
        String issuedOn,
        String dueOn,
        String currency,
        @Nullable TargetJson term,
        List<Line> lines,
        long discountMinor,
        @Nullable Long taxAtMostMinor,
        long totalMinor,
        String memo,
        @Nullable TargetJson department,
        @Nullable String rate) {

    private static final String SET_THERE = "set-there";

    /** Where a document points. */
    record TargetJson(String id, String name) {

        static @Nullable TargetJson of(Target target) {
            return target.isNone() ? null : new TargetJson(target.id(), target.name());
        }

        static Target target(@Nullable TargetJson stored) {
            return stored == null ? Target.none() : new Target(stored.id(), stored.name());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String description,
            String itemId,
            String itemName,
            @Nullable TargetJson incomeAccount,
            String quantity,
            long unitPriceMinor,
            long amountMinor,
            @Nullable String servedFrom,
            @Nullable String servedTo,
            String taxCode,
            String classId,
            @Nullable String className,
            @Nullable TargetJson deferredTo) {

        static Line of(InvoiceDocument.Line line) {
            return new Line(
                    line.description(),
                    line.item().id(),
                    line.item().name(),
                    TargetJson.of(line.incomeAccount()),
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
                    line.reportedClass().id(),
                    line.reportedClass().isNone() ? null : line.reportedClass().name(),
                    TargetJson.of(line.deferredTo()));
        }

        InvoiceDocument.Line line(Currency currency) {
            return new InvoiceDocument.Line(
                    description,
                    new Target(itemId, itemName),
                    TargetJson.target(incomeAccount),
                    new Quantity(new BigDecimal(quantity)),
                    Money.ofMinor(unitPriceMinor, currency),
                    Money.ofMinor(amountMinor, currency),
                    servedFrom == null || servedTo == null
                            ? new ServicePeriod.Unstated()
                            : new ServicePeriod.Between(
                                    LocalDate.parse(servedFrom), LocalDate.parse(servedTo)),
                    taxCode,
                    new Target(classId, Objects.requireNonNullElse(className, "")),
                    TargetJson.target(deferredTo));
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
                TargetJson.of(document.term()),
                document.lines().stream().map(Line::of).toList(),
                document.discount().minorUnits(),
                switch (document.tax()) {
                    case ExpectedTax.None() -> null;
                    case ExpectedTax.ComputedThere(var atMost) -> atMost.minorUnits();
                },
                document.total().minorUnits(),
                document.memo(),
                TargetJson.of(document.department()),
                rate(document.rate()));
    }

    InvoiceDocument document() {
        var money = new Currency(currency);
        return new InvoiceDocument(
                new DocumentLink(new ConnectionId(UUID.fromString(connection)), customer),
                number,
                LocalDate.parse(issuedOn),
                LocalDate.parse(dueOn),
                TargetJson.target(term),
                lines.stream().map(line -> line.line(money)).toList(),
                Money.ofMinor(discountMinor, money),
                taxAtMostMinor == null
                        ? new ExpectedTax.None()
                        : new ExpectedTax.ComputedThere(Money.ofMinor(taxAtMostMinor, money)),
                Money.ofMinor(totalMinor, money),
                memo,
                TargetJson.target(department),
                rate(rate));
    }

    private static @Nullable String rate(ExpectedRate rate) {
        return switch (rate) {
            case ExpectedRate.Unstated() -> null;
            case ExpectedRate.SetThere() -> SET_THERE;
            case ExpectedRate.Fixed(var fixed) -> fixed.toString();
        };
    }

    private static ExpectedRate rate(@Nullable String stored) {
        if (stored == null) {
            return new ExpectedRate.Unstated();
        }
        return stored.equals(SET_THERE)
                ? new ExpectedRate.SetThere()
                : new ExpectedRate.Fixed(ExchangeRate.of(stored));
    }
}
