package io.tieout.bootstrap.faults.delivery;

import io.tieout.bootstrap.twin.NoticeDoor.Notice;
import io.tieout.bootstrap.twin.TwinAdmin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Books, changes, voids and deletes the payments of one company, at random but never more on an
 * invoice than it asks for.
 */
final class Bookkeeper {

    /** of a hundred acts; the rest deletes */
    private static final int BOOKS = 50;

    private static final int CHANGES = 35;
    private static final int VOIDS = 8;

    private static final int MOST_INVOICES = 3;
    private static final int MOST_CENTS = 150;

    private final TwinAdmin twin;
    private final String realm;
    private final Random random;
    private final String customer;
    private final Map<String, Integer> openCents = new LinkedHashMap<>();
    private final List<Payment> standing = new ArrayList<>();

    /** A payment that stands. */
    private record Payment(String id, String version, Map<String, Integer> cents) {}

    /** of a company whose invoices have all landed */
    Bookkeeper(TwinAdmin twin, String realm, long seed) {
        this.twin = twin;
        this.realm = realm;
        this.random = new Random(seed);
        JsonNode invoices = twin.records(realm, "Invoice");
        this.customer = invoices.path(0).at("/CustomerRef/value").asString();
        invoices.forEach(invoice ->
                openCents.put(
                        invoice.path("Id").asString(),
                        invoice.path("TotalAmt").decimalValue().movePointRight(2).intValueExact()));
    }

    /** does something */
    Notice act() {
        int dice = random.nextInt(100);
        if (standing.isEmpty() || dice < BOOKS) {
            return book();
        }
        Payment payment = standing.remove(random.nextInt(standing.size()));
        payment.cents().forEach((invoice, cents) -> openCents.merge(invoice, cents, Integer::sum));
        if (dice < BOOKS + CHANGES) {
            return change(payment);
        }
        boolean isVoided = dice < BOOKS + CHANGES + VOIDS;
        Map<String, ?> what = Map.of("Id", payment.id(), "SyncToken", payment.version());
        JsonNode gone =
                isVoided
                        ? twin.voidRecord(realm, "Payment", what)
                        : twin.delete(realm, "Payment", what);
        return told(payment.id(), gone, isVoided ? "voided" : "deleted");
    }

    private Notice book() {
        Map<String, Integer> shares = shares();
        JsonNode booked = twin.enter(realm, "Payment", content(shares));
        return stands(booked, shares, "created");
    }

    private Notice change(Payment payment) {
        Map<String, Integer> shares = shares();
        Map<String, Object> content = new HashMap<>(content(shares));
        content.put("Id", payment.id());
        content.put("SyncToken", payment.version());
        return stands(twin.change(realm, "Payment", content), shares, "updated");
    }

    private Notice stands(JsonNode payment, Map<String, Integer> shares, String operation) {
        String id = payment.path("Id").asString();
        standing.add(new Payment(id, payment.path("SyncToken").asString(), shares));
        return told(id, payment, operation);
    }

    private Notice told(String id, JsonNode payment, String operation) {
        String at = payment.at("/MetaData/LastUpdatedTime").asString("");
        return new Notice(
                new UUID(random.nextLong(), random.nextLong()),
                realm,
                id,
                operation,
                at.isEmpty() ? twin.rest(realm).now().toString() : at);
    }

    /** takes some of what is open on some invoices; money that settles nothing if all are paid */
    private Map<String, Integer> shares() {
        Map<String, Integer> shares = new LinkedHashMap<>();
        List<String> invoices = List.copyOf(openCents.keySet());
        for (int pick = random.nextInt(MOST_INVOICES); pick >= 0; pick--) {
            String invoice = invoices.get(random.nextInt(invoices.size()));
            int share =
                    Math.min(openCents.getOrDefault(invoice, 0), 1 + random.nextInt(MOST_CENTS));
            if (share > 0 && !shares.containsKey(invoice)) {
                shares.put(invoice, share);
                openCents.merge(invoice, -share, Integer::sum);
            }
        }
        return shares;
    }

    private Map<String, ?> content(Map<String, Integer> shares) {
        int unapplied = random.nextInt(4) == 0 || shares.isEmpty() ? 1 + random.nextInt(50) : 0;
        int total = shares.values().stream().mapToInt(Integer::intValue).sum() + unapplied;
        List<Map<String, ?>> lines =
                shares.entrySet().stream()
                        .<Map<String, ?>>map(share ->
                                Map.of(
                                        "Amount",
                                        money(share.getValue()),
                                        "LinkedTxn",
                                        List.of(
                                                Map.of(
                                                        "TxnId",
                                                        share.getKey(),
                                                        "TxnType",
                                                        "Invoice"))))
                        .toList();
        return Map.of(
                "CustomerRef", Map.of("value", customer),
                "CurrencyRef", Map.of("value", "USD"),
                "TotalAmt", money(total),
                "Line", lines);
    }

    private static BigDecimal money(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
