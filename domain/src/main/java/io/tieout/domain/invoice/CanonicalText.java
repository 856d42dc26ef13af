package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.PlanSection.ACCOUNTS;
import static io.tieout.domain.invoice.PlanSection.CUSTOMER;
import static io.tieout.domain.invoice.PlanSection.HEAD;
import static io.tieout.domain.invoice.PlanSection.LINES;
import static io.tieout.domain.invoice.PlanSection.TAX;
import static io.tieout.domain.invoice.PlanSection.TERM;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A document as text, the same on every machine and for ever: each field on a line of its own, as
 * {@code name=length:value}. The length makes it impossible for one value to imitate two.
 *
 * <p>A changed byte makes every plan in flight stale, so a new field means a new version line.
 */
final class CanonicalText {

    private static final String VERSION = "invoice-document 2\n";

    private final StringBuilder text = new StringBuilder(VERSION);
    private final Map<PlanSection, StringBuilder> sections = new EnumMap<>(PlanSection.class);

    private CanonicalText() {}

    static CanonicalText of(InvoiceDocument document) {
        CanonicalText canonical = new CanonicalText();
        canonical.head(document);
        canonical.lines(document.lines());
        return canonical;
    }

    /** every field, in the order of the document */
    String whole() {
        return text.toString();
    }

    /** the fields of one section, in the same order */
    String of(PlanSection section) {
        return String.valueOf(sections.get(section));
    }

    private void head(InvoiceDocument document) {
        field(CUSTOMER, "connection", document.customer().connection().value());
        field(CUSTOMER, "customer", document.customer().externalId());
        field(HEAD, "number", document.number());
        field(HEAD, "issuedOn", document.issuedOn());
        field(HEAD, "dueOn", document.dueOn());
        target(TERM, "term", document.term());
        field(LINES, "discount", document.discount());
        field(TAX, "tax", tax(document.tax()));
        field(LINES, "total", document.total());
        field(HEAD, "memo", document.memo());
        if (!document.department().isNone()) {
            // Without one the text is that of before departments, so old signatures still hold.
            target(ACCOUNTS, "department", document.department());
        }
        if (isConverted(document.rate())) {
            field(HEAD, "rate", document.rate().words());
        }
    }

    private void lines(List<InvoiceDocument.Line> lines) {
        field(LINES, "lines", lines.size());
        for (InvoiceDocument.Line line : lines) {
            field(LINES, "description", line.description());
            target(LINES, "item", line.item());
            target(ACCOUNTS, "incomeAccount", line.incomeAccount());
            field(LINES, "quantity", line.quantity());
            field(LINES, "unitPrice", line.unitPrice());
            field(LINES, "amount", line.amount());
            field(LINES, "servicePeriod", period(line.servicePeriod()));
            field(TAX, "taxCode", line.taxCode());
            target(ACCOUNTS, "class", line.reportedClass());
            if (!line.deferredTo().isNone()) {
                // As with departments: what defers nothing is signed as before.
                target(ACCOUNTS, "deferredTo", line.deferredTo());
            }
        }
    }

    private void target(PlanSection section, String name, Target target) {
        field(section, name + "Id", target.id());
        field(section, name + "Name", target.name());
    }

    /** one to one says nothing, so that signatures of before rates were signed still hold */
    private static boolean isConverted(ExpectedRate rate) {
        return switch (rate) {
            case ExpectedRate.Unstated() -> false;
            case ExpectedRate.SetThere() -> true;
            case ExpectedRate.Fixed(var fixed) -> !fixed.isOne();
        };
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

    private void field(PlanSection section, String name, Object value) {
        String plain = value.toString();
        String line = name + '=' + plain.length() + ':' + plain + '\n';
        text.append(line);
        sections.computeIfAbsent(section, _ -> new StringBuilder()).append(line);
    }
}
