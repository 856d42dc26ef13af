package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A customer who is locked out says that the invoice is wrong. */
final class ClaimLifeTest {

    private static final Map<String, ?> POLICY =
            Map.of(
                    "effectiveFrom",
                    "2026-03-01",
                    "isSelfService",
                    true,
                    "steps",
                    List.of(
                            step("remind", 1, Map.of("remind", "EMAIL")),
                            step(
                                    "restrict",
                                    3,
                                    Map.of("restrict", Map.of("notice", "remind", "days", 1)))),
                    "rate",
                    Map.of("most", 3, "perDays", 7));

    private final TestTenant tenant = TestTenant.made();

    @Test
    void nobodyLetsThemselvesInByDisputingButWhatIsAcceptedLetsThemIn() {
        accepted(
                Role.ADMIN,
                "saveCollectionPolicy",
                "collectionPolicy { version }",
                Map.of("fromVersion", 0, "policy", POLICY, "reason", "as agreed"));
        AnInvoice invoice = AnInvoice.pushedToTheCustomer(tenant);
        accepted(
                Role.ACCOUNTANT,
                "setContactPreferences",
                "account { id }",
                Map.of(
                        "accountId", invoice.account(),
                        "remindersTo", "cfo@customer.test",
                        "owner", "olga@house.test",
                        "reason", "asked by phone"));
        tenant.advanceDays(20);
        assertThat(level()).isEqualTo("READ_ONLY");

        JsonNode said =
                accepted(
                        Role.CUSTOMER,
                        "disputeOwnInvoice",
                        "collection { pauses { id amount { amount } claim { reply lapsesOn } } }",
                        Map.of(
                                "invoiceId", invoice.id(),
                                "amount", Map.of("amount", "120", "currency", "EUR"),
                                "reason", "we ordered half a year"));
        tenant.awaitRest();

        assertThat(said.at("/collection/pauses/0/claim/lapsesOn").asString())
                .isEqualTo("2026-04-04");
        assertThat(level()).isEqualTo("READ_ONLY");

        JsonNode answered =
                accepted(
                        Role.ACCOUNTANT,
                        "answerClaim",
                        "collection { pauses { claim { reply lapsesOn } } }",
                        Map.of(
                                "accountId",
                                invoice.account(),
                                "pauseId",
                                said.at("/collection/pauses/0/id").asString(),
                                "isAccepted",
                                true,
                                "reason",
                                "so they did"));
        tenant.awaitRest();

        assertThat(answered.at("/collection/pauses/0/claim/lapsesOn").isNull()).isTrue();
        assertThat(level()).isEqualTo("FULL");
    }

    private String level() {
        return tenant.ask(Role.CUSTOMER, "{ viewer { account { access { level } } } }", Map.of())
                .at("/viewer/account/access/level")
                .asString();
    }

    private JsonNode accepted(Role role, String mutation, String fields, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        Map<String, Object> once = new HashMap<>(input);
        once.put("idempotencyKey", mutation);
        JsonNode payload = AnInvoice.send(tenant, role, mutation, type, fields, once);
        assertThat(payload.path("userErrors")).as(payload.toString()).isEmpty();
        return payload;
    }

    private static Map<String, ?> step(String name, int day, Map<String, ?> action) {
        return Map.of("name", name, "daysPastDue", day, "action", action);
    }
}
