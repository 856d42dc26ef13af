package io.tieout.domain.refund;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.money.Money;
import java.time.LocalDate;

/** The document of a refund as the accounting system shows it at one moment. */
public sealed interface RefundSeen {

    DocumentLink document();

    /** what kind of document it is: the ids of one kind say nothing of the other */
    Paper paper();

    /** The kinds of documents that give money back. */
    enum Paper {
        /** money paid out against receivables */
        EXPENSE,
        /** a sale taken back for money at once */
        RECEIPT
    }

    /**
     * An expense stands, and says this.
     *
     * @param customerId opaque; empty ids mean none here and below
     * @param booked what it is worth in the books
     */
    record PaidOut(
            DocumentLink document,
            String number,
            LocalDate paidOn,
            Money amount,
            String customerId,
            String fromId,
            String receivablesId,
            Booked booked)
            implements RefundSeen {
        @Override
        public Paper paper() {
            return Paper.EXPENSE;
        }
    }

    /** A receipt stands, and says this. */
    record TakenBack(LandedDocument sale, String fromId) implements RefundSeen {
        @Override
        public DocumentLink document() {
            return sale.document();
        }

        @Override
        public Paper paper() {
            return Paper.RECEIPT;
        }
    }

    /** It was deleted. */
    record Gone(Paper paper, DocumentLink document) implements RefundSeen {}
}
