package io.tieout.twin.settlement;

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
        moveAbove(change, Json.reference(customer, "ParentRef"), by);
    }

    /** Moves the totals of a customer and of those above it, not its own balance. */
    public static void moveAbove(Change change, Optional<String> customerId, BigDecimal by) {
        Optional<String> above = customerId;
        while (above.isPresent()) {
            Key key = new Key(Kind.CUSTOMER, above.get());
            ObjectNode customer = change.copy(key);
            add(customer, "BalanceWithJobs", by);
            change.adjust(key, customer);
            above = Json.reference(customer, "ParentRef");
        }
    }

    private static void add(ObjectNode customer, String property, BigDecimal by) {
        String currency = Json.reference(customer, "CurrencyRef").orElse("USD");
        BigDecimal sum = Json.decimal(customer, property).add(by);
        customer.put(property, Currencies.shown(sum, currency));
    }
}
