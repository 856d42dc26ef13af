package io.tieout.twin.customer;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.creditmemo.CreditMemoRules;
import io.tieout.twin.invoice.InvoiceRules;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.EntityRules;
import io.tieout.twin.rules.WriteOptions;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/**
 * A customer made inactive while something is open: the service balances the account by a document
 * of its own, a credit memo for what is owed or an invoice for a credit.
 */
final class Retirement {

    /** The note by which the service marks its own doing. */
    private static final String NOTE = "Created by QB Online to adjust balance for deletion.";

    private Retirement() {}

    /** Balances a customer's account; the new version of the customer shows it. */
    static void balance(Change change, Key customer, ObjectNode entity) {
        BigDecimal balance = Json.decimal(entity, "Balance");
        if (balance.signum() == 0) {
            return;
        }
        EntityRules rules = balance.signum() > 0 ? new CreditMemoRules() : new InvoiceRules();
        ObjectNode document = document(customer, entity, balance.abs());
        rules.create(change, document, WriteOptions.NONE);
        change.add(new Key(rules.kind(), change.nextId(rules.kind())), document);
        ObjectNode balanced = change.read(customer);
        entity.set("Balance", balanced.path("Balance"));
        entity.set("BalanceWithJobs", balanced.path("BalanceWithJobs"));
    }

    private static ObjectNode document(Key customer, ObjectNode entity, BigDecimal amount) {
        ObjectNode document =
                Json.object().put("PrivateNote", NOTE).put("GlobalTaxCalculation", "NotApplicable");
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
