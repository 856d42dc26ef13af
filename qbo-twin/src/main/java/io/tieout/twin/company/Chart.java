package io.tieout.twin.company;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.json.Json;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The chart of accounts every company begins with; documents count on the order. */
final class Chart {

    private record Opening(String name, String type, String subtype, String classification) {}

    private static final List<Opening> ACCOUNTS =
            List.of(
                    new Opening("Services", "Income", "ServiceFeeIncome", "Revenue"),
                    new Opening(
                            "Accounts Receivable (A/R)",
                            "Accounts Receivable",
                            "AccountsReceivable",
                            "Asset"),
                    new Opening(
                            "Undeposited Funds",
                            "Other Current Asset",
                            "UndepositedFunds",
                            "Asset"),
                    new Opening("Checking", "Bank", "Checking", "Asset"),
                    new Opening(
                            "Deferred Revenue",
                            "Other Current Liability",
                            "DeferredRevenue",
                            "Liability"),
                    new Opening(
                            "Sales Tax Payable",
                            "Other Current Liability",
                            "SalesTaxPayable",
                            "Liability"),
                    new Opening("Discounts given", "Income", "DiscountsRefundsGiven", "Revenue"),
                    new Opening("Late Fee Income", "Income", "ServiceFeeIncome", "Revenue"),
                    new Opening("Bad Debts", "Expense", "BadDebts", "Expense"),
                    new Opening("Bank Charges", "Expense", "BankCharges", "Expense"),
                    new Opening("Retained Earnings", "Equity", "RetainedEarnings", "Equity"));

    private Chart() {}

    /** A company of several currencies has one for what rates gain or lose. */
    private static final Opening EXCHANGE =
            new Opening("Exchange Gain or Loss", "Other Expense", "ExchangeGainOrLoss", "Expense");

    static void open(Change change, ObjectNode homeCurrency, boolean isMultiCurrency) {
        List<Opening> accounts =
                isMultiCurrency
                        ? Stream.concat(ACCOUNTS.stream(), Stream.of(EXCHANGE)).toList()
                        : ACCOUNTS;
        for (Opening account : accounts) {
            ObjectNode entity =
                    Json.object()
                            .put("Name", account.name())
                            .put("FullyQualifiedName", account.name())
                            .put("SubAccount", false)
                            .put("Active", true)
                            .put("Classification", account.classification())
                            .put("AccountType", account.type())
                            .put("AccountSubType", account.subtype())
                            .put("CurrentBalance", 0)
                            .put("CurrentBalanceWithSubAccounts", 0)
                            .set("CurrencyRef", homeCurrency.deepCopy());
            change.add(new Key(Kind.ACCOUNT, change.nextId(Kind.ACCOUNT)), entity);
        }
    }
}
