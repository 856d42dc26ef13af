package io.tieout.domain.golive;

import io.tieout.domain.invoice.PushPlan.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * From when on documents of ours go to the books.
 *
 * @param cutoffOn the first day whose documents are pushed; empty when nobody set one
 * @param isOpen whether the opening balances tied, or somebody accepted that they do not
 */
public record GoLive(Optional<LocalDate> cutoffOn, boolean isOpen) {

    /** books without a history: everything is pushed */
    public static GoLive always() {
        return new GoLive(Optional.empty(), true);
    }

    /** what it puts in the way of a document of this date */
    public List<Reason> obstacles(LocalDate issuedOn) {
        return cutoffOn.map(cutoff -> obstacles(issuedOn, cutoff)).orElse(List.of());
    }

    private List<Reason> obstacles(LocalDate issuedOn, LocalDate cutoff) {
        if (issuedOn.isBefore(cutoff)) {
            return List.of(
                    new Reason.BeforeCutoff(
                            "the document is dated "
                                    + issuedOn
                                    + " and only what is dated on or after "
                                    + cutoff
                                    + " is pushed; what is older stands in the books already, so"
                                    + " void it here, or date it later"));
        }
        return isOpen
                ? List.of()
                : List.of(
                        new Reason.OpeningBalancesNotTied(
                                "what customers owe here is not what they owe in the books;"
                                        + " import the opening balances, then mend the differences"
                                        + " that goLive names or accept them"));
    }
}
