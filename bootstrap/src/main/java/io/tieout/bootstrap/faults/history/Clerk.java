package io.tieout.bootstrap.faults.history;

import io.tieout.bootstrap.twin.NoticeDoor.Notice;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.bootstrap.twin.TwinAdmin.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Keeps the payments of one company in the books at random: books, changes, voids and deletes them,
 * over several invoices, with credits, and with money that pays nothing.
 */
final class Clerk {

    /** of a hundred acts; the rest deletes */
    private static final int BOOKS = 60;

    private static final int CHANGES = 25;
    private static final int VOIDS = 8;

    private static final int MOST_INVOICES = 3;
    private static final int MOST_CENTS = 400;
    private static final int MOST_UNAPPLIED_CENTS = 300;

    private final TwinAdmin twin;
    private final String realm;
    private final Random random;
    private final Map<String, String> told = new HashMap<>();
    int tooLate;

    Clerk(TwinAdmin twin, String realm, long seed) {
        this.twin = twin;
        this.realm = realm;
        this.random = new Random(seed);
    }

    /** does something, unless somebody else was quicker */
    void act() {
        try {
            actAtRandom();
        } catch (Refused _) {
            // What was open a moment ago is paid by now, from the other side.
            tooLate++;
        }
    }

    /** what gives money back is left to whoever gave it back */
    private void actAtRandom() {
        List<JsonNode> own = new ArrayList<>();
        payments()
                .forEach(payment -> {
                    if (payment.path("TotalAmt").decimalValue().signum() > 0
                            && !links(payment, "Expense")) {
                        own.add(payment);
                    }
                });
        int dice = random.nextInt(100);
        if (own.isEmpty() || dice < BOOKS) {
            twin.enter(realm, "Payment", content(Map.of()));
            return;
        }
        JsonNode payment = own.get(random.nextInt(own.size()));
        Map<String, Object> what = new HashMap<>();
        what.put("Id", payment.path("Id"));
        what.put("SyncToken", payment.path("SyncToken"));
        if (dice < BOOKS + CHANGES) {
            what.putAll(content(shares(payment)));
            twin.change(realm, "Payment", what);
        } else if (dice < BOOKS + CHANGES + VOIDS) {
            twin.voidRecord(realm, "Payment", what);
        } else {
            twin.delete(realm, "Payment", what);
        }
    }

    /** what changed since this was asked last, whoever changed it */
    List<Notice> changes() {
        List<Notice> changes = new ArrayList<>();
        Map<String, String> now = new TreeMap<>();
        payments()
                .forEach(payment ->
                        now.put(
                                payment.path("Id").asString(),
                                payment.path("SyncToken").asString()));
        now.forEach((id, version) -> {
            if (!version.equals(told.get(id))) {
                changes.add(notice(id, told.containsKey(id) ? "updated" : "created"));
            }
        });
        told.keySet().stream()
                .filter(id -> !now.containsKey(id))
                .sorted()
                .forEach(id -> changes.add(notice(id, "deleted")));
        told.clear();
        told.putAll(now);
        return changes;
    }

    private Notice notice(String id, String operation) {
        return new Notice(
                new UUID(random.nextLong(), random.nextLong()),
                realm,
                id,
                operation,
                twin.rest(realm).now().toString());
    }

    /** a payment over what is open; what {@code back} names is open again */
    private Map<String, ?> content(Map<String, BigDecimal> back) {
        List<Map<String, ?>> lines = new ArrayList<>();
        BigDecimal owed = BigDecimal.ZERO;
        JsonNode invoices = twin.records(realm, "Invoice");
        for (int pick = random.nextInt(MOST_INVOICES); pick >= 0; pick--) {
            JsonNode invoice = invoices.path(random.nextInt(invoices.size()));
            BigDecimal share = some(open(invoice, back), MOST_CENTS);
            String id = invoice.path("Id").asString();
            if (share.signum() > 0 && lines.stream().noneMatch(line -> pays(line, id))) {
                lines.add(line("Invoice", id, share));
                owed = owed.add(share);
            }
        }
        BigDecimal credit = addCredit(lines, owed, back);
        boolean isMore = lines.isEmpty() || random.nextInt(3) == 0;
        BigDecimal more = isMore ? cents(1 + random.nextInt(MOST_UNAPPLIED_CENTS)) : cents(0);
        return Map.of(
                "CustomerRef", invoices.path(0).path("CustomerRef"),
                "CurrencyRef", Map.of("value", "USD"),
                "TotalAmt", owed.subtract(credit).add(more),
                "Line", lines);
    }

    /** lets an open credit memo pay some of it */
    private BigDecimal addCredit(
            List<Map<String, ?>> lines, BigDecimal owed, Map<String, BigDecimal> back) {
        for (JsonNode memo : twin.records(realm, "CreditMemo")) {
            BigDecimal some = open(memo, back).min(owed);
            if (some.signum() > 0 && random.nextInt(3) == 0) {
                lines.add(line("CreditMemo", memo.path("Id").asString(), some));
                return some;
            }
        }
        return cents(0);
    }

    private BigDecimal some(BigDecimal open, int mostCents) {
        return cents(1 + random.nextInt(mostCents)).min(open);
    }

    private static BigDecimal open(JsonNode document, Map<String, BigDecimal> back) {
        BigDecimal more = back.getOrDefault(document.path("Id").asString(), BigDecimal.ZERO);
        return document.path("Balance").decimalValue().add(more);
    }

    /** what a payment pays, by document */
    private static Map<String, BigDecimal> shares(JsonNode payment) {
        Map<String, BigDecimal> shares = new HashMap<>();
        for (JsonNode line : payment.path("Line")) {
            String document = line.at("/LinkedTxn/0/TxnId").asString("");
            shares.merge(document, line.path("Amount").decimalValue(), BigDecimal::add);
        }
        return shares;
    }

    private static boolean links(JsonNode payment, String type) {
        for (JsonNode line : payment.path("Line")) {
            if (line.at("/LinkedTxn/0/TxnType").asString("").equals(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean pays(Map<String, ?> line, String id) {
        String linked = String.valueOf(line.get("LinkedTxn"));
        return linked.contains("TxnId=" + id + ",") || linked.contains("TxnId=" + id + "}");
    }

    private static Map<String, ?> line(String type, String id, BigDecimal amount) {
        return Map.of("Amount", amount, "LinkedTxn", List.of(Map.of("TxnId", id, "TxnType", type)));
    }

    private JsonNode payments() {
        return twin.records(realm, "Payment");
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
