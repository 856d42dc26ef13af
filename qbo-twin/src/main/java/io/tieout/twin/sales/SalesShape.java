package io.tieout.twin.sales;

import io.tieout.twin.rules.Addresses;
import io.tieout.twin.rules.Shape;

/**
 * What a document of sale in a request may hold, whichever it is; names from Intuit's schema,
 * lengths from the API pages.
 */
public final class SalesShape {

    private static final Shape TAX =
            Shape.named("TxnTaxDetail")
                    .reference("TxnTaxCodeRef", "DefaultTaxCodeRef")
                    .decimal("TotalTax")
                    .anything("TaxLine");

    private SalesShape() {}

    /** The shape that all documents of sale share, under the name of one of them. */
    public static Shape named(String className) {
        return Shape.entity(className)
                .text("DocNumber", 21)
                .date("TxnDate")
                .reference("CustomerRef", "CurrencyRef", "ClassRef", "DepartmentRef")
                .many("Line", SalesLines.SHAPE)
                .nested("TxnTaxDetail", TAX)
                .nested("BillAddr", Addresses.SHAPE)
                .nested("ShipAddr", Addresses.SHAPE)
                .nested("ShipFromAddr", Addresses.SHAPE)
                .nested("BillEmail", Addresses.EMAIL)
                .nested("BillEmailCc", Addresses.EMAIL)
                .nested("BillEmailBcc", Addresses.EMAIL)
                .nested("CustomerMemo", Shape.named("MemoRef").text("value", 1000))
                .text("PrivateNote", 4000)
                .text("TransactionLocationType", 100)
                .choice("EmailStatus", "NotSet", "NeedToSend", "EmailSent")
                .choice("PrintStatus", "NotSet", "NeedToPrint", "PrintComplete")
                .choice("GlobalTaxCalculation", "TaxExcluded", "TaxInclusive", "NotApplicable")
                .decimal("ExchangeRate")
                .flag("ApplyTaxAfterDiscount", "AutoDocNumber")
                .readOnly(
                        "TotalAmt",
                        "HomeTotalAmt",
                        "DeliveryInfo",
                        "TxnSource",
                        "RecurDataRef",
                        "FreeFormAddress",
                        "TaxExemptionRef");
    }
}
