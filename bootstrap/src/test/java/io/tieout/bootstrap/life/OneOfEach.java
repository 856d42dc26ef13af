package io.tieout.bootstrap.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AClearingAccount;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.StripeDoor;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.persistence.database.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One thing of each kind that has a global id, in one tenant. */
final class OneOfEach {

    private static final String LISTS =
            """
            { invoices { edges { node { id version status } } }
              creditMemos { edges { node { id version status } } }
              accountingOperations(first: 100) { edges { node { id version state } } }
              alerts { edges { node { id } } }
              controlledActs { edges { node { id version status } } }
              recordedPayments { edges { node { id version status } } }
              processorNotices { edges { node { id version status } } }
              agreements { edges { node { id version status } } }
              drifts { edges { node { id version status } } }
              messages { edges { node { id state } } }
              parkedEvents { edges { node { id attempts retryAt } } }
              reconciliationQueue { edges { node { payment {
                id version account { version } refunds { id version } } } } } }
            """;

    private static final String PARKED =
            "insert into parked_event (tenant_id, automation, aggregate_id, version, fault,"
                    + " retry_at, id) values (?, 'WhenNothingThenNothing', ?, 0, 'made up',"
                    + " '2200-01-01', ?)";

    private final TestTenant tenant;
    private final Map<String, String> ids = new HashMap<>();

    private OneOfEach(TestTenant tenant) {
        this.tenant = tenant;
    }

    static OneOfEach madeFor(TestTenant tenant) {
        var made = new OneOfEach(tenant);
        made.thankful();
        made.parked();
        made.billed();
        made.paid();
        made.agreed();
        made.listed();
        return made;
    }

    /** an id of this kind that nobody has */
    static String nobodys(String kind) {
        String plain = kind + ":" + new UUID(0x0190_a000_0000_7000L, 0x8000_0000_0000_0001L);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** what a message may say of an id */
    static String inside(String id) {
        String plain = new String(Base64.getUrlDecoder().decode(id), UTF_8);
        return plain.substring(plain.indexOf(':') + 1);
    }

    /** the tenant's own of this kind, or a name of one where none comes of what happens here */
    String id(String kind) {
        if (kind.startsWith("Webhook")) {
            // What is sent, and where to, has plain ids.
            return UUID.nameUUIDFromBytes((kind + tenant.id()).getBytes(UTF_8)).toString();
        }
        String id = ids.getOrDefault(kind, "");
        if (id.isEmpty()) {
            throw new AssertionError("there is no " + kind + " among " + ids);
        }
        return id;
    }

    /** how all of it stands */
    JsonNode versions() {
        return tenant.ask(Role.AUDITOR, LISTS, Map.of());
    }

    /** whoever pays is written to */
    private void thankful() {
        AnInvoice.send(
                tenant,
                Role.ADMIN,
                "setLetterhead",
                "SetLetterheadInput",
                "letterhead { thanksForPayments }",
                Map.of("thanksForPayments", true));
    }

    /** as if an automation of another version had set it aside, for nobody of today to try again */
    private void parked() {
        UUID id = UUID.nameUUIDFromBytes(tenant.id().getBytes(UTF_8));
        try (Connection owner = RunningHouse.part(Databases.class).owner().getConnection();
                PreparedStatement insert = owner.prepareStatement(PARKED)) {
            owner.setAutoCommit(false);
            owner.createStatement()
                    .execute("select set_config('tieout.tenant', '" + tenant.id() + "', true)");
            insert.setObject(1, UUID.fromString(tenant.id()));
            insert.setObject(2, id);
            insert.setObject(3, id);
            insert.execute();
            owner.commit();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private void billed() {
        AnInvoice edited = AnInvoice.pushed(tenant);
        new Bookkeeper(tenant).edits(edited, Map.of("DueDate", "2026-05-01"));
        AnInvoice invoice = AnInvoice.pushed(tenant);
        ids.put("Invoice", invoice.id());
        ids.put("Account", invoice.account());
        ids.put("CreditMemo", ACreditMemo.submitted(invoice, ACreditMemo.units("1")).id());
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId", invoice.customer(),
                                "date", "2026-03-01",
                                "amount", "30",
                                "currency", "EUR",
                                "invoices", List.of()));
        tenant.awaitRest();
        String payment = versions().at("/reconciliationQueue/edges/0/node/payment/id").asString();
        ids.put("Payment", payment);
        String bank = AClearingAccount.meantBy(tenant, "STRIPE");
        refund(payment, "RF-1", bank).allowed();
        refund(payment, "RF-2", bank);
    }

    private AnAct refund(String payment, String number, String bank) {
        return AnAct.asked(
                tenant,
                "refundCredit",
                "RefundCreditInput",
                Map.of(
                        "credit",
                        Map.of("paymentId", payment),
                        "amount",
                        Map.of("amount", "5", "currency", "EUR"),
                        "number",
                        number,
                        "paidOn",
                        "2026-03-01",
                        "fromAccountId",
                        bank,
                        "reason",
                        "the customer left"));
    }

    private void paid() {
        var stripe = StripeDoor.knownTo(tenant);
        stripe.charged("evt_1", "ch_1", AnInvoice.pushed(tenant).number());
        stripe.charged("evt_2", "ch_2", "nobody knows");
        tenant.awaitRest();
    }

    private void agreed() {
        AnAgreement.scheduledProduct(tenant);
        String account = AnAgreement.linkedAccount(tenant);
        AnAgreement.drafted(
                tenant,
                account,
                Map.of(
                        "subscription",
                        Map.of(
                                "price", AnAgreement.money("1200.00"),
                                "firstOn", "2026-03-01",
                                "lastOn", "2027-02-28")),
                Map.of("advance", Map.of("everyMonths", 1)));
        tenant.awaitRest();
    }

    private void listed() {
        JsonNode all = versions();
        first("AccountingOperation", all.at("/accountingOperations/edges"));
        first("Alert", all.at("/alerts/edges"));
        first("ControlledAct", all.at("/controlledActs/edges"));
        first("RecordedPayment", all.at("/recordedPayments/edges"));
        first("ProcessorNotice", all.at("/processorNotices/edges"));
        first("Agreement", all.at("/agreements/edges"));
        first("Drift", all.at("/drifts/edges"));
        first("Message", all.at("/messages/edges"));
        first("ParkedEvent", all.at("/parkedEvents/edges"));
        ids.put(
                "Refund",
                all.at("/reconciliationQueue/edges/0/node/payment/refunds/0/id").asString());
    }

    private void first(String kind, JsonNode edges) {
        ids.put(kind, edges.path(0).at("/node/id").asString(""));
    }
}
