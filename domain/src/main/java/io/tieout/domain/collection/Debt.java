package io.tieout.domain.collection;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An invoice that stands in the books.
 *
 * @param tax the part of the total that is tax
 * @param basis what entitles to fees on it
 */
public record Debt(
        InvoiceId invoice,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        Money tax,
        Origin origin,
        FeeBasis basis,
        Instant knownAt) {

    /** What it bills. */
    public sealed interface Origin {

        /** What was sold. */
        record Sale() implements Origin {}

        /** A fee for paying another invoice late; it bears no fee itself. */
        record LateFee(InvoiceId invoice) implements Origin {}
    }

    boolean isFee() {
        return origin instanceof Origin.LateFee;
    }
}
