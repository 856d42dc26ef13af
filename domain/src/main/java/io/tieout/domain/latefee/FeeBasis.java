package io.tieout.domain.latefee;

import java.time.LocalDate;

/** What entitles to a fee on an invoice. */
public sealed interface FeeBasis {

    /** Nobody recorded anything: there is no fee. */
    record Unrecorded() implements FeeBasis {}

    /**
     * The customer agreed to it.
     *
     * @param term the clause, in words or by its number
     * @param sinceOn the day from which it counts
     * @param isShownOnInvoice whether the invoice says so
     */
    record Recorded(String term, LocalDate sinceOn, boolean isShownOnInvoice) implements FeeBasis {
        public Recorded {
            if (term.isBlank()) {
                throw new IllegalArgumentException("a basis names the term that entitles to a fee");
            }
        }
    }
}
