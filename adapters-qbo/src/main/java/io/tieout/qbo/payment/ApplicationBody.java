package io.tieout.qbo.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.domain.credit.CreditApplication;
import io.tieout.domain.money.Money;
import io.tieout.domain.refund.RefundDocument.Expense;
import io.tieout.domain.refund.RefundId;
import io.tieout.qbo.mark.MarkedDocuments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A payment of nothing that brings a credit and a charge together, as QuickBooks takes it. */
@JsonNaming(UpperCamelCaseStrategy.class)
record ApplicationBody(
        Reference customerRef,
        Reference currencyRef,
        LocalDate txnDate,
        BigDecimal totalAmt,
        List<Line> line,
        String privateNote) {

    /** Points at a record. */
    record Reference(@JsonProperty("value") String value) {}

    /** So much of one document. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Line(BigDecimal amount, List<Link> linkedTxn) {

        static Line of(Money amount, String type, String id) {
            return new Line(amount.toDecimal(), List.of(new Link(id, type)));
        }
    }

    /** Names one document. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Link(String txnId, String txnType) {}

    static ApplicationBody of(CreditApplication application, Money amount) {
        return new ApplicationBody(
                new Reference(application.customer().externalId()),
                new Reference(amount.currency().code()),
                application.effectiveOn(),
                BigDecimal.ZERO,
                List.of(
                        Line.of(amount, "Invoice", application.charge().externalId()),
                        Line.of(amount, "CreditMemo", application.credit().externalId())),
                MarkedDocuments.markOf(application.id()));
    }

    /** brings an expense that pays out and the credit memo that it gives back together */
    static ApplicationBody of(RefundId refund, Expense expense, String expenseId) {
        Money amount = expense.amount();
        return new ApplicationBody(
                new Reference(expense.customer().externalId()),
                new Reference(amount.currency().code()),
                expense.paidOn(),
                BigDecimal.ZERO,
                List.of(
                        Line.of(amount, "Expense", expenseId),
                        Line.of(amount, "CreditMemo", expense.given().externalId())),
                MarkedDocuments.markOf(refund.value()));
    }
}
