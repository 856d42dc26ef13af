package io.tieout.application.refund;

import static io.tieout.application.refund.RefundKind.REFUND;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer.Permit;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Shows an order to give money back to whoever allows it, and places it once allowed. */
final class RefundOrders {

    private RefundOrders() {}

    static void place(Aggregates aggregates, RefundOrder order, Permit permit) {
        aggregates.decide(
                REFUND,
                order.id().value(),
                new ExpectedVersion.Any(),
                refund ->
                        refund.order(order, permit.askedBy(), permit.allowedBy(), permit.reason()));
    }

    /** the exact document, in the order in which people read it */
    static List<Fact> facts(RefundOrder order) {
        List<Fact> facts = new ArrayList<>();
        RefundDocument document = order.document();
        switch (document) {
            case RefundDocument.Expense expense -> {
                facts.add(new Fact("document", "expense " + expense.number()));
                facts.add(new Fact("customer", expense.customer().externalId()));
                facts.add(new Fact("money leaves", expense.from().name()));
                facts.add(new Fact("account", expense.receivables().name()));
            }
            case RefundDocument.Receipt(var sale, var from) -> {
                facts.add(new Fact("document", "refund receipt " + sale.number()));
                facts.add(new Fact("customer", sale.customer().externalId()));
                facts.add(new Fact("money leaves", from.name()));
                facts.add(new Fact("account", accounts(sale)));
            }
            case RefundDocument.VoidedPayment _ ->
                    facts.add(new Fact("document", "void of the payment itself"));
        }
        facts.add(new Fact("dated", document.paidOn().toString()));
        facts.add(new Fact("amount", order.amount().toString()));
        return List.copyOf(facts);
    }

    private static String accounts(InvoiceDocument sale) {
        return sale.lines().stream()
                .map(line -> line.incomeAccount().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
