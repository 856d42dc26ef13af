package io.tieout.processors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.processor.ProcessorReport.Charged;
import io.tieout.domain.processor.ProcessorReport.Other;
import io.tieout.domain.processor.ProcessorReport.Reclaim;
import io.tieout.domain.processor.ProcessorReport.Reclaimed;
import io.tieout.domain.processor.ProcessorReport.ReclaimedWithFee;
import io.tieout.domain.processor.ProcessorReport.Unclear;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.ProcessorReference;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticesTest {

    @ParameterizedTest
    @CsvSource({
        "1050, USD, 10.50",
        "500, JPY, 500",
        "500, ISK, 5",
        "5000, KWD, 5.000",
        "500, MGA, 500.00"
    })
    void stripesUnitIsNotAlwaysTheCurrencysOwn(long amount, String currency, String expected) {
        var money = new Currency(currency);

        assertThat(StripeNotices.money(amount, money)).isEqualTo(Money.of(expected, money));
    }

    @Test
    void aPaymentIntentAndItsChargeAreOnePayment() {
        Charged intent =
                (Charged)
                        stripe(
                                """
                                {"id": "evt_2", "type": "payment_intent.succeeded", "data": {"object": {
                                  "id": "pi_1", "latest_charge": "ch_1", "amount_received": 1050,
                                  "currency": "usd", "created": 1774000000, "metadata": {}}}}
                                """);

        assertThat(intent.reference()).isEqualTo(new ProcessorReference(Channel.STRIPE, "ch_1"));
        assertThat(intent.invoice()).isEmpty();
    }

    @Test
    void aRefundAndADisputeNameTheirCharge() {
        assertThat(
                        stripe(
                                """
                                {"id": "e", "type": "charge.refunded", "created": 1774000000, "data": {
                                  "object": {"id": "ch_1", "amount_refunded": 250,
                                    "currency": "usd"}}}
                                """))
                .isEqualTo(
                        reclaimed(
                                Channel.STRIPE, "ch_1", Reclaim.REFUND, "2.50", "ch_1 up to 250"));
        assertThat(
                        stripe(
                                """
                                {"id": "e", "type": "charge.dispute.closed", "created": 1774000000,
                                  "data": {"object": {"id": "dp_1", "charge": "ch_1",
                                    "amount": 250, "currency": "usd", "status": "lost"}}}
                                """))
                .isEqualTo(reclaimed(Channel.STRIPE, "ch_1", Reclaim.DISPUTE_LOST, "2.50", "dp_1"));
    }

    @Test
    void aSecondRefundOfAChargeIsWhatItAddsToTheFirst() {
        assertThat(
                        stripe(
                                """
                                {"id": "e", "type": "charge.refunded", "created": 1774000000, "data": {
                                  "object": {"id": "ch_1", "amount_refunded": 400,
                                    "currency": "usd"},
                                  "previous_attributes": {"amount_refunded": 250}}}
                                """))
                .isEqualTo(
                        reclaimed(
                                Channel.STRIPE, "ch_1", Reclaim.REFUND, "1.50", "ch_1 up to 400"));
    }

    @Test
    void whatIsOnlyHeldIsNoMoneyYet() {
        String held =
                """
                {"id": "e", "type": "%s", "data": {"object": {"id": "ch_1", "amount": 1050,
                  "captured": %s, "amount_captured": %d, "currency": "usd",
                  "created": 1774000000, "metadata": {}}}}
                """;

        assertThat(stripe(held.formatted("charge.succeeded", false, 0))).isInstanceOf(Other.class);
        assertThat(stripe(held.formatted("charge.captured", true, 700)))
                .isInstanceOfSatisfying(
                        Charged.class,
                        charged -> assertThat(charged.gross()).isEqualTo(usd("7.00")));
    }

    @Test
    void aTypeThatIsNotKnownIsKeptAndOneThatCannotBeReadIsUnclear() {
        assertThat(stripe("{\"id\": \"e\", \"type\": \"customer.created\"}"))
                .isEqualTo(new Other("nothing follows from customer.created"));
        assertThat(stripe("{\"id\": \"e\", \"type\": \"charge.succeeded\"}"))
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.problem()).startsWith("not understood"));
        assertThat(paypal("{\"id\": \"e\", \"event_type\": \"PAYMENT.SALE.COMPLETED\"}"))
                .isInstanceOf(Unclear.class);
    }

    @Test
    void aNoteThatCouldHoldACardNumberIsNotKept() {
        Charged charged =
                (Charged)
                        stripe(
                                """
                                {"id": "e", "type": "charge.succeeded", "data": {"object": {
                                  "id": "ch_1", "amount": 1050, "currency": "usd",
                                  "created": 1774000000,
                                  "metadata": {"invoice": "4242 4242 4242 4242"}}}}
                                """);

        assertThat(charged.invoice()).isEmpty();
    }

    @Test
    void squareSaysWhatItKeepsOnceItKnows() {
        ProcessorReport report =
                new SquareNotices()
                        .read(
                                """
                                {"event_id": "e", "type": "payment.updated", "data": {"object": {
                                  "payment": {"id": "p1", "status": "COMPLETED",
                                    "created_at": "2026-03-20T09:00:00Z", "reference_id": "N-7",
                                    "total_money": {"amount": 1050, "currency": "USD"},
                                    "processing_fee": [
                                      {"amount_money": {"amount": 40, "currency": "USD"}}]}}}}
                                """
                                        .getBytes(UTF_8))
                        .orElseThrow()
                        .report();

        assertThat(report)
                .isInstanceOfSatisfying(
                        Charged.class,
                        charged -> {
                            assertThat(charged.fee()).isEqualTo(usd("0.40"));
                            assertThat(charged.gross()).isEqualTo(usd("10.50"));
                            assertThat(charged.invoice()).isEqualTo("N-7");
                        });
    }

    @Test
    void paypalSaysAmountsAsDecimals() {
        ProcessorReport captured =
                paypal(
                        """
                        {"id": "WH-1", "event_type": "PAYMENT.CAPTURE.COMPLETED", "resource": {
                          "id": "42311647XV020574X", "create_time": "2026-03-20T09:00:00Z",
                          "amount": {"value": "10.50", "currency_code": "USD"},
                          "invoice_id": "N-8", "seller_receivable_breakdown": {
                            "paypal_fee": {"value": "0.61", "currency_code": "USD"}}}}
                        """);
        ProcessorReport refunded =
                paypal(
                        """
                        {"id": "WH-2", "event_type": "PAYMENT.CAPTURE.REFUNDED",
                          "create_time": "2026-03-20T09:46:40Z", "resource": {
                          "id": "1Y107995YT783435V",
                          "amount": {"value": "2.50", "currency_code": "USD"},
                          "links": [{"rel": "up", "href":
                            "https://api.paypal.com/v2/payments/captures/42311647XV020574X"}]}}
                        """);

        assertThat(captured)
                .isInstanceOfSatisfying(
                        Charged.class, charged -> assertThat(charged.fee()).isEqualTo(usd("0.61")));
        assertThat(refunded)
                .isEqualTo(
                        reclaimed(
                                Channel.PAYPAL,
                                "42311647XV020574X",
                                Reclaim.REFUND,
                                "2.50",
                                "1Y107995YT783435V"));
    }

    @Test
    void aRefundMaySayWhatComesBackOfTheFee() {
        ProcessorReport paypal =
                paypal(
                        """
                        {"id": "WH-2", "event_type": "PAYMENT.CAPTURE.REFUNDED",
                          "create_time": "2026-03-20T09:46:40Z", "resource": {
                          "id": "1Y1", "amount": {"value": "2.50", "currency_code": "USD"},
                          "seller_payable_breakdown": {
                            "paypal_fee": {"value": "0.09", "currency_code": "USD"}},
                          "links": [{"rel": "up", "href": "https://api.paypal.com/x/4231"}]}}
                        """);
        ProcessorReport square =
                new SquareNotices()
                        .read(
                                """
                                {"event_id": "e", "type": "refund.updated",
                                  "created_at": "2026-03-20T09:46:40Z", "data": {"object": {
                                  "refund": {"id": "r1", "payment_id": "p1",
                                    "status": "COMPLETED",
                                    "amount_money": {"amount": 250, "currency": "USD"},
                                    "processing_fee": [
                                      {"amount_money": {"amount": -8, "currency": "USD"}}]}}}}
                                """
                                        .getBytes(UTF_8))
                        .orElseThrow()
                        .report();

        assertThat(paypal)
                .isEqualTo(
                        new ReclaimedWithFee(
                                reclaimed(Channel.PAYPAL, "4231", Reclaim.REFUND, "2.50", "1Y1"),
                                usd("0.09")));
        assertThat(square)
                .isEqualTo(
                        new ReclaimedWithFee(
                                reclaimed(Channel.SQUARE, "p1", Reclaim.REFUND, "2.50", "r1"),
                                usd("0.08")));
    }

    private static ProcessorReport stripe(String body) {
        return new StripeNotices().read(body.getBytes(UTF_8)).orElseThrow().report();
    }

    private static ProcessorReport paypal(String body) {
        return new PaypalNotices().read(body.getBytes(UTF_8)).orElseThrow().report();
    }

    private static Reclaimed reclaimed(
            Channel processor, String reference, Reclaim reclaim, String amount, String own) {
        return new Reclaimed(
                new ProcessorReference(processor, reference),
                reclaim,
                usd(amount),
                own,
                Instant.ofEpochSecond(1_774_000_000));
    }

    private static Money usd(String amount) {
        return Money.of(amount, new Currency("USD"));
    }
}
