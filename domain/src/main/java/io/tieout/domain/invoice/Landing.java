package io.tieout.domain.invoice;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Money;
import java.util.List;

/**
 * What the accounting system answered after a document landed.
 *
 * @param number the document number it gave, which wins over ours
 * @param documentVersion its opaque version, needed for the next change
 * @param differences each named difference from what was approved; empty when it landed exactly
 */
public record Landing(
        DocumentLink document,
        String number,
        Money total,
        String documentVersion,
        List<String> differences) {

    public Landing {
        differences = List.copyOf(differences);
    }

    /** whether what landed is what was approved, to the cent */
    public boolean isExact() {
        return differences.isEmpty();
    }
}
