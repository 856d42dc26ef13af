package io.tieout.domain.ledger.posting;

import io.tieout.domain.credit.WriteOff;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.ledger.LedgerAccount;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which account the sale of a product credits: revenue, unless something else is said. A product
 * whose revenue is scheduled credits what is deferred.
 */
public record IncomeAccounts(Map<String, LedgerAccount> byProduct) {

    public IncomeAccounts {
        byProduct = Map.copyOf(byProduct);
    }

    /** of a tenant whose products are all earned when they are billed */
    public static IncomeAccounts atInvoice() {
        return new IncomeAccounts(
                Map.of(
                        WriteOff.PRODUCT, LedgerAccount.BAD_DEBT,
                        FeeInvoice.PRODUCT, LedgerAccount.LATE_FEE_INCOME));
    }

    /** the same, but for these products, which are earned by their schedules */
    public IncomeAccounts scheduling(Collection<String> products) {
        Map<String, LedgerAccount> accounts = new HashMap<>(byProduct);
        products.forEach(product -> accounts.put(product, LedgerAccount.DEFERRED_REVENUE));
        return new IncomeAccounts(accounts);
    }

    LedgerAccount of(String product) {
        return byProduct.getOrDefault(product, LedgerAccount.REVENUE);
    }
}
