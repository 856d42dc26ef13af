package io.tieout.twin.account;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types an account can be of, what they make of it, and the subtype one has if none is said.
 * Names from Intuit's schema (AccountTypeEnum).
 */
final class AccountTypes {

    /**
     * A type of account.
     *
     * @param usual the subtype of an account that is given none
     */
    record AccountType(String name, String classification, String usual) {}

    private static final List<AccountType> ALL =
            List.of(
                    new AccountType("Bank", "Asset", "Checking"),
                    new AccountType("Accounts Receivable", "Asset", "AccountsReceivable"),
                    new AccountType("Other Current Asset", "Asset", "OtherCurrentAssets"),
                    new AccountType("Fixed Asset", "Asset", "OtherFixedAssets"),
                    new AccountType("Other Asset", "Asset", "OtherLongTermAssets"),
                    new AccountType("Accounts Payable", "Liability", "AccountsPayable"),
                    new AccountType("Credit Card", "Liability", "CreditCard"),
                    new AccountType(
                            "Other Current Liability", "Liability", "OtherCurrentLiabilities"),
                    new AccountType("Long Term Liability", "Liability", "OtherLongTermLiabilities"),
                    new AccountType("Equity", "Equity", "OpeningBalanceEquity"),
                    new AccountType("Income", "Revenue", "SalesOfProductIncome"),
                    new AccountType("Cost of Goods Sold", "Expense", "SuppliesMaterialsCogs"),
                    new AccountType("Expense", "Expense", "OtherMiscellaneousServiceCost"),
                    new AccountType("Other Income", "Revenue", "OtherMiscellaneousIncome"),
                    new AccountType("Other Expense", "Expense", "OtherMiscellaneousExpense"),
                    new AccountType("Non-Posting", "", ""));

    /** The subtypes most used, by which a type can be told if it is not given. */
    private static final Map<String, String> TYPE_OF_SUBTYPE =
            Map.ofEntries(
                    entry("Savings", "Bank"),
                    entry("CashOnHand", "Bank"),
                    entry("MoneyMarket", "Bank"),
                    entry("TrustAccounts", "Bank"),
                    entry("UndepositedFunds", "Other Current Asset"),
                    entry("PrepaidExpenses", "Other Current Asset"),
                    entry("AllowanceForBadDebts", "Other Current Asset"),
                    entry("DeferredRevenue", "Other Current Liability"),
                    entry("SalesTaxPayable", "Other Current Liability"),
                    entry("GlobalTaxPayable", "Other Current Liability"),
                    entry("RetainedEarnings", "Equity"),
                    entry("OwnersEquity", "Equity"),
                    entry("ServiceFeeIncome", "Income"),
                    entry("NonProfitIncome", "Income"),
                    entry("OtherPrimaryIncome", "Income"),
                    entry("DiscountsRefundsGiven", "Income"),
                    entry("BadDebts", "Expense"),
                    entry("BankCharges", "Expense"),
                    entry("InterestEarned", "Other Income"),
                    entry("ExchangeGainOrLoss", "Other Expense"));

    private AccountTypes() {}

    static Optional<AccountType> named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    static Optional<AccountType> ofSubtype(String subtype) {
        return ALL.stream()
                .filter(type -> type.usual().equals(subtype))
                .findFirst()
                .or(() ->
                        Optional.ofNullable(TYPE_OF_SUBTYPE.get(subtype))
                                .flatMap(AccountTypes::named));
    }

    static String[] names() {
        return ALL.stream().map(AccountType::name).toArray(String[]::new);
    }
}
