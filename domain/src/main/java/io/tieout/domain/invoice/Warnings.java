package io.tieout.domain.invoice;

import io.tieout.domain.field.SentField;
import io.tieout.domain.field.SentFields;
import io.tieout.domain.field.Shortening;
import io.tieout.domain.invoice.PushPlan.Warning;
import io.tieout.domain.invoice.PushPlan.Warning.CreditsApplied;
import io.tieout.domain.invoice.PushPlan.Warning.Renumbered;
import io.tieout.domain.invoice.PushPlan.Warning.Shortened;
import io.tieout.domain.invoice.PushPlan.Warning.TaxComputedThere;
import io.tieout.domain.invoice.PushPlan.Warning.TaxIgnored;
import io.tieout.domain.invoice.ResolvedReferences.Company;
import io.tieout.domain.invoice.ResolvedReferences.SalesTax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a document that lands will not say or do as it was drafted. */
final class Warnings {

    private Warnings() {}

    static List<Warning> of(InvoiceContent content, Company company) {
        List<Warning> warnings = new ArrayList<>();
        if (!company.keepsOurNumbers()) {
            warnings.add(
                    new Renumbered(
                            "the accounting system numbers documents itself: '"
                                    + content.number()
                                    + "' may land under another number"));
        }
        if (TaxRules.isTaxable(content)) {
            warnings.add(
                    company.salesTax() == SalesTax.NONE
                            ? new TaxIgnored(
                                    "lines are marked taxable, but the company charges no sales"
                                            + " tax: none will be added")
                            : new TaxComputedThere(
                                    "the accounting system computes the tax when the invoice"
                                            + " lands: the total here is before tax"));
        }
        if (company.appliesCreditsItself()) {
            warnings.add(
                    new CreditsApplied(
                            "the accounting system applies open credits of the customer by"
                                    + " itself: the balance may land below the total"));
        }
        warnings.addAll(shortened(content));
        return List.copyOf(warnings);
    }

    private static List<Warning> shortened(InvoiceContent content) {
        List<Warning> shortened = new ArrayList<>();
        shorten("memo", content.memo(), SentFields.INVOICE_MEMO).ifPresent(shortened::add);
        for (int i = 0; i < content.lines().size(); i++) {
            shorten(
                            "lines." + i + ".description",
                            content.lines().get(i).description(),
                            SentFields.LINE_DESCRIPTION)
                    .ifPresent(shortened::add);
        }
        return shortened;
    }

    private static Optional<Warning> shorten(String field, String text, SentField rule) {
        String after = Shortening.of(text, rule.longest());
        return after.equals(text)
                ? Optional.empty()
                : Optional.of(new Shortened(field, text, after));
    }
}
