package io.tieout.domain.policy;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Money;
import java.util.Collection;
import java.util.List;

/** Which invoices a policy approves by itself, in its author's name. */
public sealed interface AutoApproval {

    /** whether it approves such an invoice; it never looks at what the plan warns of */
    boolean covers(AccountId account, Money total, Collection<String> products);

    /** None: every invoice needs a person. */
    record Off() implements AutoApproval {
        @Override
        public boolean covers(AccountId account, Money total, Collection<String> products) {
            return false;
        }
    }

    /**
     * Those within all of these bounds.
     *
     * @param atMost the largest total before tax, one amount for each currency; invoices in other
     *     currencies need a person
     * @param accounts only theirs; empty for every account
     * @param products only invoices that bill nothing else; empty for every product
     */
    record Within(List<Money> atMost, List<AccountId> accounts, List<String> products)
            implements AutoApproval {

        public Within {
            atMost = List.copyOf(atMost);
            accounts = List.copyOf(accounts);
            products = List.copyOf(products);
        }

        @Override
        public boolean covers(AccountId account, Money total, Collection<String> billed) {
            return atMost.stream()
                            .filter(most -> most.currency().equals(total.currency()))
                            .anyMatch(most -> !total.exceeds(most))
                    && (accounts.isEmpty() || accounts.contains(account))
                    && (products.isEmpty() || products.containsAll(billed));
        }
    }
}
