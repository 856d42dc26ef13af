package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AClearingAccount;
import io.tieout.bootstrap.fixture.APolicy;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A customer pays what a customer below it owes. */
final class FamilyPaymentTest {

    private final TestTenant tenant = TestTenant.made();
    private final AnInvoice parents = AnInvoice.pushed(tenant);
    private final AnInvoice childs = AnInvoice.pushed(tenant);

    @BeforeEach
    void oneStandsBelowTheOther() {
        new Bookkeeper(tenant).putsBelow(parents.customer(), childs);
    }

    @Test
    void whatTheParentPaidForTheChildIsAppliedAndLeavesBothWithNothing() {
        pays("240", List.of(line(parents), line(childs)));

        assertThat(parents.status()).isEqualTo("PAID");
        assertThat(childs.status()).isEqualTo("PAID");
        assertThat(parents.aged()).isEqualTo("0.00");
        assertThat(childs.aged()).isEqualTo("0.00");
        assertThat(rows()).isEmpty();
        theSubledgerAgreesWithTheAging();
    }

    @Test
    void looseMoneyOfTheParentIsSuggestedForAndMatchedToTheChildsInvoice() {
        pays("120", List.of(line(parents)));
        pays("120", List.of());
        JsonNode row = rows().getFirst();
        JsonNode share = row.at("/suggestions/0/invoices/0");
        assertThat(share.at("/invoice/id").asString()).isEqualTo(childs.id());

        JsonNode matched =
                AnInvoice.send(
                        tenant,
                        Role.ACCOUNTANT,
                        "matchPayment",
                        "MatchPaymentInput",
                        "payment { match }",
                        Map.of(
                                "idempotencyKey",
                                "for the child",
                                "paymentId",
                                row.at("/payment/id").asString(),
                                "invoices",
                                List.of(
                                        Map.of(
                                                "invoiceId",
                                                childs.id(),
                                                "amount",
                                                Map.of("amount", "120", "currency", "EUR"))),
                                "reason",
                                "the head office pays"));
        assertThat(matched.path("userErrors")).as(matched.toString()).isEmpty();
        tenant.awaitRest();

        assertThat(childs.status()).isEqualTo("PAID");
        assertThat(parents.aged()).isEqualTo("0.00");
        assertThat(childs.aged()).isEqualTo("0.00");
    }

    @Test
    void aRecordedPaymentOfTheParentSettlesTheChildsInvoiceAndIsBookedSo() {
        AClearingAccount.meantBy(tenant, "CHECK");

        JsonNode recorded = record(parents, "CHK-1", List.of(parents, childs));
        tenant.awaitRest();

        assertThat(recorded.path("userErrors")).as(recorded.toString()).isEmpty();
        assertThat(parents.status()).isEqualTo("PAID");
        assertThat(childs.status()).isEqualTo("PAID");
        assertThat(parents.aged()).isEqualTo("0.00");
        assertThat(childs.aged()).isEqualTo("0.00");
        JsonNode booked = tenant.twin().records(tenant.company(), "Payment").path(0);
        assertThat(booked.path("Line")).hasSize(2);
        assertThat(booked.at("/UnappliedAmt").decimalValue()).isZero();
        assertThat(rows()).isEmpty();
        theSubledgerAgreesWithTheAging();
    }

    @Test
    void aRecordedPaymentOfTheChildSettlesNothingOfTheParent() {
        AClearingAccount.meantBy(tenant, "CHECK");

        JsonNode refused = record(childs, "CHK-1", List.of(parents));

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("INVOICE_NOT_PAYABLE");
        assertThat(parents.status()).isEqualTo("PUSHED");
    }

    @Test
    void thePolicyMatchesTheParentsMoneyOnceTheChildsInvoiceLands() {
        pays("240", List.of(line(parents), line(childs)));
        pays("120", List.of());
        var policy = new APolicy(tenant);
        JsonNode proposal =
                policy.proposed(
                        Map.of(
                                "autoMatch",
                                Map.of("atMost", List.of(APolicy.euros("500")), "points", 60)));
        policy.allowed(proposal);
        tenant.awaitRest();
        assertThat(rows()).hasSize(1);

        AnInvoice later = childs.andAnother();
        tenant.awaitRest();

        assertThat(later.status()).isEqualTo("PAID");
        assertThat(rows()).isEmpty();
        theSubledgerAgreesWithTheAging();
    }

    /** amounts and lines at random, always the same ones */
    @Test
    void whateverTheFamilyPaysTheSubledgerAgreesWithTheAging() {
        var random = new Random(20261122);
        for (int step = 0; step < 8; step++) {
            int own = random.nextInt(1, 15);
            int other = random.nextInt(1, 15);
            int loose = random.nextInt(0, 9);
            pays(
                    Integer.toString(own + other + loose),
                    List.of(line(parents, own), line(childs, other)));
            theSubledgerAgreesWithTheAging();
        }
    }

    private JsonNode record(AnInvoice payer, String reference, List<AnInvoice> paid) {
        return AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "recordPayment",
                "RecordPaymentInput",
                "recordedPayment { id }",
                Map.of(
                        "idempotencyKey",
                        reference,
                        "accountId",
                        payer.account(),
                        "processor",
                        "CHECK",
                        "reference",
                        reference,
                        "amount",
                        money(120 * paid.size()),
                        "receivedOn",
                        "2026-03-01",
                        "allocations",
                        paid.stream()
                                .map(invoice ->
                                        Map.of("invoiceId", invoice.id(), "amount", money(120)))
                                .toList()));
    }

    private static Map<String, ?> money(int euros) {
        return Map.of("amount", Integer.toString(euros), "currency", "EUR");
    }

    /** each member's statement with its line of the aging, and all with the control account */
    private void theSubledgerAgreesWithTheAging() {
        assertThat(closing(parents)).as("the parent").isEqualTo(parents.aged());
        assertThat(closing(childs)).as("the child").isEqualTo(childs.aged());
        JsonNode both =
                tenant.ask(
                        Role.AUDITOR,
                        """
                        { trialBalance(asOf: "2026-12-31") { currencies {
                            accounts { account balance { amount } } } }
                          agingReport(asOf: "2026-12-31") { currencies {
                            total { total { amount } } } } }
                        """,
                        Map.of());
        String control =
                both.at("/trialBalance/currencies/0/accounts")
                        .valueStream()
                        .filter(row -> row.path("account").asString().equals("RECEIVABLES"))
                        .map(row -> row.at("/balance/amount").asString())
                        .findFirst()
                        .orElse("0.00");
        assertThat(control)
                .isEqualTo(
                        both.at("/agingReport/currencies/0/total/total/amount").asString("0.00"));
    }

    /** what the journals of an account come to */
    private String closing(AnInvoice member) {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        query($account: ID!) {
                          accountStatement(account: $account, asOf: "2026-12-31") {
                            closing { amount } } }
                        """,
                        Map.of("account", member.account()))
                .at("/accountStatement/0/closing/amount")
                .asString("0.00");
    }

    @Test
    void theChildDoesNotPayForTheParent() {
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId", childs.customer(),
                                "date", "2026-03-01",
                                "amount", "120",
                                "currency", "EUR",
                                "invoices", List.of()));
        tenant.awaitRest();

        assertThat(rows().getFirst().path("suggestions").values())
                .noneMatch(
                        each -> each.at("/invoices/0/invoice/id").asString().equals(parents.id()));
    }

    private void pays(String amount, List<Map<String, ?>> lines) {
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId",
                                parents.customer(),
                                "date",
                                "2026-03-01",
                                "amount",
                                amount,
                                "currency",
                                "EUR",
                                "invoices",
                                lines));
        tenant.awaitRest();
    }

    private static Map<String, ?> line(AnInvoice invoice) {
        return line(invoice, 120);
    }

    private static Map<String, ?> line(AnInvoice invoice, int amount) {
        return Map.of("docNumber", invoice.number(), "amount", Integer.toString(amount));
    }

    private List<JsonNode> rows() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ reconciliationQueue { edges { node { reason payment { id }"
                                + " suggestions { points invoices { invoice { id } } } } } } }",
                        Map.of())
                .at("/reconciliationQueue/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
    }
}
