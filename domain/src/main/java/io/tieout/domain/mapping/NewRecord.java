package io.tieout.domain.mapping;

import io.tieout.domain.field.SentFields;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappingRejection.DoesNotFit;
import java.util.regex.Pattern;

/**
 * An item, class or department that the accounting system shall have, because one of our words is
 * to mean it.
 *
 * @param description what an item says on a document by itself; empty for none, and for the others
 * @param incomeAccount what a sale of the item credits; none for the others
 */
public record NewRecord(String name, String description, Target incomeAccount) {

    /** a colon would nest it; "Item", "Class" and "Department" pages, read 2026-11-20 */
    private static final Pattern NAME = Pattern.compile("[^:\\p{Cntrl}]+");

    /**
     * lets pass what the accounting system can hold
     *
     * @throws MappingRejected a text does not fit
     */
    void demandFit() {
        int longestName = SentFields.RECORD_NAME.longest();
        if (name.isBlank() || name.length() > longestName || !NAME.matcher(name).matches()) {
            throw new MappingRejected(
                    new DoesNotFit(
                            "name",
                            "1 to " + longestName + " characters without colon or line break",
                            name.length()));
        }
        int longest = SentFields.RECORD_DESCRIPTION.longest();
        if (description.length() > longest) {
            throw new MappingRejected(
                    new DoesNotFit(
                            "description",
                            "at most " + longest + " characters",
                            description.length()));
        }
    }
}
