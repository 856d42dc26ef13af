package io.tieout.bootstrap.bench.live;

import static java.util.Objects.requireNonNull;

import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.replay.HistoricInvoice;
import io.tieout.bootstrap.replay.JsonOverHttp;
import io.tieout.bootstrap.replay.TieoutApi;
import io.tieout.bootstrap.twin.NoticeDoor;
import io.tieout.bootstrap.twin.NoticeDoor.Notice;
import io.tieout.bootstrap.work.Parallel;
import io.tieout.qbo.QboSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Accounts that a collection policy shut out, each owing one invoice. Their numbers are those of
 * the tries; nobody delivers a webhook but the bench.
 */
final class LockedOut {

    private static final BigDecimal OWED = new BigDecimal("25.00");

    /** so long past due is every invoice when the policy first looks */
    private static final int DAYS_PAST_DUE = 40;

    private static final int OK = 200;

    private final BenchHouse house;
    private final JsonOverHttp http;
    private final NoticeDoor door;
    private final String verifierToken;
    private final List<TieoutApi.Account> accounts = new ArrayList<>();
    private final Map<Integer, Notice> booked = new ConcurrentHashMap<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    /** bills so many accounts, lets a policy shut them out, and waits until it did */
    LockedOut(BenchHouse house, int size) {
        this.house = house;
        this.http = new JsonOverHttp(house.address());
        this.door = new NoticeDoor(house.address());
        this.verifierToken = house.part(QboSettings.class).verifierTokens().getFirst();
        order("ADMIN", "setLetterhead", Map.of("perMinute", 1_000, "attachesPdf", false));
        IntStream.range(0, size).forEach(number -> accounts.add(house.account("Late-" + number)));
        Parallel.each(IntStream.range(0, size).boxed().toList(), this::bill);
        house.awaitRest();
        savePolicy();
        for (int day = 0; day < 3; day++) {
            http.post("/demo/clock", Optional.of(house.token("ADMIN")), Map.of("advanceDays", 1));
        }
        awaitBlocked();
        house.twin()
                .askForTrouble(Map.of("kind", "drop_webhook", "realm", house.realm(), "rate", 1.0));
    }

    /** of somebody who may see every account */
    String watcher() {
        return house.token("ACCOUNTANT");
    }

    /** the number of the account with this id, from 0 */
    int numberOf(String id) {
        return numbers.computeIfAbsent(
                id,
                wanted ->
                        IntStream.range(0, accounts.size())
                                .filter(i -> accounts.get(i).id().equals(wanted))
                                .findFirst()
                                .orElseThrow());
    }

    /** their customers pay all they owe, and nobody is told */
    void pay(int first, int last) {
        Map<String, String> documents = new HashMap<>();
        house.twin()
                .records(house.realm(), "Invoice")
                .forEach(invoice ->
                        documents.put(
                                invoice.at("/CustomerRef/value").asString(),
                                invoice.path("Id").asString()));
        for (int number = first; number <= last; number++) {
            String customer = accounts.get(number).customerId();
            JsonNode payment =
                    house.twin()
                            .enter(
                                    house.realm(),
                                    "Payment",
                                    payment(customer, requireNonNull(documents.get(customer))));
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

    /** tells of the payment of this account */
    void tell(int number) {
        Notice notice = Optional.ofNullable(booked.get(number)).orElseThrow();
        String body = NoticeDoor.body(List.of(notice));
        int status = door.post(body, NoticeDoor.signature(body, verifierToken));
        if (status != OK) {
            throw new IllegalStateException("a webhook was answered " + status);
        }
    }

    private static Map<String, ?> payment(String customer, String document) {
        return Map.of(
                "CustomerRef", Map.of("value", customer),
                "CurrencyRef", Map.of("value", "USD"),
                "TotalAmt", OWED,
                "Line",
                        List.of(
                                Map.of(
                                        "Amount",
                                        OWED,
                                        "LinkedTxn",
                                        List.of(Map.of("TxnId", document, "TxnType", "Invoice")))));
    }

    private void bill(int number) {
        LocalDate due = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS_PAST_DUE);
        TieoutApi api = house.api();
        String id =
                api.draft(
                        accounts.get(number),
                        new HistoricInvoice(
                                number,
                                "Late",
                                "LATE-%04d".formatted(number),
                                due,
                                due,
                                OWED,
                                due));
        api.submit(id);
        api.approve(id, api.planHash(id));
        order(
                "ACCOUNTANT",
                "setContactPreferences",
                Map.of(
                        "accountId", accounts.get(number).id(),
                        "remindersTo", "late@customer.example",
                        "reason", "asked by phone"));
    }

    private void savePolicy() {
        order(
                "ADMIN",
                "saveCollectionPolicy",
                Map.of(
                        "idempotencyKey",
                        "policy",
                        "fromVersion",
                        0,
                        "policy",
                        http.read(policy()),
                        "reason",
                        "to lock them out"));
    }

    private void awaitBlocked() {
        BenchHouse.await(() ->
                accounts.stream()
                        .allMatch(account ->
                                http.get(
                                                "/access/" + account.id(),
                                                Optional.of(house.token("PLATFORM")))
                                        .path("level")
                                        .asString()
                                        .equals("BLOCKED")));
    }

    private void order(String role, String mutation, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        JsonNode answer =
                http.post(
                        "/graphql",
                        Optional.of(house.token(role)),
                        Map.of(
                                "query",
                                "mutation($input: %s!) { %s(input: $input) { userErrors { message"
                                                .formatted(type, mutation)
                                        + " } } }",
                                "variables",
                                Map.of("input", input)));
        JsonNode errors = answer.at("/data/" + mutation + "/userErrors");
        if (!errors.isArray() || !errors.isEmpty()) {
            throw new IllegalStateException(mutation + " was answered " + answer);
        }
    }

    private static String policy() {
        return """
        {"effectiveFrom":"%s","rate":{"most":5,"perDays":1},"steps":[
         {"name":"remind","daysPastDue":1,"action":{"remind":"EMAIL"}},
         {"name":"block","daysPastDue":2,"action":{"block":{"notice":"remind","days":0}}}]}
        """
                .formatted(LocalDate.now(ZoneOffset.UTC));
    }
}
