package io.tieout.twin.customer;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.creditmemo.CreditMemoRules;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.invoice.InvoiceRules;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.WriteOptions;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents the service itself writes so that a customer's account says what somebody declared: an
 * invoice for an opening balance, and at the end a credit memo for what is owed or an invoice for a
 * credit.
 */
final class BalancingDocuments {

    private static final String OPENING = "Opening Balance";

    /** The note by which the service marks its own doing. */
    private static final String CLOSING = "Created by QB Online to adjust balance for deletion.";

    private BalancingDocuments() {}

    /**
     * Bills what a new customer is said to owe already.
     *
     * @throws io.tieout.twin.fault.QboFault 2290 if it is said to owe less than nothing
     */
    static void open(Change change, Key customer, ObjectNode entity) {
        BigDecimal balance = Json.decimal(entity, "Balance");
        entity.put("Balance", 0);
        if (balance.signum() < 0) {
            throw BusinessFaults.negativeAmount(balance);
        }
        if (balance.signum() > 0) {
            ObjectNode invoice = document(customer, entity, balance, OPENING);
            Json.string(entity, "OpenBalanceDate").ifPresent(on -> invoice.put("TxnDate", on));
            add(change, new InvoiceRules(), invoice);
        }
    }

    /** Balances an account that is given up; the new version of the customer shows it. */
    static void close(Change change, Key customer, ObjectNode entity) {
        BigDecimal balance = Json.decimal(entity, "Balance");
        if (balance.signum() == 0) {
            return;
        }
        EntityRules rules = balance.signum() > 0 ? new CreditMemoRules() : new InvoiceRules();
        add(change, rules, document(customer, entity, balance.abs(), CLOSING));
        ObjectNode balanced = change.read(customer);
        entity.set("Balance", balanced.path("Balance"));
        entity.set("BalanceWithJobs", balanced.path("BalanceWithJobs"));
    }

    private static void add(Change change, EntityRules rules, ObjectNode document) {
        rules.create(change, document, WriteOptions.NONE);
        change.add(new Key(rules.kind(), change.nextId(rules.kind())), document);
    }

    private static ObjectNode document(
            Key customer, ObjectNode entity, BigDecimal amount, String note) {
        ObjectNode document =
                Json.object().put("PrivateNote", note).put("GlobalTaxCalculation", "NotApplicable");
        document.putObject("CustomerRef").put("value", customer.id());
        document.set("CurrencyRef", entity.path("CurrencyRef").deepCopy());
        ObjectNode line =
                document.putArray("Line")
                        .addObject()
                        .put("Amount", amount)
                        .put("DetailType", "SalesItemLineDetail");
        line.putObject("SalesItemLineDetail").putObject("TaxCodeRef").put("value", "NON");
        return document;
    }
}
