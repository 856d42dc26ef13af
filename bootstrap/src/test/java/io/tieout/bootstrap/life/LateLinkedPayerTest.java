package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A head office pays for a customer below it before anybody said which account it is. */
final class LateLinkedPayerTest {

    private final TestTenant tenant = TestTenant.made();
    private final AnInvoice childs = AnInvoice.pushed(tenant);
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void whatItPaidIsAppliedOnceItIsLinkedAndNobodyDoesMore() {
        String headOffice = aHeadOfficeAboveTheChild();
        paysTheChildsInvoice(headOffice);
        assertThat(childs.status()).isEqualTo("PUSHED");
        assertThat(reasons()).containsExactly("CUSTOMER_NOT_LINKED");

        link(headOffice);

        assertThat(childs.status()).isEqualTo("PAID");
        assertThat(reasons()).isEmpty();
    }

    private String aHeadOfficeAboveTheChild() {
        String headOffice =
                bookkeeper
                        .writes(
                                "Customer",
                                "create",
                                Map.of(
                                        "DisplayName",
                                        "Head Office",
                                        "CurrencyRef",
                                        Map.of("value", "EUR")))
                        .path("Id")
                        .asString();
        bookkeeper.putsBelow(headOffice, childs);
        return headOffice;
    }

    private void paysTheChildsInvoice(String headOffice) {
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId",
                                headOffice,
                                "date",
                                "2026-03-01",
                                "amount",
                                "120",
                                "invoices",
                                List.of(Map.of("docNumber", childs.number(), "amount", "120"))));
        tenant.awaitRest();
    }

    private void link(String headOffice) {
        JsonNode opened =
                send(
                        "openAccount",
                        "OpenAccountInput",
                        Map.of(
                                "reference",
                                "head-office",
                                "name",
                                "Head Office",
                                "currency",
                                "EUR",
                                "termDays",
                                14));
        String account = opened.at("/account/id").asString();
        send(
                "linkAccount",
                "LinkAccountInput",
                Map.of("accountId", account, "customerId", headOffice));
        tenant.awaitRest();
    }

    private JsonNode send(String mutation, String type, Map<String, ?> input) {
        JsonNode answer =
                AnInvoice.send(tenant, Role.ACCOUNTANT, mutation, type, "account { id }", input);
        assertThat(answer.path("userErrors")).as(answer.toString()).isEmpty();
        return answer;
    }

    private List<String> reasons() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ reconciliationQueue { edges { node { reason } } } }",
                        Map.of())
                .at("/reconciliationQueue/edges")
                .valueStream()
                .map(edge -> edge.at("/node/reason").asString())
                .toList();
    }
}
