package io.tieout.processors;

import static io.tieout.processors.Words.currency;
import static io.tieout.processors.Words.instant;
import static io.tieout.processors.Words.minor;
import static io.tieout.processors.Words.noted;
import static io.tieout.processors.Words.reference;
import static io.tieout.processors.Words.text;

import io.tieout.domain.money.Money;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.processor.ProcessorReport.Charged;
import io.tieout.domain.processor.ProcessorReport.Reclaim;
import io.tieout.domain.processor.ProcessorReport.Reclaimed;
import io.tieout.domain.recorded.Channel;
import tools.jackson.databind.JsonNode;

/**
 * Square's events; "Webhooks" pages of Payments, Refunds and Disputes, read 2026-11-21. Amounts are
 * in the currency's own smallest unit; "Working with monetary amounts".
 */
final class SquareNotices extends NoticeReader {

    SquareNotices() {
        super(Channel.SQUARE, "event_id", "type");
    }

    @Override
    ProcessorReport translate(String type, JsonNode notice) {
        JsonNode object = notice.path("data").path("object");
        return switch (type) {
            case "payment.created", "payment.updated" -> payment(type, object.path("payment"));
            case "refund.created", "refund.updated" -> refund(type, object.path("refund"), notice);
            case "dispute.created" ->
                    dispute(object.path("dispute"), Reclaim.DISPUTE_OPENED, notice);
            case "dispute.state.updated" ->
                    switch (text(object.path("dispute"), "state")) {
                        case "WON" -> dispute(object.path("dispute"), Reclaim.DISPUTE_WON, notice);
                        case "LOST", "ACCEPTED" ->
                                dispute(object.path("dispute"), Reclaim.DISPUTE_LOST, notice);
                        default -> nothing(type);
                    };
            default -> nothing(type);
        };
    }

    private static ProcessorReport payment(String type, JsonNode payment) {
        if (!text(payment, "status").equals("COMPLETED")) {
            return nothing(type);
        }
        Money gross = money(payment.path("total_money"));
        Money fee =
                payment.path("processing_fee").values().stream()
                        .map(each -> money(each.path("amount_money")))
                        .reduce(Money.zero(gross.currency()), Money::plus);
        return new Charged(
                reference(Channel.SQUARE, text(payment, "id")),
                gross,
                fee,
                instant(payment, "created_at"),
                noted(payment, "reference_id"));
    }

    private static ProcessorReport refund(String type, JsonNode refund, JsonNode notice) {
        if (!text(refund, "status").equals("COMPLETED")) {
            return nothing(type);
        }
        Money amount = money(refund.path("amount_money"));
        var reclaimed =
                new Reclaimed(
                        reference(Channel.SQUARE, text(refund, "payment_id")),
                        Reclaim.REFUND,
                        amount,
                        text(refund, "id"),
                        instant(notice, "created_at"));
        // What is given back of the fee is a negative fee of the refund.
        Money kept =
                refund.path("processing_fee").values().stream()
                        .map(each -> money(each.path("amount_money")))
                        .reduce(Money.zero(amount.currency()), Money::plus);
        return feeBack(reclaimed, kept.negated());
    }

    private static Reclaimed dispute(JsonNode dispute, Reclaim reclaim, JsonNode notice) {
        return new Reclaimed(
                reference(Channel.SQUARE, text(dispute.path("disputed_payment"), "payment_id")),
                reclaim,
                money(dispute.path("amount_money")),
                text(dispute, "id"),
                instant(notice, "created_at"));
    }

    private static Money money(JsonNode money) {
        return Money.ofMinor(minor(money, "amount"), currency(money, "currency"));
    }
}
