package io.tieout.twin.api;

import io.tieout.twin.books.Kind;
import io.tieout.twin.json.Json;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * The address at which a customer pays an invoice online: shown only to who asks for it by {@code
 * include=invoiceLink}, and only of an invoice that may be paid online and has an addressee.
 */
final class PaymentLink {

    private static final String ASKED = "invoicelink";

    private PaymentLink() {}

    /** The entity itself, or a copy that bears the link. */
    static ObjectNode shown(Kind kind, ObjectNode entity, String include) {
        boolean isPayable =
                Json.isTrue(entity, "AllowOnlineCreditCardPayment")
                        || Json.isTrue(entity, "AllowOnlineACHPayment");
        boolean hasLink =
                kind == Kind.INVOICE
                        && include.toLowerCase(Locale.ROOT).contains(ASKED)
                        && isPayable
                        && Json.string(entity.path("BillEmail"), "Address").isPresent();
        return hasLink
                ? entity.deepCopy()
                        .put(
                                "InvoiceLink",
                                "https://pay.example/" + Json.stringOr(entity, "Id", ""))
                : entity;
    }
}
