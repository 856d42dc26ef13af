package io.tieout.qbo.refund;

import static io.tieout.qbo.client.Records.date;
import static io.tieout.qbo.client.Records.money;
import static io.tieout.qbo.client.Records.reference;
import static io.tieout.qbo.client.Records.text;
import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Difference.Kind;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.refund.RefundDocument.Expense;
import io.tieout.domain.refund.RefundId;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.invoice.BookedFigures;
import io.tieout.qbo.mark.MarkedDocuments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Purchases that pay money out against the receivables of a customer; facts sheet 5.11 and 15. */
public final class QboExpenses {

    private final MarkedDocuments purchases;

    public QboExpenses(QboClient client) {
        this.purchases = new MarkedDocuments(client, "Purchase");
    }

    /** Lands an expense. The same request id again lands nothing new and answers the same. */
    public QboAnswer<Landing> land(String requestId, RefundId refund, Expense expense) {
        return purchases
                .land(requestId, refund.value(), ExpenseBody.of(refund, expense))
                .map(json -> compare(json, expense));
    }

    /** the expense of this refund, if an earlier attempt landed it */
    public QboAnswer<Optional<Landing>> find(RefundId refund, Expense expense) {
        return purchases
                .find(refund.value(), expense.paidOn())
                .map(found -> found.map(json -> compare(json, expense)));
    }

    /** how payments name it */
    public static String linkedAs(Landing landing) {
        return "Expense:" + landing.document().externalId();
    }

    /** holds it against what was allowed */
    private static Landing compare(JsonNode purchase, Expense expense) {
        var total = money(purchase, "TotalAmt", expense.amount().currency());
        var number = textOrEmpty(purchase, "DocNumber");
        JsonNode detail = purchase.path("Line").path(0).path("AccountBasedExpenseLineDetail");
        return new Landing(
                new DocumentLink(expense.connection(), text(purchase, "Id")),
                number,
                total,
                text(purchase, "SyncToken"),
                Stream.of(
                                differing(Kind.RENUMBERED, "number", expense.number(), number),
                                changed("total", expense.amount().toString(), total.toString()),
                                changed(
                                        "day",
                                        expense.paidOn().toString(),
                                        date(purchase, "TxnDate").toString()),
                                changed(
                                        "account",
                                        expense.from().id(),
                                        reference(purchase, "AccountRef")),
                                changed(
                                        "customer",
                                        expense.customer().externalId(),
                                        reference(purchase, "EntityRef")),
                                changed(
                                        "receivables",
                                        expense.receivables().id(),
                                        reference(detail, "AccountRef")))
                        .flatMap(List::stream)
                        .toList(),
                BookedFigures.of(purchase));
    }

    private static List<Difference> changed(String field, String allowed, String landed) {
        return differing(Kind.CHANGED, field, allowed, landed);
    }

    private static List<Difference> differing(
            Kind kind, String field, String allowed, String landed) {
        return allowed.equals(landed)
                ? List.of()
                : List.of(new Difference(kind, field, allowed, landed));
    }
}
