package io.tieout.qbo.refund;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.domain.refund.RefundDocument.Expense;
import io.tieout.domain.refund.RefundId;
import io.tieout.qbo.mark.MarkedDocuments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Money paid out against receivables, as QuickBooks takes it: a purchase of one line. */
@JsonNaming(UpperCamelCaseStrategy.class)
record ExpenseBody(
        String paymentType,
        Reference accountRef,
        Party entityRef,
        Reference currencyRef,
        String docNumber,
        LocalDate txnDate,
        List<Line> line,
        String privateNote) {

    /** Points at a record. */
    record Reference(@JsonProperty("value") String value) {}

    /** Points at a record of one of the lists of names. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Party(@JsonProperty("value") String value, @JsonProperty("type") String type) {}

    /** The line that charges the receivables. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Line(BigDecimal amount, String detailType, Account accountBasedExpenseLineDetail) {}

    /** What a line charges. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Account(Reference accountRef) {}

    static ExpenseBody of(RefundId refund, Expense expense) {
        return new ExpenseBody(
                "Cash",
                new Reference(expense.from().id()),
                new Party(expense.customer().externalId(), "Customer"),
                new Reference(expense.amount().currency().code()),
                expense.number(),
                expense.paidOn(),
                List.of(
                        new Line(
                                expense.amount().toDecimal(),
                                "AccountBasedExpenseLineDetail",
                                new Account(new Reference(expense.receivables().id())))),
                MarkedDocuments.markOf(refund.value()));
    }
}
