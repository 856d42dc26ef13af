package io.tieout.twin.customer;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a customer owes: the open balances of its invoices less what it paid and nobody applied. It
 * moves with the documents and never by itself.
 */
public final class Receivable {

    private Receivable() {}

    /**
     * Moves a customer's balance, and with it those of the customers above. The customer's stamp
     * changes, its SyncToken does not.
     *
     * @param by in the customer's currency; negative if the customer owes less
     */
    public static void move(Change change, String customerId, BigDecimal by) {
        if (by.signum() == 0) {
            return;
        }
        Key key = new Key(Kind.CUSTOMER, customerId);
        ObjectNode customer = change.copy(key);
        add(customer, "Balance", by);
        add(customer, "BalanceWithJobs", by);
        change.adjust(key, customer);
        Optional<String> above = Json.reference(customer, "ParentRef");
        while (above.isPresent()) {
            Key aboveKey = new Key(Kind.CUSTOMER, above.get());
            ObjectNode parent = change.copy(aboveKey);
            add(parent, "BalanceWithJobs", by);
            change.adjust(aboveKey, parent);
            above = Json.reference(parent, "ParentRef");
        }
    }

    private static void add(ObjectNode customer, String property, BigDecimal by) {
        String currency = Json.reference(customer, "CurrencyRef").orElse("USD");
        BigDecimal sum = Json.decimal(customer, property).add(by);
        customer.put(property, Currencies.shown(sum, currency));
    }
}
