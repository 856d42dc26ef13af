package io.tieout.bootstrap.bench.listing;

import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.replay.HistoricInvoice;
import io.tieout.bootstrap.replay.TieoutApi;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Invoices that landed and were paid in the books. */
public final class PaidInvoices {

    private static final int TERM_DAYS = 30;
    private static final BigDecimal AMOUNT = new BigDecimal("12.34");
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final BenchHouse house;
    private final int invoices;

    public PaidInvoices(BenchHouse house, int invoices) {
        this.house = house;
        this.invoices = invoices;
    }

    /** bills them, pays them, and waits until each is known to be paid */
    public void make() {
        TieoutApi.Account account = house.account("Listed");
        IntStream.rangeClosed(1, invoices).forEach(number -> bill(account, number));
        house.awaitRest();
        house.twin().records(house.realm(), "Invoice").forEach(this::pay);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (paid() < invoices) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("only " + paid() + " of them are paid");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private void bill(TieoutApi.Account account, int number) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        TieoutApi api = house.api();
        String id =
                api.draft(
                        account,
                        new HistoricInvoice(
                                number,
                                "Listed",
                                "LISTED-%03d".formatted(number),
                                today,
                                today.plusDays(TERM_DAYS),
                                AMOUNT,
                                today.plusDays(TERM_DAYS)));
        api.submit(id);
        api.approve(id, api.planHash(id));
    }

    private void pay(JsonNode invoice) {
        house.twin()
                .enter(
                        house.realm(),
                        "Payment",
                        Map.of(
                                "CustomerRef",
                                Map.of("value", invoice.at("/CustomerRef/value").asString()),
                                "CurrencyRef",
                                Map.of("value", "USD"),
                                "TotalAmt",
                                AMOUNT,
                                "Line",
                                List.of(
                                        Map.of(
                                                "Amount",
                                                AMOUNT,
                                                "LinkedTxn",
                                                List.of(
                                                        Map.of(
                                                                "TxnId",
                                                                invoice.path("Id").asString(),
                                                                "TxnType",
                                                                "Invoice"))))));
    }

    private long paid() {
        return house.api().invoicesByNumber().values().stream()
                .filter(invoice -> invoice.status().equals("PAID"))
                .count();
    }
}
