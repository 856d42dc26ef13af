package io.tieout.twin.invoice;

import io.tieout.twin.rules.Addresses;
import io.tieout.twin.rules.Shape;
import io.tieout.twin.sales.SalesLines;

/**
 * What an invoice in a request may hold; names from Intuit's schema, lengths from the API pages.
 */
final class InvoiceShape {

    static final Shape SHAPE =
            Shape.entity("Invoice")
                    .text("DocNumber", 21)
                    .date("TxnDate", "DueDate", "ShipDate")
                    .reference(
                            "CustomerRef",
                            "CurrencyRef",
                            "SalesTermRef",
                            "ClassRef",
                            "DepartmentRef",
                            "DepositToAccountRef",
                            "ShipMethodRef",
                            "PaymentMethodRef",
                            "SalesRepRef",
                            "RemitToRef",
                            "ARAccountRef")
                    .many("Line", SalesLines.SHAPE)
                    .nested(
                            "TxnTaxDetail",
                            Shape.named("TxnTaxDetail")
                                    .reference("TxnTaxCodeRef", "DefaultTaxCodeRef")
                                    .decimal("TotalTax")
                                    .anything("TaxLine"))
                    .nested("BillAddr", Addresses.SHAPE)
                    .nested("ShipAddr", Addresses.SHAPE)
                    .nested("ShipFromAddr", Addresses.SHAPE)
                    .nested("BillEmail", Addresses.EMAIL)
                    .nested("BillEmailCc", Addresses.EMAIL)
                    .nested("BillEmailBcc", Addresses.EMAIL)
                    .nested("CustomerMemo", Shape.named("MemoRef").text("value", 1000))
                    .text("PrivateNote", 4000)
                    .text("TrackingNum", 31)
                    .text("PONumber", 30)
                    .text("FOB", 30)
                    .text("TransactionLocationType", 100)
                    .choice("EmailStatus", "NotSet", "NeedToSend", "EmailSent")
                    .choice("PrintStatus", "NotSet", "NeedToPrint", "PrintComplete")
                    .choice("GlobalTaxCalculation", "TaxExcluded", "TaxInclusive", "NotApplicable")
                    .decimal("ExchangeRate", "Deposit", "DiscountRate", "DiscountAmt")
                    .flag(
                            "ApplyTaxAfterDiscount",
                            "AllowIPNPayment",
                            "AllowOnlinePayment",
                            "AllowOnlineCreditCardPayment",
                            "AllowOnlineACHPayment",
                            "AutoDocNumber")
                    .readOnly(
                            "TotalAmt",
                            "Balance",
                            "HomeTotalAmt",
                            "HomeBalance",
                            "LinkedTxn",
                            "DeliveryInfo",
                            "InvoiceLink",
                            "EInvoiceStatus",
                            "ECloudStatusTimeStamp",
                            "invoiceStatus",
                            "invoiceStatusLog",
                            "callToAction",
                            "TxnSource",
                            "RecurDataRef",
                            "FreeFormAddress",
                            "TaxExemptionRef");

    private InvoiceShape() {}
}
