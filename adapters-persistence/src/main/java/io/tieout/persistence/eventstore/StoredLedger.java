package io.tieout.persistence.eventstore;

import io.tieout.domain.ledger.ExportedEntry.Naming;
import io.tieout.domain.ledger.LedgerAccount;
import java.util.Map;

/** Stored names of the accounts of the subledger. */
final class StoredLedger {

    static final Map<LedgerAccount, String> ACCOUNTS =
            Map.ofEntries(
                    Map.entry(LedgerAccount.RECEIVABLES, "receivables"),
                    Map.entry(LedgerAccount.CLEARING, "clearing"),
                    Map.entry(LedgerAccount.UNBILLED_RECEIVABLE, "unbilled-receivable"),
                    Map.entry(LedgerAccount.DEFERRED_REVENUE, "deferred-revenue"),
                    Map.entry(LedgerAccount.SALES_TAX_PAYABLE, "sales-tax-payable"),
                    Map.entry(LedgerAccount.REVENUE, "revenue"),
                    Map.entry(LedgerAccount.LATE_FEE_INCOME, "late-fee-income"),
                    Map.entry(LedgerAccount.DISCOUNTS, "discounts"),
                    Map.entry(LedgerAccount.BAD_DEBT, "bad-debt"),
                    Map.entry(LedgerAccount.PROCESSOR_FEES, "processor-fees"),
                    Map.entry(LedgerAccount.EXCHANGE_GAIN, "exchange-gain"),
                    Map.entry(LedgerAccount.SALES_OF_OTHERS, "sales-of-others"),
                    Map.entry(LedgerAccount.LANDING_VARIANCE, "landing-variance"));

    static final Map<Naming, String> NAMING =
            Map.of(Naming.CUSTOMER, "customer", Naming.NOBODY, "nobody");

    private StoredLedger() {}
}
