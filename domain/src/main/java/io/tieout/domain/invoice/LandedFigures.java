package io.tieout.domain.invoice;

import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The figures of a landed document as the accounting system answered them.
 *
 * @param total tax included
 * @param tax what the accounting system added; zero for none
 */
public record LandedFigures(
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        List<Money> lineAmounts,
        Money discount,
        Money tax,
        Money total) {

    public LandedFigures {
        lineAmounts = List.copyOf(lineAmounts);
    }

    /**
     * each difference from the approved document in one sentence, in the order of its fields; empty
     * when it landed to the cent. Tax is the accounting system's to add, so it is named once and
     * does not make the total differ.
     */
    public List<String> differencesFrom(InvoiceDocument approved) {
        List<String> differences = new ArrayList<>();
        compare("number", approved.number(), number, differences);
        compare("date", approved.issuedOn(), issuedOn, differences);
        compare("due date", approved.dueOn(), dueOn, differences);
        compare("number of lines", approved.lines().size(), lineAmounts.size(), differences);
        int both = Math.min(approved.lines().size(), lineAmounts.size());
        for (int i = 0; i < both; i++) {
            Money expected = approved.lines().get(i).amount();
            compare("amount of line " + (i + 1), expected, lineAmounts.get(i), differences);
        }
        compare("discount", approved.discount(), discount, differences);
        if (!tax.isZero()) {
            differences.add("tax: the accounting system added " + tax);
        }
        compare("total before tax", approved.total(), total.minus(tax), differences);
        return List.copyOf(differences);
    }

    private static void compare(
            String what, Object approved, Object landed, List<String> differences) {
        if (!Objects.equals(approved, landed)) {
            differences.add(what + ": approved " + approved + ", landed " + landed);
        }
    }
}
