package io.tieout.domain.invoice;

import io.tieout.domain.invoice.Difference.Kind;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the document that landed against the one that was approved: field by field, line by line.
 * Tax is compared with what was signed about it; the total is compared before tax, so that tax is
 * named once. Amounts in another currency are not compared: the currency says it all.
 */
public final class Comparison {

    private final InvoiceDocument approved;
    private final LandedDocument landed;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(InvoiceDocument approved, LandedDocument landed) {
        this.approved = approved;
        this.landed = landed;
    }

    /** what landed, with every difference in the order of the document's fields */
    public static Landing of(InvoiceDocument approved, LandedDocument landed) {
        Comparison comparison = new Comparison(approved, landed);
        comparison.head();
        if (approved.total().currency().equals(landed.total().currency())) {
            comparison.lines();
            comparison.figures();
        }
        return new Landing(
                landed.document(),
                landed.number(),
                landed.total(),
                landed.documentVersion(),
                comparison.differences,
                Booked.of(landed));
    }

    private void head() {
        same("customer", approved.customer().externalId(), landed.customerId());
        if (!approved.number().equals(landed.number())) {
            add(Kind.RENUMBERED, "number", approved.number(), landed.number());
        }
        same("issue date", approved.issuedOn(), landed.issuedOn());
        same("due date", approved.dueOn(), landed.dueOn());
        same("term", approved.term().id(), landed.termId());
        same("department", approved.department().id(), landed.departmentId());
        same("currency", approved.total().currency(), landed.total().currency());
        same("memo", approved.memo(), landed.memo());
        differences.addAll(BookedComparison.rate(approved, landed));
    }

    private void lines() {
        same("number of lines", approved.lines().size(), landed.lines().size());
        int both = Math.min(approved.lines().size(), landed.lines().size());
        for (int i = 0; i < both; i++) {
            line("line " + (i + 1) + " ", approved.lines().get(i), landed.lines().get(i));
        }
    }

    private void line(String line, InvoiceDocument.Line signed, LandedDocument.Line stands) {
        same(line + "description", signed.description(), stands.description());
        same(line + "item", signed.item().id(), stands.itemId());
        if (!stands.incomeAccountId().isEmpty() && !signed.incomeAccount().isNone()) {
            same(line + "income account", signed.incomeAccount().id(), stands.incomeAccountId());
        }
        number(line + "quantity", signed.quantity().value(), stands.quantity());
        number(line + "unit price", signed.unitPrice().toDecimal(), stands.unitPrice());
        money(line + "amount", signed.amount(), stands.amount());
        same(line + "class", signed.reportedClass().id(), stands.classId());
        same(line + "tax code", signed.taxCode(), stands.taxCode());
        same(line + "service date", serviceOn(signed.servicePeriod()), text(stands.serviceOn()));
    }

    private void figures() {
        money("discount", approved.discount(), landed.discount());
        money("deposit", Money.zero(landed.deposit().currency()), landed.deposit());
        tax();
        differences.addAll(BookedComparison.taxes(approved, landed));
        money("total before tax", approved.total(), landed.total().minus(landed.tax()));
        Money credited = landed.total().minus(landed.deposit()).minus(landed.balance());
        if (!credited.isZero()) {
            add(Kind.CREDIT_APPLIED, "settled on landing", "", credited.toString());
        }
    }

    private void tax() {
        switch (approved.tax()) {
            case ExpectedTax.None() -> {
                if (!landed.tax().isZero()) {
                    add(Kind.TAX, "tax", "none", landed.tax().toString());
                }
            }
            case ExpectedTax.ComputedThere(var atMost) -> {
                if (landed.tax().isNegative() || landed.tax().compareTo(atMost) > 0) {
                    add(Kind.TAX, "tax", "at most " + atMost, landed.tax().toString());
                }
            }
        }
    }

    private void money(String field, Money signed, Money stands) {
        if (!signed.equals(stands)) {
            boolean isOneOff =
                    signed.currency().equals(stands.currency())
                            && Math.abs(signed.minorUnits() - stands.minorUnits()) == 1;
            add(
                    isOneOff ? Kind.ROUNDING : Kind.CHANGED,
                    field,
                    signed.toString(),
                    stands.toString());
        }
    }

    private void number(String field, BigDecimal signed, BigDecimal stands) {
        if (signed.compareTo(stands) != 0) {
            add(Kind.CHANGED, field, signed.toPlainString(), stands.toPlainString());
        }
    }

    private void same(String field, Object signed, Object stands) {
        if (!signed.equals(stands)) {
            add(Kind.CHANGED, field, signed.toString(), stands.toString());
        }
    }

    private void add(Kind kind, String field, String signed, String stands) {
        differences.add(new Difference(kind, field, signed, stands));
    }

    /** the accounting system knows one service date a line: the period's first day */
    private static String serviceOn(ServicePeriod period) {
        return switch (period) {
            case ServicePeriod.Unstated() -> "";
            case ServicePeriod.Between(var firstOn, _) -> firstOn.toString();
        };
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
