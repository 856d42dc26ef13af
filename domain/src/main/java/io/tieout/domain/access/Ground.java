package io.tieout.domain.access;

import io.tieout.domain.collection.StepRef;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.List;

/** Why an account has the access it has. */
public sealed interface Ground {

    /** Nothing that it owes costs it anything. */
    record PaidUp() implements Ground {}

    /**
     * It owes.
     *
     * @param since when this level began
     * @param toLift what must be paid, on the invoices of the steps, to have full access again
     * @param steps the steps in force, with their invoices
     */
    record Overdue(Instant since, Money toLift, int policyVersion, List<StepRef> steps)
            implements Ground {
        public Overdue {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A person decided so.
     *
     * @param otherwise what would count without it
     */
    record Overridden(AccessOverride override, Access otherwise) implements Ground {}
}
