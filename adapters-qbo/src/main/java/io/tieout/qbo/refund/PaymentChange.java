package io.tieout.qbo.refund;

import static io.tieout.qbo.client.Records.decimal;
import static io.tieout.qbo.client.Records.reference;
import static io.tieout.qbo.client.Records.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A change of what a payment pays. The lines of an update replace all there were, so those that
 * stay are sent again; facts sheet 5.8.
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record PaymentChange(
        String id,
        String syncToken,
        @JsonProperty("sparse") boolean sparse,
        Reference customerRef,
        BigDecimal totalAmt,
        List<Line> line) {

    /** Points at a record. */
    record Reference(@JsonProperty("value") String value) {}

    /** So much of one document. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Line(BigDecimal amount, List<Link> linkedTxn) {

        static Line of(JsonNode line) {
            JsonNode linked = line.path("LinkedTxn").path(0);
            return new Line(
                    decimal(line, "Amount"),
                    List.of(new Link(text(linked, "TxnId"), text(linked, "TxnType"))));
        }

        static Line ofExpense(Money amount, String expense) {
            return new Line(amount.toDecimal(), List.of(new Link(expense, "Expense")));
        }

        boolean isOfInvoice() {
            return linkedTxn.stream().anyMatch(link -> link.txnType().equals("Invoice"));
        }

        /** the id of the document that it links */
        String linkedId() {
            return linkedTxn.getFirst().txnId();
        }

        /** the same document, paid so much less */
        Line less(BigDecimal taken) {
            return new Line(amount.subtract(taken), linkedTxn);
        }

        private boolean isOfExpense(String expense) {
            return linkedTxn.stream()
                    .anyMatch(link ->
                            link.txnId().equals(expense) && link.txnType().equals("Expense"));
        }
    }

    /** Names one document. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Link(String txnId, String txnType) {}

    /** the payment as it stands, with the expense among what it pays */
    static PaymentChange adding(JsonNode payment, Money amount, String expense) {
        return of(
                payment,
                Stream.concat(lines(payment).stream(), Stream.of(Line.ofExpense(amount, expense)))
                        .toList());
    }

    /** the payment as it stands, with the expense in the place of all that it pays */
    static PaymentChange replacing(JsonNode payment, Money amount, String expense) {
        return of(payment, List.of(Line.ofExpense(amount, expense)));
    }

    /** whether a payment links this expense already */
    static boolean links(JsonNode payment, String expense) {
        return lines(payment).stream().anyMatch(line -> line.isOfExpense(expense));
    }

    /** what it pays and uses now */
    static List<Line> lines(JsonNode payment) {
        return payment.path("Line").values().stream()
                .filter(line -> !line.path("LinkedTxn").isEmpty())
                .map(Line::of)
                .toList();
    }

    /** the payment as it stands, with these lines in the place of all it has */
    static PaymentChange of(JsonNode payment, List<Line> lines) {
        return new PaymentChange(
                text(payment, "Id"),
                text(payment, "SyncToken"),
                true,
                new Reference(reference(payment, "CustomerRef")),
                decimal(payment, "TotalAmt"),
                lines);
    }
}
