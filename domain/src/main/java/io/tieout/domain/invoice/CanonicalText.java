package io.tieout.domain.invoice;

import java.util.List;

/**
 * A document as text, the same on every machine and for ever: each field on a line of its own, as
 * {@code name=length:value}. The length makes it impossible for one value to imitate two.
 *
 * <p>A changed byte makes every plan in flight stale, so a new field means a new version line.
 */
final class CanonicalText {

    private static final String VERSION = "invoice-document 2\n";

    private final StringBuilder text = new StringBuilder(VERSION);

    private CanonicalText() {}

    static String of(InvoiceDocument document) {
        CanonicalText canonical = new CanonicalText();
        canonical.head(document);
        canonical.lines(document.lines());
        return canonical.text.toString();
    }

    private void head(InvoiceDocument document) {
        field("connection", document.customer().connection().value());
        field("customer", document.customer().externalId());
        field("number", document.number());
        field("issuedOn", document.issuedOn());
        field("dueOn", document.dueOn());
        target("term", document.term());
        field("discount", document.discount());
        field("tax", tax(document.tax()));
        field("total", document.total());
        field("memo", document.memo());
    }

    private void lines(List<InvoiceDocument.Line> lines) {
        field("lines", lines.size());
        for (InvoiceDocument.Line line : lines) {
            field("description", line.description());
            target("item", line.item());
            target("incomeAccount", line.incomeAccount());
            field("quantity", line.quantity());
            field("unitPrice", line.unitPrice());
            field("amount", line.amount());
            field("servicePeriod", period(line.servicePeriod()));
            field("taxCode", line.taxCode());
            target("class", line.reportedClass());
        }
    }

    private void target(String name, Target target) {
        field(name + "Id", target.id());
        field(name + "Name", target.name());
    }

    private static String tax(ExpectedTax tax) {
        return switch (tax) {
            case ExpectedTax.None() -> "none";
            case ExpectedTax.ComputedThere(var atMost) -> "at most " + atMost;
        };
    }

    private static String period(ServicePeriod period) {
        return switch (period) {
            case ServicePeriod.Unstated() -> "";
            case ServicePeriod.Between(var firstOn, var lastOn) -> firstOn + ".." + lastOn;
        };
    }

    private void field(String name, Object value) {
        String plain = value.toString();
        text.append(name).append('=').append(plain.length()).append(':').append(plain).append('\n');
    }
}
