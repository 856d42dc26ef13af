package io.tieout.domain.invoice;

import io.tieout.domain.invoice.PushPlan.Warning;
import io.tieout.domain.invoice.PushPlan.Warning.CreditsApplied;
import io.tieout.domain.invoice.PushPlan.Warning.Renumbered;
import io.tieout.domain.invoice.PushPlan.Warning.TaxComputedThere;
import io.tieout.domain.invoice.PushPlan.Warning.TaxIgnored;
import io.tieout.domain.invoice.ResolvedReferences.Company;
import io.tieout.domain.invoice.ResolvedReferences.SalesTax;
import java.util.ArrayList;
import java.util.List;

/** What the company's own settings will do to a document that lands. */
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
        return List.copyOf(warnings);
    }
}
