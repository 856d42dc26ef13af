package io.tieout.qbo.field;

import java.util.Map;
import java.util.TreeMap;

/** What each field of each body is called in the table of sent fields: record, then name. */
final class WireNames {

    private static final Map<String, String> OF_INVOICES =
            Map.ofEntries(
                    Map.entry("InvoiceBody.CustomerRef", "invoice/customer"),
                    Map.entry("InvoiceBody.CurrencyRef", "invoice/currency"),
                    Map.entry("InvoiceBody.DocNumber", "invoice/number"),
                    Map.entry("InvoiceBody.TxnDate", "invoice/issue date"),
                    Map.entry("InvoiceBody.DueDate", "invoice/due date"),
                    Map.entry("InvoiceBody.SalesTermRef", "invoice/term"),
                    Map.entry("InvoiceBody.DepartmentRef", "invoice/department"),
                    Map.entry("InvoiceBody.ExchangeRate", "invoice/exchange rate"),
                    Map.entry("InvoiceBody.Line", "invoice/lines"),
                    Map.entry("InvoiceBody.CustomerMemo", "invoice/memo"),
                    Map.entry("InvoiceBody.PrivateNote", "invoice/mark"));

    private static final Map<String, String> OF_LINES =
            Map.ofEntries(
                    Map.entry("InvoiceBody.Line.Id", "invoice line/id"),
                    Map.entry("InvoiceBody.Line.Amount", "invoice line/amount"),
                    Map.entry("InvoiceBody.Line.Description", "invoice line/description"),
                    Map.entry("InvoiceBody.Line.DetailType", "invoice line/kind"),
                    Map.entry("InvoiceBody.Line.SalesItemLineDetail", "invoice line/sale"),
                    Map.entry("InvoiceBody.Line.DiscountLineDetail", "invoice line/discount"),
                    Map.entry("InvoiceBody.Sale.ItemRef", "invoice line/item"),
                    Map.entry("InvoiceBody.Sale.Qty", "invoice line/quantity"),
                    Map.entry("InvoiceBody.Sale.UnitPrice", "invoice line/unit price"),
                    Map.entry("InvoiceBody.Sale.TaxCodeRef", "invoice line/tax code"),
                    Map.entry("InvoiceBody.Sale.ClassRef", "invoice line/class"),
                    Map.entry("InvoiceBody.Sale.ServiceDate", "invoice line/service date"),
                    Map.entry(
                            "InvoiceBody.Reduction.PercentBased",
                            "invoice line/discount in percent"));

    private static final Map<String, String> OF_CHANGES =
            Map.of(
                    "JournalEntryChange.Id", "journal entry written anew/id",
                    "JournalEntryChange.SyncToken", "journal entry written anew/version",
                    "JournalEntryChange.sparse",
                            "journal entry written anew/nothing but what is sent",
                    "DocumentChange.Id", "document written anew/id",
                    "DocumentChange.SyncToken", "document written anew/version",
                    "DocumentChange.sparse", "document written anew/nothing but what is sent",
                    "InvoiceVersion.Id", "change of a document/id",
                    "InvoiceVersion.SyncToken", "change of a document/version");

    private static final Map<String, String> OF_CREDIT_MEMOS =
            Map.of(
                    "CreditMemoBody.CustomerRef", "credit memo/customer",
                    "CreditMemoBody.CurrencyRef", "credit memo/currency",
                    "CreditMemoBody.DocNumber", "credit memo/number",
                    "CreditMemoBody.TxnDate", "credit memo/issue date",
                    "CreditMemoBody.DepartmentRef", "credit memo/department",
                    "CreditMemoBody.ExchangeRate", "credit memo/exchange rate",
                    "CreditMemoBody.Line", "credit memo/lines",
                    "CreditMemoBody.CustomerMemo", "credit memo/memo",
                    "CreditMemoBody.PrivateNote", "credit memo/mark");

    private static final Map<String, String> OF_APPLICATIONS =
            Map.of(
                    "ApplicationBody.CustomerRef", "application of a credit/customer",
                    "ApplicationBody.CurrencyRef", "application of a credit/currency",
                    "ApplicationBody.TxnDate", "application of a credit/day",
                    "ApplicationBody.TotalAmt", "application of a credit/total",
                    "ApplicationBody.Line", "application of a credit/lines",
                    "ApplicationBody.PrivateNote", "application of a credit/mark",
                    "ApplicationBody.Line.Amount", "application of a credit/line amount",
                    "ApplicationBody.Line.LinkedTxn", "application of a credit/line's document",
                    "ApplicationBody.Link.TxnId", "application of a credit/linked id",
                    "ApplicationBody.Link.TxnType", "application of a credit/linked kind");

    private static final Map<String, String> OF_REFUNDS =
            Map.ofEntries(
                    Map.entry("ExpenseBody.PaymentType", "refund/kind of payment"),
                    Map.entry("ExpenseBody.AccountRef", "refund/account"),
                    Map.entry("ExpenseBody.EntityRef", "refund/customer"),
                    Map.entry("ExpenseBody.Party.value", "refund/customer id"),
                    Map.entry("ExpenseBody.Party.type", "refund/kind of party"),
                    Map.entry("ExpenseBody.CurrencyRef", "refund/currency"),
                    Map.entry("ExpenseBody.DocNumber", "refund/number"),
                    Map.entry("ExpenseBody.TxnDate", "refund/day"),
                    Map.entry("ExpenseBody.Line", "refund/lines"),
                    Map.entry("ExpenseBody.PrivateNote", "refund/mark"),
                    Map.entry("ExpenseBody.Line.Amount", "refund/line amount"),
                    Map.entry("ExpenseBody.Line.DetailType", "refund/line kind"),
                    Map.entry(
                            "ExpenseBody.Line.AccountBasedExpenseLineDetail", "refund/line detail"),
                    Map.entry("ExpenseBody.Account.AccountRef", "refund/receivables"));

    private static final Map<String, String> OF_RECEIPTS =
            Map.of(
                    "ReceiptBody.CustomerRef", "refund of a sale/customer",
                    "ReceiptBody.CurrencyRef", "refund of a sale/currency",
                    "ReceiptBody.DocNumber", "refund of a sale/number",
                    "ReceiptBody.TxnDate", "refund of a sale/day",
                    "ReceiptBody.DepartmentRef", "refund of a sale/department",
                    "ReceiptBody.DepositToAccountRef", "refund of a sale/account",
                    "ReceiptBody.Line", "refund of a sale/lines",
                    "ReceiptBody.CustomerMemo", "refund of a sale/memo",
                    "ReceiptBody.PrivateNote", "refund of a sale/mark");

    private static final Map<String, String> OF_PAYMENT_CHANGES =
            Map.ofEntries(
                    Map.entry("PaymentVersion.Id", "void of a payment/id"),
                    Map.entry("PaymentVersion.SyncToken", "void of a payment/version"),
                    Map.entry("PaymentChange.Id", "change of a payment/id"),
                    Map.entry("PaymentChange.SyncToken", "change of a payment/version"),
                    Map.entry("PaymentChange.sparse", "change of a payment/nothing but this"),
                    Map.entry("PaymentChange.CustomerRef", "change of a payment/customer"),
                    Map.entry("PaymentChange.TotalAmt", "change of a payment/total"),
                    Map.entry("PaymentChange.Line", "change of a payment/lines"),
                    Map.entry("PaymentChange.Line.Amount", "change of a payment/line amount"),
                    Map.entry(
                            "PaymentChange.Line.LinkedTxn", "change of a payment/line's document"),
                    Map.entry("PaymentChange.Link.TxnId", "change of a payment/linked id"),
                    Map.entry("PaymentChange.Link.TxnType", "change of a payment/linked kind"));
    private static final Map<String, String> OF_PAYMENTS =
            Map.ofEntries(
                    Map.entry("PaymentBody.CustomerRef", "payment/customer"),
                    Map.entry("PaymentBody.CurrencyRef", "payment/currency"),
                    Map.entry("PaymentBody.TxnDate", "payment/day"),
                    Map.entry("PaymentBody.TotalAmt", "payment/total"),
                    Map.entry("PaymentBody.PaymentRefNum", "payment/reference"),
                    Map.entry("PaymentBody.DepositToAccountRef", "payment/account"),
                    Map.entry("PaymentBody.Line", "payment/lines"),
                    Map.entry("PaymentBody.PrivateNote", "payment/mark"),
                    Map.entry("PaymentBody.Line.Amount", "payment/line amount"),
                    Map.entry("PaymentBody.Line.LinkedTxn", "payment/line's document"),
                    Map.entry("PaymentBody.Link.TxnId", "payment/linked id"),
                    Map.entry("PaymentBody.Link.TxnType", "payment/linked kind"));

    private static final Map<String, String> OF_ENTRIES =
            Map.ofEntries(
                    Map.entry("JournalEntryBody.DocNumber", "journal entry/number"),
                    Map.entry("JournalEntryBody.TxnDate", "journal entry/day"),
                    Map.entry("JournalEntryBody.CurrencyRef", "journal entry/currency"),
                    Map.entry("JournalEntryBody.Line", "journal entry/lines"),
                    Map.entry("JournalEntryBody.PrivateNote", "journal entry/mark"),
                    Map.entry("JournalEntryBody.Line.Amount", "journal entry/line amount"),
                    Map.entry("JournalEntryBody.Line.DetailType", "journal entry/line kind"),
                    Map.entry(
                            "JournalEntryBody.Line.Description", "journal entry/line description"),
                    Map.entry(
                            "JournalEntryBody.Line.JournalEntryLineDetail",
                            "journal entry/line detail"),
                    Map.entry("JournalEntryBody.Detail.PostingType", "journal entry/side"),
                    Map.entry("JournalEntryBody.Detail.AccountRef", "journal entry/account"),
                    Map.entry("JournalEntryBody.Detail.ClassRef", "journal entry/class"),
                    Map.entry("JournalEntryBody.Detail.Entity", "journal entry/customer"),
                    Map.entry("JournalEntryBody.Party.Type", "journal entry/kind of party"),
                    Map.entry("JournalEntryBody.Party.EntityRef", "journal entry/customer id"));

    private static final Map<String, String> OF_MATCHES =
            Map.of(
                    "RelinkingBody.Id", "match of a payment/id",
                    "RelinkingBody.SyncToken", "match of a payment/version",
                    "RelinkingBody.sparse", "match of a payment/sparse",
                    "RelinkingBody.CustomerRef", "match of a payment/customer",
                    "RelinkingBody.TotalAmt", "match of a payment/total",
                    "RelinkingBody.Line", "match of a payment/lines");

    private static final Map<String, String> OF_CUSTOMERS =
            Map.ofEntries(
                    Map.entry("CustomerBody.DisplayName", "customer/name"),
                    Map.entry("CustomerBody.CurrencyRef", "customer/currency"),
                    Map.entry("CustomerBody.PrimaryEmailAddr", "customer/e-mail"),
                    Map.entry("CustomerBody.PrimaryPhone", "customer/telephone"),
                    Map.entry("CustomerBody.BillAddr", "customer/billing address"),
                    Map.entry("CustomerBody.ResaleNum", "customer/tax id"),
                    Map.entry("CustomerBody.Notes", "customer/mark"),
                    Map.entry("CustomerBody.Email.Address", "customer/e-mail address"),
                    Map.entry("CustomerBody.Phone.FreeFormNumber", "customer/telephone number"),
                    Map.entry("CustomerBody.Address.Line1", "customer/street 1"),
                    Map.entry("CustomerBody.Address.Line2", "customer/street 2"),
                    Map.entry("CustomerBody.Address.Line3", "customer/street 3"),
                    Map.entry("CustomerBody.Address.Line4", "customer/street 4"),
                    Map.entry("CustomerBody.Address.Line5", "customer/street 5"),
                    Map.entry("CustomerBody.Address.City", "customer/city"),
                    Map.entry("CustomerBody.Address.CountrySubDivisionCode", "customer/region"),
                    Map.entry("CustomerBody.Address.PostalCode", "customer/postal code"),
                    Map.entry("CustomerBody.Address.Country", "customer/country"));

    private static final Map<String, String> OF_CUSTOMER_CHANGES =
            Map.of(
                    "CustomerChange.Id", "change of a customer/id",
                    "CustomerChange.SyncToken", "change of a customer/version",
                    "CustomerChange.sparse", "change of a customer/nothing but this",
                    "CustomerChange.DisplayName", "change of a customer/name",
                    "CustomerChange.PrimaryEmailAddr", "change of a customer/e-mail",
                    "CustomerChange.PrimaryPhone", "change of a customer/telephone",
                    "CustomerChange.BillAddr", "change of a customer/billing address",
                    "CustomerChange.ResaleNum", "change of a customer/tax id");

    private static final Map<String, String> OF_RECORDS =
            Map.of(
                    "ItemBody.Name", "item/name",
                    "ItemBody.Type", "item/kind",
                    "ItemBody.Description", "item/description",
                    "ItemBody.IncomeAccountRef", "item/income account",
                    "ClassBody.Name", "class/name",
                    "DepartmentBody.Name", "department/name");

    private WireNames() {}

    /** by the name on the wire, with the record that carries it */
    static Map<String, String> all() {
        var all = new TreeMap<String, String>();
        all.putAll(OF_INVOICES);
        all.putAll(OF_LINES);
        all.putAll(OF_CHANGES);
        all.putAll(OF_CUSTOMERS);
        all.putAll(OF_RECORDS);
        all.putAll(OF_CUSTOMER_CHANGES);
        all.putAll(OF_CREDIT_MEMOS);
        all.putAll(OF_APPLICATIONS);
        all.putAll(OF_REFUNDS);
        all.putAll(OF_RECEIPTS);
        all.putAll(OF_PAYMENT_CHANGES);
        all.putAll(OF_MATCHES);
        all.putAll(OF_PAYMENTS);
        all.putAll(OF_ENTRIES);
        return all;
    }
}
