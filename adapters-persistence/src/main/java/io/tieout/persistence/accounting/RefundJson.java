package io.tieout.persistence.accounting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundDocument.Given;
import java.time.LocalDate;
import java.util.UUID;

/** The stored form of a document that gives money back; it names its customer by id only. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "document")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RefundJson.Expense.class, name = "expense"),
    @JsonSubTypes.Type(value = RefundJson.Receipt.class, name = "receipt"),
    @JsonSubTypes.Type(value = RefundJson.VoidedPayment.class, name = "voided-payment")
})
sealed interface RefundJson {

    RefundDocument document();

    static RefundJson of(RefundDocument document) {
        return switch (document) {
            case RefundDocument.Expense expense -> Expense.of(expense);
            case RefundDocument.Receipt(var sale, var from) ->
                    new Receipt(DocumentJson.of(sale), from.id(), from.name());
            case RefundDocument.VoidedPayment(var payment, var paidOn, var amount) ->
                    new VoidedPayment(
                            payment.connection().value().toString(),
                            payment.externalId(),
                            paidOn.toString(),
                            amount.minorUnits(),
                            amount.currency().code());
        };
    }

    /** Money paid out against receivables. */
    record Expense(
            String connection,
            String customer,
            String number,
            String paidOn,
            long amountMinor,
            String currency,
            String from,
            String fromName,
            String receivables,
            String receivablesName,
            String gives,
            String given)
            implements RefundJson {

        static Expense of(RefundDocument.Expense expense) {
            return new Expense(
                    expense.connection().value().toString(),
                    expense.customer().externalId(),
                    expense.number(),
                    expense.paidOn().toString(),
                    expense.amount().minorUnits(),
                    expense.amount().currency().code(),
                    expense.from().id(),
                    expense.from().name(),
                    expense.receivables().id(),
                    expense.receivables().name(),
                    expense.gives().name(),
                    expense.given().externalId());
        }

        @Override
        public RefundDocument document() {
            var books = new ConnectionId(UUID.fromString(connection));
            return new RefundDocument.Expense(
                    new DocumentLink(books, customer),
                    number,
                    LocalDate.parse(paidOn),
                    Money.ofMinor(amountMinor, new Currency(currency)),
                    new Target(from, fromName),
                    new Target(receivables, receivablesName),
                    Given.valueOf(gives),
                    new DocumentLink(books, given));
        }
    }

    /** A sale taken back for money. */
    record Receipt(DocumentJson sale, String from, String fromName) implements RefundJson {
        @Override
        public RefundDocument document() {
            return new RefundDocument.Receipt(sale.document(), new Target(from, fromName));
        }
    }

    /** A payment voided. */
    record VoidedPayment(
            String connection, String payment, String paidOn, long amountMinor, String currency)
            implements RefundJson {
        @Override
        public RefundDocument document() {
            return new RefundDocument.VoidedPayment(
                    new DocumentLink(new ConnectionId(UUID.fromString(connection)), payment),
                    LocalDate.parse(paidOn),
                    Money.ofMinor(amountMinor, new Currency(currency)));
        }
    }
}
