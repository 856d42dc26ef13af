package io.tieout.twin.settlement;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.json.Json;
import io.tieout.twin.money.Currencies;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** What is owed to a vendor. It moves with the documents and never by itself. */
public final class Payable {

    private Payable() {}

    /**
     * Moves a vendor's balance. The vendor's stamp changes, its SyncToken does not.
     *
     * @param by in the vendor's currency; positive if more is owed
     */
    public static void move(Change change, String vendorId, BigDecimal by) {
        if (by.signum() == 0) {
            return;
        }
        Key key = new Key(Kind.VENDOR, vendorId);
        ObjectNode vendor = change.copy(key);
        String currency = Json.reference(vendor, "CurrencyRef").orElse("USD");
        BigDecimal sum = Json.decimal(vendor, "Balance").add(by);
        vendor.put("Balance", Currencies.shown(sum, currency));
        change.adjust(key, vendor);
    }
}
