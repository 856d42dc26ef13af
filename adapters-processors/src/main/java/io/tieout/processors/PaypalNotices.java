package io.tieout.processors;

import static io.tieout.processors.Words.currency;
import static io.tieout.processors.Words.decimal;
import static io.tieout.processors.Words.instant;
import static io.tieout.processors.Words.noted;
import static io.tieout.processors.Words.reference;
import static io.tieout.processors.Words.text;

import io.tieout.domain.money.Money;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.processor.ProcessorReport.Charged;
import io.tieout.domain.processor.ProcessorReport.Reclaim;
import io.tieout.domain.processor.ProcessorReport.Reclaimed;
import io.tieout.domain.processor.ProcessorReport.Unclear;
import io.tieout.domain.recorded.Channel;
import io.tieout.processors.Words.NotUnderstood;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * PayPal's events; "Webhook event names" and "Currency codes" pages, read 2026-11-21. Amounts are
 * decimal texts.
 */
final class PaypalNotices extends NoticeReader {

    PaypalNotices() {
        super(Channel.PAYPAL, "id", "event_type");
    }

    @Override
    ProcessorReport translate(String type, JsonNode notice) {
        JsonNode resource = notice.path("resource");
        return switch (type) {
            case "PAYMENT.CAPTURE.COMPLETED" -> captured(resource);
            case "PAYMENT.CAPTURE.REFUNDED" ->
                    withFee(refunded(resource, Reclaim.REFUND, notice), resource);
            case "PAYMENT.CAPTURE.REVERSED" ->
                    withFee(refunded(resource, Reclaim.DISPUTE_LOST, notice), resource);
            case "PAYMENT.SALE.COMPLETED", "PAYMENT.SALE.REFUNDED", "PAYMENT.SALE.REVERSED" ->
                    new Unclear(type + " is of an API that PayPal replaced, and is not read");
            case "CUSTOMER.DISPUTE.CREATED" -> disputed(resource, Reclaim.DISPUTE_OPENED, notice);
            case "CUSTOMER.DISPUTE.RESOLVED" ->
                    disputed(
                            resource,
                            resource.path("dispute_outcome")
                                            .path("outcome_code")
                                            .asString("")
                                            .equals("RESOLVED_SELLER_FAVOUR")
                                    ? Reclaim.DISPUTE_WON
                                    : Reclaim.DISPUTE_LOST,
                            notice);
            default -> nothing(type);
        };
    }

    private static Charged captured(JsonNode capture) {
        Money gross = money(capture.path("amount"));
        JsonNode fee = capture.path("seller_receivable_breakdown").path("paypal_fee");
        return new Charged(
                reference(Channel.PAYPAL, text(capture, "id")),
                gross,
                fee.isMissingNode() ? Money.zero(gross.currency()) : money(fee),
                instant(capture, "create_time"),
                Stream.of("invoice_id", "custom_id")
                        .map(field -> noted(capture, field))
                        .filter(named -> !named.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    /** a refund names its capture only by a link to it */
    private static Reclaimed refunded(JsonNode refund, Reclaim reclaim, JsonNode notice) {
        String capture =
                refund.path("links").values().stream()
                        .filter(link -> link.path("rel").asString("").equals("up"))
                        .map(link -> link.path("href").asString("").replaceFirst(".*/", ""))
                        .findFirst()
                        .orElseThrow(() -> new NotUnderstood("it names no capture"));
        return new Reclaimed(
                reference(Channel.PAYPAL, capture),
                reclaim,
                money(refund.path("amount")),
                text(refund, "id"),
                instant(notice, "create_time"));
    }

    /** it says what of its fee it gave back, if any; "Refund" object of the Payments API */
    private static ProcessorReport withFee(Reclaimed reclaimed, JsonNode refund) {
        JsonNode fee = refund.path("seller_payable_breakdown").path("paypal_fee");
        return fee.isMissingNode() ? reclaimed : feeBack(reclaimed, money(fee));
    }

    private static Reclaimed disputed(JsonNode dispute, Reclaim reclaim, JsonNode notice) {
        return new Reclaimed(
                reference(
                        Channel.PAYPAL,
                        text(
                                dispute.path("disputed_transactions").path(0),
                                "seller_transaction_id")),
                reclaim,
                money(dispute.path("dispute_amount")),
                text(dispute, "dispute_id"),
                instant(notice, "create_time"));
    }

    private static Money money(JsonNode money) {
        return decimal(text(money, "value"), currency(money, "currency_code"));
    }
}
