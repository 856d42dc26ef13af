package io.tieout.domain.invoice;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.field.SentFields;
import io.tieout.domain.field.Shortening;
import io.tieout.domain.invoice.PushPlan.Blocked;
import io.tieout.domain.invoice.PushPlan.Ready;
import io.tieout.domain.invoice.PushPlan.Reason;
import io.tieout.domain.invoice.PushPlan.Reason.ConnectionDown;
import io.tieout.domain.invoice.PushPlan.Reason.NotConnected;
import io.tieout.domain.invoice.PushPlan.Warning;
import io.tieout.domain.invoice.ResolvedReferences.Customer;
import io.tieout.domain.invoice.ResolvedReferences.Disconnected;
import io.tieout.domain.invoice.ResolvedReferences.Item;
import io.tieout.domain.invoice.ResolvedReferences.Resolved;
import io.tieout.domain.invoice.ResolvedReferences.Unconnected;
import java.util.List;
import java.util.stream.IntStream;

/** Builds the exact document a push would land, or names everything that stands in its way. */
public final class PushPlanner {

    private PushPlanner() {}

    /** pure: the same invoice and references always give the same plan and hash */
    public static PushPlan plan(
            InvoiceContent content, Totals totals, ResolvedReferences references) {
        return switch (references) {
            case Disconnected(var reason) ->
                    new Blocked(
                            List.of(
                                    new ConnectionDown(
                                            "the connection to the accounting system is lost: "
                                                    + reason
                                                    + "; an administrator must connect it again")),
                            List.of());
            case Unconnected() ->
                    new Blocked(
                            List.of(
                                    new NotConnected(
                                            "no accounting system is connected; an administrator"
                                                    + " must connect one")),
                            List.of());
            case Resolved resolved -> plan(content, totals, resolved);
        };
    }

    private static PushPlan plan(InvoiceContent content, Totals totals, Resolved resolved) {
        List<Reason> reasons = Obstacles.of(content, resolved);
        List<Warning> warnings = Warnings.of(content, resolved.company());
        if (reasons.isEmpty()
                && resolved.customer() instanceof Customer.Found(var link, _, var term)) {
            InvoiceDocument document = document(link, term, content, totals, resolved);
            return new Ready(document, PlanHash.of(document), warnings);
        }
        return new Blocked(reasons, warnings);
    }

    private static InvoiceDocument document(
            DocumentLink customer,
            Target term,
            InvoiceContent content,
            Totals totals,
            Resolved resolved) {
        List<InvoiceDocument.Line> lines =
                IntStream.range(0, content.lines().size())
                        .mapToObj(i -> line(content.lines().get(i), totals, i, resolved))
                        .toList();
        return new InvoiceDocument(
                customer,
                content.number(),
                content.issuedOn(),
                content.dueOn(),
                resolved.term(content, term),
                lines,
                totals.discount(),
                TaxRules.expected(content, totals, resolved.company().salesTax()),
                totals.total(),
                Shortening.of(content.memo(), SentFields.INVOICE_MEMO.longest()),
                resolved.departmentNamed(content.department()),
                resolved.company().rateOf(content.currency()));
    }

    private static InvoiceDocument.Line line(
            InvoiceLine line, Totals totals, int index, Resolved resolved) {
        Item item = resolved.item(line.product());
        return new InvoiceDocument.Line(
                Shortening.of(line.description(), SentFields.LINE_DESCRIPTION.longest()),
                item.item(),
                item.incomeAccount(),
                line.quantity(),
                line.unitPrice(),
                totals.lineAmounts().get(index),
                line.servicePeriod(),
                resolved.taxCode(line.taxCode()),
                resolved.classNamed(line.className()));
    }
}
