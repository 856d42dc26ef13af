package io.tieout.bootstrap.bench.live;

import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.replay.HistoricInvoice;
import io.tieout.bootstrap.replay.TieoutApi;
import io.tieout.bootstrap.twin.NoticeDoor;
import io.tieout.bootstrap.twin.NoticeDoor.Notice;
import io.tieout.qbo.QboSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * One account with one large invoice in the books, of which a cent, two cents, three cents and so
 * on are paid: the amount of a payment is its number. Nobody delivers its webhooks but the bench.
 */
final class WatchedAccount {

    private static final String CUSTOMER = "Watched";
    private static final BigDecimal LARGE = new BigDecimal("1000000.00");
    private static final int TERM_DAYS = 30;
    private static final int OK = 200;

    private final BenchHouse house;
    private final NoticeDoor door;
    private final String verifierToken;
    private final TieoutApi.Account account;
    private final String invoice;
    private final Map<Integer, Notice> booked = new ConcurrentHashMap<>();

    /** bills the account and waits until that has landed */
    WatchedAccount(BenchHouse house, Duration latency) {
        this.house = house;
        this.door = new NoticeDoor(house.address());
        this.verifierToken = house.part(QboSettings.class).verifierTokens().getFirst();
        String realm = house.realm();
        this.account = house.account(CUSTOMER);
        bill();
        house.awaitRest();
        house.twin().askForTrouble(Map.of("kind", "drop_webhook", "realm", realm, "rate", 1.0));
        this.invoice = house.twin().records(realm, "Invoice").path(0).path("Id").asString();
        house.twin()
                .askForTrouble(
                        Map.of(
                                "kind",
                                "latency",
                                "realm",
                                realm,
                                "rate",
                                1.0,
                                "latencyMillis",
                                latency.toMillis()));
    }

    String accountId() {
        return account.id();
    }

    /** of somebody who may see every account */
    String watcher() {
        return house.token("ACCOUNTANT");
    }

    /** a person books payments with these numbers, and nobody is told */
    void book(int first, int last) {
        for (int number = first; number <= last; number++) {
            JsonNode payment = house.twin().enter(house.realm(), "Payment", content(number));
            booked.put(
                    number,
                    new Notice(
                            UUID.randomUUID(),
                            house.realm(),
                            payment.path("Id").asString(),
                            "created",
                            payment.at("/MetaData/LastUpdatedTime").asString()));
        }
    }

    /** tells of the payment with this number */
    void tell(int number) {
        String body = NoticeDoor.body(List.of(Objects.requireNonNull(booked.get(number))));
        int status = door.post(body, NoticeDoor.signature(body, verifierToken));
        if (status != OK) {
            throw new IllegalStateException("a webhook was answered " + status);
        }
    }

    private Map<String, ?> content(int cents) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);
        return Map.of(
                "CustomerRef", Map.of("value", account.customerId()),
                "CurrencyRef", Map.of("value", "USD"),
                "TotalAmt", amount,
                "Line",
                        List.of(
                                Map.of(
                                        "Amount",
                                        amount,
                                        "LinkedTxn",
                                        List.of(Map.of("TxnId", invoice, "TxnType", "Invoice")))));
    }

    private void bill() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        TieoutApi api = house.api();
        String id =
                api.draft(
                        account,
                        new HistoricInvoice(
                                1,
                                CUSTOMER,
                                "WATCHED-1",
                                today,
                                today.plusDays(TERM_DAYS),
                                LARGE,
                                today.plusDays(TERM_DAYS)));
        api.submit(id);
        api.approve(id, api.planHash(id));
    }
}
