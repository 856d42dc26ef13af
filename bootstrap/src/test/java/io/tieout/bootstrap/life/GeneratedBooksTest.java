package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.ADrift;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Books that somebody keeps at random on both sides, in currencies of two, of no and of three
 * decimals: sales, money at changing rates, credits of ours and of others, voids and edits.
 * Whatever comes of it, both trial balances tie or every difference is named.
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
    private final List<Sale> sales =
            List.of(
                    new Sale(AnInvoice.pushedIn("EUR", tenant), "EUR", 2, "1.2"),
                    new Sale(AnInvoice.pushedIn("JPY", tenant), "JPY", 0, "0.0067"),
                    new Sale(AnInvoice.pushedIn("KWD", tenant), "KWD", 3, "3.25"));
    private final List<JsonNode> payments = new ArrayList<>();
    private final List<String> story = new ArrayList<>();

    /** What was sold in one currency, whose rate is about that. */
    private record Sale(AnInvoice invoice, String currency, int decimals, String rate) {

        String customer() {
            return invoice.customer();
        }
    }

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
        Sale sale = sales.get(random.nextInt(sales.size()));
        switch (what) {
            case 0, 1 -> pays(sale, amount(sale, 30), List.of());
            case 2 -> usesCreditOfOthers(sale);
            case 3 -> voids();
            case 4 -> changesRateOfMoney(sale);
            default -> changesRateOfInvoice(sale);
        }
    }

    private void memoIsUsed() {
        ACreditMemo.submitted(sales.getFirst().invoice(), ACreditMemo.units("1")).landed();
        story.add("a credit memo of ours");
    }

    private void usesCreditOfOthers(Sale sale) {
        String amount = amount(sale, 9);
        String memo =
                bookkeeper
                        .unnoticed(
                                "CreditMemo",
                                "",
                                Map.of(
                                        "CustomerRef", Map.of("value", sale.customer()),
                                        "CurrencyRef", Map.of("value", sale.currency()),
                                        "TxnDate", DAY,
                                        "ExchangeRate", rate(sale),
                                        "Line", List.of(sold(amount))))
                        .path("Id")
                        .asString();
        pays(sale, "0", List.of(linked("CreditMemo", memo, amount)));
    }

    private void pays(Sale sale, String money, List<Map<String, ?>> credits) {
        BigDecimal brought = new BigDecimal(money);
        for (Map<String, ?> credit : credits) {
            brought = brought.add(new BigDecimal(String.valueOf(credit.get("Amount"))));
        }
        JsonNode standing = bookkeeper.document(sale.invoice());
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
        payment.put("CustomerRef", Map.of("value", sale.customer()));
        payment.put("CurrencyRef", Map.of("value", sale.currency()));
        payment.put("TxnDate", DAY);
        payment.put("ExchangeRate", rate(sale));
        payment.put("TotalAmt", new BigDecimal(money));
        payment.put("Line", left.signum() > 0 ? lines : List.of());
        payments.add(bookkeeper.unnoticed("Payment", "", payment));
        story.add("paid " + money + " " + sale.currency() + " and " + credits);
    }

    private void voids() {
        if (!payments.isEmpty()) {
            JsonNode payment = payments.remove(random.nextInt(payments.size()));
            bookkeeper.unnoticed("Payment", "void", version(payment));
            story.add("voided " + payment.path("Id").asString());
        }
    }

    private void changesRateOfMoney(Sale sale) {
        if (!payments.isEmpty()) {
            int at = random.nextInt(payments.size());
            Map<String, Object> edit = new HashMap<>(version(payments.get(at)));
            edit.put("sparse", true);
            edit.put("ExchangeRate", rate(sale));
            payments.set(at, bookkeeper.unnoticed("Payment", "update", edit));
            story.add("changed the rate of " + payments.get(at).path("Id").asString());
        }
    }

    private void changesRateOfInvoice(Sale sale) {
        bookkeeper.edits(sale.invoice(), Map.of("ExchangeRate", rate(sale)));
        if (random.nextBoolean()) {
            ADrift.of(sale.invoice()).acceptedByTwo();
            story.add("another rate of the invoice in " + sale.currency() + ", accepted");
        } else {
            story.add("another rate of the invoice in " + sale.currency());
        }
    }

    private JsonNode read() {
        tenant.awaitRest();
        ATieOut.requested(tenant, DAY);
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

    /** at least the smallest there is, at most so many */
    private String amount(Sale sale, int most) {
        int smallest = 1 + random.nextInt(most * scale(sale));
        return BigDecimal.valueOf(smallest, sale.decimals()).toPlainString();
    }

    private static int scale(Sale sale) {
        return BigDecimal.TEN.pow(sale.decimals()).intValueExact();
    }

    /** two thirds to four thirds of the usual one */
    private BigDecimal rate(Sale sale) {
        return new BigDecimal(sale.rate())
                .multiply(BigDecimal.valueOf(6_666 + random.nextInt(6_666), 4))
                .setScale(6, RoundingMode.HALF_UP);
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
