package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.ADrift;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Books that somebody keeps at random on both sides: sales, money at changing rates, credits of
 * ours and of others, voids and edits. Whatever comes of it, both trial balances tie or every
 * difference is named.
 */
final class GeneratedBooksTest {

    /** the long version takes {@code -Dtieout.books.steps=200}, and another {@code seed} */
    private static final int STEPS = Integer.getInteger("tieout.books.steps", 12);

    private static final long SEED = Long.getLong("tieout.books.seed", 6);
    private static final String DAY = "2026-03-01";

    private static final String BOTH_SIDES =
            "query($asOf: Date!) { trialBalance(asOf: $asOf) { home { debits { amount } credits {"
                    + " amount } notConverted } } tieOut(asOf: $asOf) { unexplained"
                    + " unexplainedOnAccounts accounts { account ours { amount } theirs { amount }"
                    + " } accountDifferences { account type documentId explanation ours { amount }"
                    + " theirs { amount } amount { amount } } } }";

    private final Random random = new Random(SEED);
    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);
    private final AnInvoice invoice = AnInvoice.pushed(tenant);
    private final List<JsonNode> payments = new ArrayList<>();
    private final List<String> story = new ArrayList<>();

    @Test
    void whateverIsBookedOnEitherSideTiesOrIsNamed() {
        memoIsUsed();
        for (int step = 0; step < STEPS; step++) {
            happens(random.nextInt(6));
        }

        JsonNode seen = read();

        assertThat(seen.at("/tieOut/unexplainedOnAccounts").asInt())
                .as(story + " " + seen.path("tieOut"))
                .isZero();
        assertThat(seen.at("/tieOut/unexplained").asInt()).as(story.toString()).isZero();
        assertThat(seen.at("/trialBalance/home/notConverted")).isEmpty();
        assertThat(seen.at("/trialBalance/home/debits"))
                .isEqualTo(seen.at("/trialBalance/home/credits"));
        for (JsonNode account : seen.at("/tieOut/accounts").values()) {
            assertThat(decimal(account, "ours").subtract(decimal(account, "theirs")))
                    .as(account.toString())
                    .isEqualByComparingTo(differences(seen, account.path("account").asString()));
        }
    }

    private void happens(int what) {
        switch (what) {
            case 0, 1 -> pays(cents(3_000), List.of());
            case 2 -> usesCreditOfOthers();
            case 3 -> voids();
            case 4 -> changesRateOfMoney();
            default -> changesRateOfInvoice();
        }
    }

    private void memoIsUsed() {
        ACreditMemo.submitted(invoice, ACreditMemo.units("1")).landed();
        story.add("a credit memo of ours");
    }

    private void usesCreditOfOthers() {
        String amount = cents(900);
        String memo =
                bookkeeper
                        .writes(
                                "CreditMemo",
                                "",
                                Map.of(
                                        "CustomerRef", Map.of("value", invoice.customer()),
                                        "CurrencyRef", Map.of("value", "EUR"),
                                        "TxnDate", DAY,
                                        "ExchangeRate", rate(),
                                        "Line", List.of(sold(amount))))
                        .path("Id")
                        .asString();
        pays("0", List.of(linked("CreditMemo", memo, amount)));
    }

    private void pays(String money, List<Map<String, ?>> credits) {
        BigDecimal brought = new BigDecimal(money);
        for (Map<String, ?> credit : credits) {
            brought = brought.add(new BigDecimal(String.valueOf(credit.get("Amount"))));
        }
        JsonNode standing = bookkeeper.document(invoice);
        BigDecimal left = standing.path("Balance").decimalValue();
        List<Map<String, ?>> lines = new ArrayList<>(credits);
        if (left.signum() > 0) {
            lines.add(
                    linked(
                            "Invoice",
                            standing.path("Id").asString(),
                            brought.min(left).toPlainString()));
        }
        Map<String, Object> payment = new HashMap<>();
        payment.put("CustomerRef", Map.of("value", invoice.customer()));
        payment.put("CurrencyRef", Map.of("value", "EUR"));
        payment.put("TxnDate", DAY);
        payment.put("ExchangeRate", rate());
        payment.put("TotalAmt", new BigDecimal(money));
        payment.put("Line", left.signum() > 0 ? lines : List.of());
        payments.add(bookkeeper.writes("Payment", "", payment));
        story.add("paid " + money + " and " + credits);
    }

    private void voids() {
        if (!payments.isEmpty()) {
            JsonNode payment = payments.remove(random.nextInt(payments.size()));
            bookkeeper.writes("Payment", "void", version(payment));
            story.add("voided " + payment.path("Id").asString());
        }
    }

    private void changesRateOfMoney() {
        if (!payments.isEmpty()) {
            int at = random.nextInt(payments.size());
            Map<String, Object> edit = new HashMap<>(version(payments.get(at)));
            edit.put("sparse", true);
            edit.put("ExchangeRate", rate());
            payments.set(at, bookkeeper.writes("Payment", "update", edit));
            story.add("changed the rate of " + payments.get(at).path("Id").asString());
        }
    }

    private void changesRateOfInvoice() {
        bookkeeper.edits(invoice, Map.of("ExchangeRate", rate()));
        if (random.nextBoolean()) {
            ADrift.of(invoice).acceptedByTwo();
            story.add("another rate of the invoice, accepted");
        } else {
            story.add("another rate of the invoice");
        }
    }

    private JsonNode read() {
        AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "requestTieOut",
                "RequestTieOutInput",
                "operation { kind }",
                Map.of("asOf", DAY));
        tenant.awaitRest();
        return tenant.ask(Role.AUDITOR, BOTH_SIDES, Map.of("asOf", DAY));
    }

    private static BigDecimal differences(JsonNode seen, String account) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode each : seen.at("/tieOut/accountDifferences").values()) {
            if (each.path("account").asString().equals(account)) {
                sum = sum.add(decimal(each, "amount"));
            }
        }
        return sum;
    }

    private static BigDecimal decimal(JsonNode of, String field) {
        return new BigDecimal(of.path(field).path("amount").asString());
    }

    private String cents(int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most), 2).toPlainString();
    }

    private BigDecimal rate() {
        return BigDecimal.valueOf(8_000 + random.nextInt(8_000), 4);
    }

    private static Map<String, ?> version(JsonNode record) {
        return Map.of(
                "Id", record.path("Id").asString(),
                "SyncToken", record.path("SyncToken").asString());
    }

    private static Map<String, ?> linked(String type, String id, String amount) {
        return Map.of(
                "Amount",
                new BigDecimal(amount),
                "LinkedTxn",
                List.of(Map.of("TxnId", id, "TxnType", type)));
    }

    private static Map<String, ?> sold(String amount) {
        return Map.of(
                "Amount",
                new BigDecimal(amount),
                "DetailType",
                "SalesItemLineDetail",
                "SalesItemLineDetail",
                Map.of("ItemRef", Map.of("value", "1")));
    }
}
