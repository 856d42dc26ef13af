package io.tieout.qbo.boundary;

import io.tieout.domain.boundary.Boundary;
import io.tieout.domain.boundary.OwnedField;
import java.util.stream.Collectors;

/** The map as a page of the documentation. */
final class BoundaryPage {

    private static final String HEAD =
            """
            # Who owns what

            Two systems know the same records. For each field one of them is right, and people change it there; this page says which, which way it flows, and what
            happens when both differ. The map is data (`io.tieout.domain.boundary.Boundary`); tests hold the code against it: what is not marked **out** is never
            written, and the chart of accounts is only read.

            *The accounting system* is QuickBooks Online. **in**: Tieout copies it, by notice and once a day (`refreshAccountingLists` for at once), never per
            invoice. **out**: a document lands there after an approver signed it, a customer's field when it was changed here. **both ways**: each side's change
            reaches the other. What we wrote and then hear of is no news: it is dropped.

            | record | field | owner | flows | changed in | when both differ |
            |---|---|---|---|---|---|
            """;

    private static final String TAIL =
            """

            ## In the morning

            | who | where | sees |
            |---|---|---|
            | bookkeeper | QuickBooks Online | the invoices that were approved since yesterday, each with the item, class and account that its approver saw, marked `Tieout` in its private note; nothing that nobody approved |
            | bookkeeper | Tieout | `accountingOperations` that wait for an accountant, `conflicts` about customers, `mappings` that are `PROPOSED`, `STALE` or `MISSING`, and the settings that changed (`accountingConnection.company.changes`) |
            | deal owner | the SaaS, by Tieout's API | each invoice's status, balance and payments as of the latest notice; what they change of a draft goes through the same approval |
            """;

    private BoundaryPage() {}

    static String text() {
        return Boundary.all().stream()
                .map(BoundaryPage::row)
                .collect(Collectors.joining("\n", HEAD, "\n" + TAIL));
    }

    private static String row(OwnedField field) {
        return "| "
                + String.join(
                        " | ",
                        field.record().words(),
                        field.field(),
                        field.owner().words(),
                        field.flow().words(),
                        field.changedIn(),
                        field.onDifference())
                + " |";
    }
}
