package io.tieout.bootstrap.faults.seeded;

import static java.util.function.Predicate.not;

import io.tieout.twin.books.Kind;
import io.tieout.twin.fault.QboFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps payments in the books by hand: books, changes, voids and deletes them. */
final class Clerk {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final int BOOKS_PERCENT = 55;
    private static final int CHANGES_PERCENT = 25;
    private static final int VOIDS_PERCENT = 12;
    private static final int PAYS_ALL_PERCENT = 50;
    private static final int PAYS_MORE_PERCENT = 25;
    private static final int MOST_INVOICES = 2;
    private static final int MOST_CENTS_MORE = 5_000;

    private final World world;

    Clerk(World world) {
        this.world = world;
    }

    /** does something, unless the books will not have it */
    void act() {
        List<JsonNode> standing =
                Company.rows(world.books().twin(), Kind.PAYMENT).stream()
                        .filter(payment -> amount(payment, "TotalAmt").signum() > 0)
                        .toList();
        int dice = world.chance().below(100);
        try {
            if (standing.isEmpty() || dice < BOOKS_PERCENT) {
                book();
            } else if (dice < BOOKS_PERCENT + CHANGES_PERCENT) {
                change(world.chance().of(standing));
            } else {
                boolean isVoid = dice < BOOKS_PERCENT + CHANGES_PERCENT + VOIDS_PERCENT;
                end(world.chance().of(standing), isVoid ? "void" : "delete");
            }
        } catch (QboFault refused) {
            world.story().tell("the books will not: " + refused.getMessage());
        }
    }

    private void book() {
        String customer = world.chance().of(world.company().customers()).externalId();
        enter("create", content(customer, Map.of()));
    }

    private void change(JsonNode payment) {
        Map<String, BigDecimal> back = new TreeMap<>();
        for (JsonNode line : payment.path("Line")) {
            back.merge(
                    line.at("/LinkedTxn/0/TxnId").asString(""),
                    amount(line, "Amount"),
                    BigDecimal::add);
        }
        ObjectNode changed = content(payment.at("/CustomerRef/value").asString(), back);
        identify(changed, payment);
        enter("update", changed);
    }

    private void end(JsonNode payment, String how) {
        ObjectNode which = JSON.createObjectNode();
        identify(which, payment);
        enter(how, which);
    }

    private static void identify(ObjectNode json, JsonNode payment) {
        json.put("Id", payment.path("Id").asString());
        json.put("SyncToken", payment.path("SyncToken").asString());
    }

    private void enter(String operation, ObjectNode payment) {
        world.story().tell("in the books: " + operation + " " + payment);
        world.books().enter(Kind.PAYMENT, operation, payment.toString());
    }

    /** a payment over what is open; what {@code back} names is open again */
    private ObjectNode content(String customer, Map<String, BigDecimal> back) {
        ObjectNode payment = JSON.createObjectNode();
        payment.putObject("CustomerRef").put("value", customer);
        var lines = payment.putArray("Line");
        BigDecimal total = BigDecimal.ZERO;
        List<JsonNode> open = new ArrayList<>(open(customer, back));
        for (int i = 0; i < MOST_INVOICES && !open.isEmpty(); i++) {
            JsonNode invoice = open.remove(world.chance().below(open.size()));
            BigDecimal share = share(balance(invoice, back));
            total = total.add(share);
            var line = lines.addObject().put("Amount", share);
            line.putArray("LinkedTxn")
                    .addObject()
                    .put("TxnId", invoice.path("Id").asString())
                    .put("TxnType", "Invoice");
        }
        if (total.signum() == 0 || world.chance().in(PAYS_MORE_PERCENT)) {
            total = total.add(cents(1 + world.chance().below(MOST_CENTS_MORE)));
        }
        return payment.put("TotalAmt", total);
    }

    private List<JsonNode> open(String customer, Map<String, BigDecimal> back) {
        return Company.rows(world.books().twin(), Kind.INVOICE).stream()
                .filter(invoice -> invoice.at("/CustomerRef/value").asString().equals(customer))
                .filter(not(invoice -> balance(invoice, back).signum() == 0))
                .toList();
    }

    private static BigDecimal balance(JsonNode invoice, Map<String, BigDecimal> back) {
        return amount(invoice, "Balance")
                .add(back.getOrDefault(invoice.path("Id").asString(), BigDecimal.ZERO));
    }

    private BigDecimal share(BigDecimal open) {
        int cents = open.movePointRight(2).intValueExact();
        return world.chance().in(PAYS_ALL_PERCENT) ? open : cents(1 + world.chance().below(cents));
    }

    static BigDecimal amount(JsonNode row, String field) {
        return row.path(field).asDecimal(BigDecimal.ZERO);
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
