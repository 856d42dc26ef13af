package io.tieout.domain.invoice;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Money;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the accounting system answered after a document landed.
 *
 * @param number the document number it gave, which wins over ours
 * @param total tax included
 * @param documentVersion its opaque version, needed for the next change
 * @param differences each difference from what was approved; empty when it landed exactly
 * @param booked what it is worth at home, and whom its tax is owed to
 */
public record Landing(
        DocumentLink document,
        String number,
        Money total,
        String documentVersion,
        List<Difference> differences,
        Booked booked) {

    public Landing {
        differences = List.copyOf(differences);
    }

    /** how what landed stands to what was approved */
    public Verdict verdict() {
        return Verdict.on(differences);
    }

    /** whether it stands as approved only once an approver accepts it */
    public boolean needsAcceptance() {
        return differences.stream().anyMatch(difference -> difference.kind().needsAcceptance());
    }

    /** the same without what payments and credits settled meanwhile: that is no difference */
    public Landing besidesSettlements() {
        return new Landing(
                document,
                number,
                total,
                documentVersion,
                differences.stream()
                        .filter(each -> each.kind() != Difference.Kind.CREDIT_APPLIED)
                        .toList(),
                booked);
    }

    /** each difference in words */
    public String sentence() {
        return differences.stream().map(Difference::sentence).collect(Collectors.joining("; "));
    }
}
