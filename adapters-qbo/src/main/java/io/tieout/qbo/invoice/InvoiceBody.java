package io.tieout.qbo.invoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An invoice as QuickBooks takes it. Nulls are left out on the wire; a name it does not know is
 * refused (code 2010).
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record InvoiceBody(
        Reference customerRef,
        Reference currencyRef,
        String docNumber,
        LocalDate txnDate,
        LocalDate dueDate,
        @Nullable Reference salesTermRef,
        @Nullable Reference departmentRef,
        @Nullable BigDecimal exchangeRate,
        List<Line> line,
        @Nullable Memo customerMemo,
        String privateNote)
        implements SalesBody {

    /** Points at a record. */
    record Reference(@JsonProperty("value") String value) {}

    /** A text that the customer sees. */
    record Memo(@JsonProperty("value") String value) {}

    /** One line: a sale or the discount. One that stands there already keeps its id. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Line(
            @Nullable String id,
            BigDecimal amount,
            @Nullable String description,
            String detailType,
            @Nullable Sale salesItemLineDetail,
            @Nullable Reduction discountLineDetail) {}

    /** What is sold. The tax code is always stated: a missing one has meant taxable since 2018. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Sale(
            Reference itemRef,
            BigDecimal qty,
            BigDecimal unitPrice,
            Reference taxCodeRef,
            @Nullable Reference classRef,
            @Nullable LocalDate serviceDate) {}

    /** A discount in money. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Reduction(boolean percentBased) {}

    /** writes the approved document down for QuickBooks, marked as ours */
    static InvoiceBody of(InvoiceId invoice, InvoiceDocument document) {
        return new InvoiceBody(
                new Reference(document.customer().externalId()),
                new Reference(document.total().currency().code()),
                document.number(),
                document.issuedOn(),
                document.dueOn(),
                reference(document.term()),
                reference(document.department()),
                exchangeRate(document.rate()),
                lines(document),
                document.memo().isEmpty() ? null : new Memo(document.memo()),
                mark(invoice));
    }

    @Override
    public InvoiceBody withMemo() {
        return with(line, customerMemo == null ? NO_MEMO : customerMemo);
    }

    InvoiceBody withLines(List<Line> lines) {
        return with(lines, customerMemo);
    }

    private InvoiceBody with(List<Line> lines, @Nullable Memo memo) {
        return new InvoiceBody(
                customerRef,
                currencyRef,
                docNumber,
                txnDate,
                dueDate,
                salesTermRef,
                departmentRef,
                exchangeRate,
                lines,
                memo,
                privateNote);
    }

    /** how we know our own invoices again, whatever number QuickBooks gave them */
    static String mark(InvoiceId invoice) {
        return "Tieout " + invoice.value();
    }

    /** none is left out */
    static @Nullable Reference reference(Target target) {
        return target.isNone() ? null : new Reference(target.id());
    }

    /**
     * What was not signed is set there from its own list for the day, and in the currency of the
     * books there is nothing to set; facts sheet 5.17.
     */
    static @Nullable BigDecimal exchangeRate(ExpectedRate rate) {
        return switch (rate) {
            case ExpectedRate.Fixed(var fixed) when !fixed.isOne() -> fixed.value();
            case ExpectedRate.Fixed _, ExpectedRate.SetThere _, ExpectedRate.Unstated _ -> null;
        };
    }

    /** the sales of a document, and its discount */
    static List<Line> lines(InvoiceDocument document) {
        var lines = new ArrayList<Line>();
        document.lines().forEach(line -> lines.add(sale(line)));
        if (document.discount().minorUnits() != 0) {
            lines.add(discount(document.discount()));
        }
        return lines;
    }

    private static Line sale(InvoiceDocument.Line line) {
        var sale =
                new Sale(
                        new Reference(line.item().id()),
                        line.quantity().value(),
                        line.unitPrice().toDecimal(),
                        new Reference(line.taxCode()),
                        reference(line.reportedClass()),
                        serviceDate(line.servicePeriod()));
        return new Line(
                null,
                line.amount().toDecimal(),
                line.description().isEmpty() ? null : line.description(),
                "SalesItemLineDetail",
                sale,
                null);
    }

    /** QuickBooks knows one service date per line: the period's first day */
    private static @Nullable LocalDate serviceDate(ServicePeriod period) {
        return switch (period) {
            case ServicePeriod.Between(var firstOn, _) -> firstOn;
            case ServicePeriod.Unstated() -> null;
        };
    }

    private static Line discount(Money discount) {
        return new Line(
                null, discount.toDecimal(), null, "DiscountLineDetail", null, new Reduction(false));
    }
}
