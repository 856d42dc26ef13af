package io.tieout.domain.refund;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Money;
import java.time.LocalDate;

/** The exact document that lands in the books for a refund, every reference resolved. */
public sealed interface RefundDocument {

    /** its number; empty for a void */
    String number();

    /** the accounting day from which it counts */
    LocalDate paidOn();

    /** what goes back; always positive */
    Money amount();

    /** the account of the chart that the money leaves; none if no money moves */
    Target from();

    /** the company in whose books it lands */
    ConnectionId connection();

    /**
     * Money paid out against the receivables of a customer: it is owed by the customer until the
     * credit that it gives back is linked to it.
     *
     * @param receivables the account of the chart that it charges
     * @param gives what kind of document it gives back
     * @param given that document
     */
    record Expense(
            DocumentLink customer,
            String number,
            LocalDate paidOn,
            Money amount,
            Target from,
            Target receivables,
            Given gives,
            DocumentLink given)
            implements RefundDocument {

        @Override
        public ConnectionId connection() {
            return customer.connection();
        }
    }

    /** What an expense gives back, and so how it is linked. */
    enum Given {
        /** a credit memo: a payment of nothing links both */
        CREDIT_MEMO,
        /** what a payment left unapplied: the payment itself links the expense too */
        PAYMENT_REST,
        /** a whole payment: it links the expense in the place of all else */
        WHOLE_PAYMENT,
        /** part of a payment: it links the expense in the place of what it pays least surely */
        PART_OF_PAYMENT
    }

    /**
     * A sale taken back for money at once; it touches no receivables.
     *
     * @param sale the sale as it is taken back
     */
    record Receipt(InvoiceDocument sale, Target from) implements RefundDocument {
        @Override
        public String number() {
            return sale.number();
        }

        @Override
        public LocalDate paidOn() {
            return sale.issuedOn();
        }

        @Override
        public Money amount() {
            return sale.total();
        }

        @Override
        public ConnectionId connection() {
            return sale.customer().connection();
        }
    }

    /** The payment itself is voided, as of its own day: its money never reached an account. */
    record VoidedPayment(DocumentLink payment, LocalDate paidOn, Money amount)
            implements RefundDocument {
        @Override
        public String number() {
            return "";
        }

        @Override
        public Target from() {
            return Target.none();
        }

        @Override
        public ConnectionId connection() {
            return payment.connection();
        }
    }
}
