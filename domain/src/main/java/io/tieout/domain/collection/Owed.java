package io.tieout.domain.collection;

import java.util.List;

/** What an account owes and what came in. */
public record Owed(List<Debt> debts, List<Clearing> clearings, List<OpenMoney> openMoney) {

    public Owed {
        debts = List.copyOf(debts);
        clearings = List.copyOf(clearings);
        openMoney = List.copyOf(openMoney);
    }
}
