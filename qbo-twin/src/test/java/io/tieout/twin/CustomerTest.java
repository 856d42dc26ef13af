package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CustomerTest {

    private final Sandbox qbo = Sandbox.connected();

    @AfterAll
    void stop() {
        qbo.close();
    }

    @Test
    void aNameIsComposedFromItsPartsIfNoneIsGiven() {
        ObjectNode customer =
                qbo.made(
                        "/customer",
                        "{\"Title\":\"Dr\",\"GivenName\":\"Ada\",\"FamilyName\":\"Byron\"}");

        assertThat(customer.path("DisplayName").asString()).isEqualTo("Dr Ada Byron");
        assertThat(customer.path("FullyQualifiedName").asString()).isEqualTo("Dr Ada Byron");
        assertThat(customer.path("Active").asBoolean()).isTrue();
        assertThat(customer.path("Balance").toString()).isEqualTo("0");
    }

    @Test
    void aNameIsNeeded() {
        assertThat(qbo.post("/customer", "{\"Notes\":\"nobody\"}").code()).isEqualTo("6080");
    }

    @Test
    void aNameIsSharedWithVendorsAndBlindToCase() {
        qbo.made("/vendor", "{\"DisplayName\":\"Weiskopf Consulting\"}");

        Sandbox.Answer answer = qbo.post("/customer", "{\"DisplayName\":\"weiskopf consulting\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("6240");
    }

    @Test
    void theNameOfAnInactiveCustomerStaysTaken() {
        String id = qbo.customer("Gone Inc");
        ObjectNode retired = qbo.made("/customer", active(id, "0", false));

        assertThat(retired.path("DisplayName").asString()).isEqualTo("Gone Inc (deleted)");
        assertThat(qbo.post("/customer", "{\"DisplayName\":\"Gone Inc\"}").code())
                .isEqualTo("6240");
        assertThat(qbo.made("/customer", active(id, "1", true)).path("DisplayName").asString())
                .isEqualTo("Gone Inc");
    }

    @Test
    void aCustomerWhoOwesRetiresWithACreditMemoTheServiceWrites() {
        String id = qbo.customer("Debtor");
        qbo.invoice(id, "12.34");

        ObjectNode retired = qbo.made("/customer", active(id, "0", false));

        assertThat(retired.path("Balance").toString()).isEqualTo("0");
        assertThat(retired.path("BalanceWithJobs").toString()).isEqualTo("0");
        assertThat(qbo.query("select * from CreditMemo where CustomerRef = '" + id + "'").text())
                .contains("\"TotalAmt\":12.34")
                .contains("Created by QB Online to adjust balance for deletion.");
        assertThat(qbo.read("customer", id).path("Balance").toString()).isEqualTo("0");
    }

    @Test
    void anOpeningBalanceIsBilledOnItsDayAndOnlyAtTheStart() {
        ObjectNode opened =
                qbo.made(
                        "/customer",
                        "{\"DisplayName\":\"Opened\",\"Balance\":33.5,\"OpenBalanceDate\":\"2012-12-31\"}");
        String id = opened.path("Id").asString();

        assertThat(opened.path("Balance").toString()).isEqualTo("33.50");
        assertThat(opened.path("SyncToken").asString()).isEqualTo("0");
        assertThat(qbo.query("select * from Invoice where CustomerRef = '" + id + "'").text())
                .contains("\"TxnDate\":\"2012-12-31\"")
                .contains("Opening Balance");
        ObjectNode updated =
                qbo.made(
                        "/customer",
                        "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"DisplayName\":\"Opened\",\"Balance\":99}"
                                .formatted(id));
        assertThat(updated.path("Balance").toString()).isEqualTo("33.50");
        assertThat(qbo.post("/customer", "{\"DisplayName\":\"Less\",\"Balance\":-1}").code())
                .isEqualTo("2290");
    }

    @Test
    void aCustomerWithACreditRetiresWithAnInvoiceTheServiceWrites() {
        String id = qbo.customer("Creditor");
        qbo.made("/creditmemo", Sandbox.invoiceJson(id, "5", "USD"));

        assertThat(qbo.made("/customer", active(id, "0", false)).path("Balance").toString())
                .isEqualTo("0");
        assertThat(qbo.query("select * from Invoice where CustomerRef = '" + id + "'").text())
                .contains("\"TotalAmt\":5.00");
    }

    @Test
    void anInactiveCustomerCannotBeInvoiced() {
        String id = qbo.customer("Asleep");
        qbo.made("/customer", active(id, "0", false));

        assertThat(qbo.post("/invoice", Sandbox.invoiceJson(id, "1", "USD")).code())
                .isEqualTo("6250");
    }

    @Test
    void aNameHasNoColonAndAtMost500Characters() {
        assertThat(qbo.post("/customer", "{\"DisplayName\":\"a:b\"}").code()).isEqualTo("2040");
        assertThat(qbo.post("/customer", "{\"DisplayName\":\"" + "x".repeat(501) + "\"}").code())
                .isEqualTo("2050");
    }

    @Test
    void anAddressNeedsAnAtSign() {
        assertThat(
                        qbo.post(
                                        "/customer",
                                        "{\"DisplayName\":\"e\",\"PrimaryEmailAddr\":{\"Address\":\"nobody\"}}")
                                .code())
                .isEqualTo("2210");
    }

    @Test
    void whatOnlyTheServiceSetsIsIgnored() {
        ObjectNode customer =
                qbo.made(
                        "/customer",
                        "{\"DisplayName\":\"Rich\",\"BalanceWithJobs\":1000,\"domain\":\"x\",\"MetaData\":{\"CreateTime\":\"x\"}}");

        assertThat(customer.path("BalanceWithJobs").toString()).isEqualTo("0");
        assertThat(customer.path("domain").asString()).isEqualTo("QBO");
    }

    @Test
    void aJobBearsItsParentsNameInFrontOfItsOwn() {
        String parent = qbo.customer("House");
        ObjectNode job =
                qbo.made(
                        "/customer",
                        "{\"DisplayName\":\"Roof\",\"ParentRef\":{\"value\":\"%s\"}}"
                                .formatted(parent));
        qbo.made(
                "/customer",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"DisplayName\":\"Villa\"}"
                        .formatted(parent));

        assertThat(job.path("FullyQualifiedName").asString()).isEqualTo("House:Roof");
        assertThat(
                        qbo.read("customer", job.path("Id").asString())
                                .path("FullyQualifiedName")
                                .asString())
                .isEqualTo("Villa:Roof");
    }

    @Test
    void customersNestFiveLevelsDeepAndNoDeeper() {
        String above = qbo.customer("L0");
        for (int level = 1; level < 5; level++) {
            above = qbo.made("/customer", below("L" + level, above)).path("Id").asString();
        }

        assertThat(qbo.post("/customer", below("L5", above)).code()).isEqualTo("6180");
    }

    @Test
    void theCurrencyOfACustomerIsForLife() {
        ObjectNode customer =
                qbo.made(
                        "/customer",
                        "{\"DisplayName\":\"Oy\",\"CurrencyRef\":{\"value\":\"EUR\"}}");

        Sandbox.Answer answer =
                qbo.post(
                        "/customer",
                        "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"CurrencyRef\":{\"value\":\"USD\"}}"
                                .formatted(customer.path("Id").asString()));

        assertThat(answer.code()).isEqualTo("6000");
    }

    @Test
    void anItemNeedsAnAccountThatEarns() {
        assertThat(qbo.post("/item", "{\"Name\":\"Seat\",\"Type\":\"Service\"}").code())
                .isEqualTo("2020");
        assertThat(qbo.post("/item", item("Seat", "4")).code()).isEqualTo("6430");
        assertThat(qbo.post("/item", item("Seat", "99")).detail())
                .isEqualTo("Invalid Reference Id : Accounts element id 99 not found");
        assertThat(
                        qbo.made("/item", item("Seat", "1"))
                                .path("IncomeAccountRef")
                                .path("name")
                                .asString())
                .isEqualTo("Services");
        assertThat(qbo.post("/item", item("SEAT", "1")).code()).isEqualTo("6240");
    }

    @Test
    void aCustomerThatMovesTakesItsBalanceAlong() {
        String from = qbo.customer("From");
        String to = qbo.customer("To");
        String child = qbo.made("/customer", below("Mover", from)).path("Id").asString();
        String job = qbo.made("/customer", below("Job of mover", child)).path("Id").asString();
        qbo.invoice(job, "10");

        ObjectNode moved = qbo.made("/customer", place(child, to));

        assertThat(moved.path("FullyQualifiedName").asString()).isEqualTo("To:Mover");
        assertThat(moved.path("BalanceWithJobs").toString()).isEqualTo("10.00");
        assertThat(moved.path("Balance").toString()).isEqualTo("0");
        assertThat(qbo.read("customer", from).path("BalanceWithJobs").toString()).isEqualTo("0");
        assertThat(qbo.read("customer", to).path("BalanceWithJobs").toString()).isEqualTo("10.00");
        assertThat(qbo.read("customer", job).path("FullyQualifiedName").asString())
                .isEqualTo("To:Mover:Job of mover");
    }

    @Test
    void aCustomerIsNeverBelowItself() {
        String parent = qbo.customer("Top");
        String child = qbo.made("/customer", below("Under", parent)).path("Id").asString();

        assertThat(qbo.post("/customer", place(parent, parent)).code()).isEqualTo("900");
        assertThat(qbo.post("/customer", place(parent, child)).code()).isEqualTo("900");
    }

    private static String place(String id, String parent) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"ParentRef\":{\"value\":\"%s\"}}"
                .formatted(id, parent);
    }

    @Test
    void anInventoryItemSaysHowMuchThereIsSinceWhen() {
        String stocked =
                """
                {"Name":"Bolt","Type":"Inventory","IncomeAccountRef":{"value":"1"},
                 "AssetAccountRef":{"value":"3"},"ExpenseAccountRef":{"value":"10"},
                 "QtyOnHand":5,"InvStartDate":"2013-01-01","TrackQtyOnHand":true}
                """;

        qbo.made("/item", stocked);

        String other = stocked.replace("Bolt", "Nut");
        for (String required : List.of("QtyOnHand", "InvStartDate", "TrackQtyOnHand")) {
            Sandbox.Answer refused =
                    qbo.post(
                            "/item",
                            other.replaceFirst("\"" + required + "\":[^,}]*", "\"Sku\":\"1\""));
            assertThat(refused.code()).as(required).isEqualTo("2020");
            assertThat(refused.detail()).contains(required);
        }
    }

    private static String item(String name, String account) {
        return "{\"Name\":\"%s\",\"Type\":\"Service\",\"IncomeAccountRef\":{\"value\":\"%s\"}}"
                .formatted(name, account);
    }

    private static String below(String name, String parent) {
        return "{\"DisplayName\":\"%s\",\"ParentRef\":{\"value\":\"%s\"}}".formatted(name, parent);
    }

    private static String active(String id, String version, boolean isActive) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"%s\",\"sparse\":true,\"Active\":%s}"
                .formatted(id, version, isActive);
    }
}
