package io.tieout.processors;

import static io.tieout.processors.Words.currency;
import static io.tieout.processors.Words.decimal;
import static io.tieout.processors.Words.minor;
import static io.tieout.processors.Words.noted;
import static io.tieout.processors.Words.reference;
import static io.tieout.processors.Words.text;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.processor.ProcessorReport.Charged;
import io.tieout.domain.processor.ProcessorReport.Reclaim;
import io.tieout.domain.processor.ProcessorReport.Reclaimed;
import io.tieout.domain.recorded.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Stripe's events; "Event types" and "Currencies" pages, read 2026-11-21. A payment intent and its
 * charge speak of the same money: the charge's id is the reference of both.
 */
final class StripeNotices extends NoticeReader {

    /** Amounts of these have no decimals at Stripe; "Zero-decimal currencies". */
    private static final Set<String> WHOLE =
            Set.of(
                    "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND",
                    "VUV", "XAF", "XOF", "XPF");

    /** Amounts of these have three; "Three-decimal currencies". */
    private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    StripeNotices() {
        super(Channel.STRIPE, "id", "type");
    }

    @Override
    ProcessorReport translate(String type, JsonNode notice) {
        JsonNode object = notice.path("data").path("object");
        return switch (type) {
            case "charge.succeeded" ->
                    isHeldOnly(object)
                            ? nothing(type + " before it is captured")
                            : charged(object, text(object, "id"), "amount");
            case "charge.captured" -> charged(object, text(object, "id"), "amount_captured");
            case "payment_intent.succeeded" ->
                    charged(object, text(object, "latest_charge"), "amount_received");
            case "charge.refunded" -> refunded(object, notice);
            case "charge.dispute.created" -> disputed(object, Reclaim.DISPUTE_OPENED, notice);
            case "charge.dispute.closed" ->
                    switch (text(object, "status")) {
                        case "won", "warning_closed" ->
                                disputed(object, Reclaim.DISPUTE_WON, notice);
                        case "lost" -> disputed(object, Reclaim.DISPUTE_LOST, notice);
                        default -> nothing(type);
                    };
            default -> nothing(type);
        };
    }

    /** Money that is held and not taken yet; "Place a hold on a payment method" page. */
    private static boolean isHeldOnly(JsonNode charge) {
        return charge.path("captured").isBoolean() && !charge.path("captured").booleanValue();
    }

    private static Charged charged(JsonNode object, String charge, String amountField) {
        Currency currency = currency(object, "currency");
        return new Charged(
                reference(Channel.STRIPE, charge),
                money(minor(object, amountField), currency),
                Money.zero(currency),
                Instant.ofEpochSecond(minor(object, "created")),
                invoice(object.path("metadata")));
    }

    private static String invoice(JsonNode metadata) {
        String named = noted(metadata, "tieout_invoice");
        return named.isEmpty() ? noted(metadata, "invoice") : named;
    }

    /** The charge tells all that was refunded of it, and the notice what it told before. */
    private static Reclaimed refunded(JsonNode charge, JsonNode notice) {
        long all = minor(charge, "amount_refunded");
        JsonNode before = notice.path("data").path("previous_attributes").path("amount_refunded");
        String id = text(charge, "id");
        return new Reclaimed(
                reference(Channel.STRIPE, id),
                Reclaim.REFUND,
                money(all - before.asLong(0), currency(charge, "currency")),
                id + " up to " + all,
                at(notice));
    }

    private static Reclaimed disputed(JsonNode dispute, Reclaim reclaim, JsonNode notice) {
        return new Reclaimed(
                reference(Channel.STRIPE, text(dispute, "charge")),
                reclaim,
                money(minor(dispute, "amount"), currency(dispute, "currency")),
                text(dispute, "id"),
                at(notice));
    }

    private static Instant at(JsonNode notice) {
        return Instant.ofEpochSecond(minor(notice, "created"));
    }

    /** Stripe's smallest unit is not always the currency's own: 500 of ISK are 5. */
    static Money money(long amount, Currency currency) {
        int decimals =
                WHOLE.contains(currency.code()) ? 0 : THOUSANDTHS.contains(currency.code()) ? 3 : 2;
        return decimal(
                BigDecimal.valueOf(amount, decimals).stripTrailingZeros().toPlainString(),
                currency);
    }
}
