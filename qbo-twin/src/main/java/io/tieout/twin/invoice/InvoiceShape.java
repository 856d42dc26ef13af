package io.tieout.twin.invoice;

import io.tieout.twin.rules.Shape;
import io.tieout.twin.sales.SalesShape;
import io.tieout.twin.settlement.Links;

/** What an invoice in a request may hold beyond what all documents of sale do. */
final class InvoiceShape {

    static final Shape SHAPE =
            SalesShape.named("Invoice")
                    .date("DueDate", "ShipDate")
                    .reference(
                            "SalesTermRef",
                            "DepositToAccountRef",
                            "ShipMethodRef",
                            "PaymentMethodRef",
                            "SalesRepRef",
                            "RemitToRef",
                            "ARAccountRef")
                    .text("TrackingNum", 31)
                    .text("PONumber", 30)
                    .text("FOB", 30)
                    .decimal("Deposit", "DiscountRate", "DiscountAmt")
                    .flag(
                            "AllowIPNPayment",
                            "AllowOnlinePayment",
                            "AllowOnlineCreditCardPayment",
                            "AllowOnlineACHPayment")
                    .many("LinkedTxn", Links.SHAPE)
                    .readOnly(
                            "Balance",
                            "HomeBalance",
                            "InvoiceLink",
                            "EInvoiceStatus",
                            "ECloudStatusTimeStamp",
                            "invoiceStatus",
                            "invoiceStatusLog",
                            "callToAction");

    private InvoiceShape() {}
}
