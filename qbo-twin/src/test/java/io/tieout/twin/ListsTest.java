package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListsTest {

    private final Sandbox qbo = Sandbox.connected();

    @AfterAll
    void stop() {
        qbo.close();
    }

    @Test
    void anAccountIsOfTheTypeItsSubtypeSays() {
        ObjectNode account =
                qbo.made(
                        "/account",
                        "{\"Name\":\"Prepaid\",\"AccountSubType\":\"PrepaidExpenses\"}");

        assertThat(account.path("AccountType").asString()).isEqualTo("Other Current Asset");
        assertThat(account.path("Classification").asString()).isEqualTo("Asset");
        assertThat(account.path("CurrentBalance").toString()).isEqualTo("0");
        assertThat(account.path("Active").asBoolean()).isTrue();
    }

    @Test
    void anAccountNeedsATypeAndANameWithoutColonOrQuote() {
        assertThat(code("/account", "{\"Name\":\"Typeless\"}")).isEqualTo("6010");
        assertThat(code("/account", "{\"Name\":\"a:b\",\"AccountType\":\"Bank\"}"))
                .isEqualTo("2040");
        assertThat(code("/account", "{\"Name\":\"a\\\"b\",\"AccountType\":\"Bank\"}"))
                .isEqualTo("2040");
        assertThat(code("/account", "{\"Name\":\"x\",\"AccountType\":\"Purse\"}"))
                .isEqualTo("2170");
        assertThat(code("/account", "{\"AccountType\":\"Bank\"}")).isEqualTo("2020");
        assertThat(
                        code(
                                "/account",
                                "{\"Name\":\"y\",\"AccountType\":\"Bank\",\"AcctNum\":\"1:2\"}"))
                .isEqualTo("2040");
    }

    @Test
    void anAccountStandsOnlyBelowOneOfItsType() {
        String parent = id("/account", "{\"Name\":\"Banks\",\"AccountType\":\"Bank\"}");
        String child =
                "{\"Name\":\"Till\",\"AccountType\":\"%s\",\"ParentRef\":{\"value\":\"%s\"}}";

        ObjectNode till = qbo.made("/account", child.formatted("Bank", parent));

        assertThat(till.path("FullyQualifiedName").asString()).isEqualTo("Banks:Till");
        assertThat(till.path("SubAccount").asBoolean()).isTrue();
        assertThat(code("/account", child.formatted("Expense", parent))).isEqualTo("700");
    }

    @Test
    void theTypeOfAnAccountStays() {
        String id = id("/account", "{\"Name\":\"Fixed\",\"AccountType\":\"Fixed Asset\"}");

        assertThat(code("/account", sparse(id, "\"AccountType\":\"Bank\""))).isEqualTo("6000");
        ObjectNode renamed = qbo.made("/account", sparse(id, "\"Name\":\"Machines\""));
        assertThat(renamed.path("FullyQualifiedName").asString()).isEqualTo("Machines");
        assertThat(renamed.path("AccountSubType").asString()).isEqualTo("OtherFixedAssets");
    }

    @Test
    void anAccountNumberIsBorneOnceWhereAccountsHaveNumbers() {
        try (Sandbox numbered = Sandbox.connected()) {
            String first = "{\"Name\":\"One\",\"AccountType\":\"Bank\",\"AcctNum\":\"100\"}";
            String second = "{\"Name\":\"Two\",\"AccountType\":\"Bank\",\"AcctNum\":\"100\"}";
            numbered.made("/account", first);
            numbered.prefer("\"AccountingInfoPrefs\":{\"UseAccountNumbers\":true}");

            assertThat(numbered.post("/account", second).code()).isEqualTo("6240");
            numbered.prefer("\"AccountingInfoPrefs\":{\"UseAccountNumbers\":false}");
            assertThat(numbered.post("/account", second).status()).isEqualTo(200);
        }
    }

    @Test
    void anInactiveListRowWearsItsMarkAndHidesFromQueries() {
        String id = id("/department", "{\"Name\":\"North\"}");

        ObjectNode retired = qbo.made("/department", sparse(id, "\"Active\":false"));

        assertThat(retired.path("Name").asString()).isEqualTo("North (deleted)");
        assertThat(qbo.query("select * from Department").text()).doesNotContain("North");
        assertThat(qbo.query("select * from Department where Active = false").text())
                .contains("North (deleted)");
        assertThat(code("/department?operation=delete", sparse(id, "\"Active\":true")))
                .isEqualTo("500");
    }

    @Test
    void aNewNameOfADepartmentShowsInThoseBelowIt() {
        String top = id("/department", "{\"Name\":\"Europe\"}");
        String below =
                id("/department", "{\"Name\":\"Oslo\",\"ParentRef\":{\"value\":\"" + top + "\"}}");

        qbo.made("/department", sparse(top, "\"Name\":\"EMEA\""));

        ObjectNode oslo = qbo.read("department", below);
        assertThat(oslo.path("FullyQualifiedName").asString()).isEqualTo("EMEA:Oslo");
        assertThat(oslo.path("SyncToken").asString()).isEqualTo("0");
        assertThat(
                        code(
                                "/department",
                                "{\"Id\":\"%s\",\"SyncToken\":\"1\",\"sparse\":true,\"ParentRef\":{\"value\":\"%s\"}}"
                                        .formatted(top, below)))
                .isEqualTo("900");
    }

    @Test
    void noListGoesDeeperThanFiveLevels() {
        String parent = id("/department", "{\"Name\":\"L1\"}");
        for (int level = 2; level <= 5; level++) {
            parent = id("/department", below("L" + level, parent));
        }

        assertThat(code("/department", below("L6", parent))).isEqualTo("6180");
    }

    @Test
    void aTermIsDueAfterDaysOrOnADayOfTheMonth() {
        ObjectNode days = qbo.made("/term", "{\"Name\":\"Net 7\",\"DueDays\":7}");
        ObjectNode day =
                qbo.made(
                        "/term", "{\"Name\":\"Fifth\",\"DayOfMonthDue\":5,\"DueNextMonthDays\":3}");

        assertThat(days.path("Type").asString()).isEqualTo("STANDARD");
        assertThat(day.path("Type").asString()).isEqualTo("DATE_DRIVEN");
        assertThat(day.has("FullyQualifiedName")).isFalse();
        assertThat(code("/term", "{\"Name\":\"Never\"}")).isEqualTo("2020");
        assertThat(code("/term", "{\"Name\":\"Late\",\"DayOfMonthDue\":32}")).isEqualTo("2080");
        assertThat(
                        code(
                                "/term",
                                "{\"Name\":\"Early\",\"DayOfMonthDue\":5,\"DiscountDayOfMonth\":32}"))
                .isEqualTo("2080");
        assertThat(code("/term", "{\"Name\":\"Soon\",\"DueDays\":-1}")).isEqualTo("2080");
        assertThat(code("/term", "{\"Name\":\"net 7\",\"DueDays\":7}")).isEqualTo("6240");
        assertThat(code("/term", "{\"Name\":\"" + "x".repeat(32) + "\",\"DueDays\":7}"))
                .isEqualTo("2050");
    }

    @Test
    void aTaxCodeIsMadeTogetherWithItsRates() {
        String body =
                """
                {"TaxCode":"Tucson","TaxRateDetails":[
                 {"TaxRateName":"AZ State","RateValue":"5.6","TaxAgencyId":"1",
                  "TaxApplicableOn":"Sales"},
                 {"TaxRateName":"Tucson City","RateValue":2,"TaxAgencyId":"1",
                  "TaxApplicableOn":"Sales"}]}
                """;

        ObjectNode made = qbo.post("/taxservice/taxcode", body).json();

        ObjectNode code = qbo.read("taxcode", made.path("TaxCodeId").asString());
        assertThat(code.path("SalesTaxRateList").path("TaxRateDetail").size()).isEqualTo(2);
        String rate = made.path("TaxRateDetails").path(1).path("TaxRateId").asString();
        assertThat(qbo.read("taxrate", rate).path("RateValue").toString()).isEqualTo("2");
        assertThat(code("/taxservice/taxcode", body)).isEqualTo("6240");
        assertThat(code("/taxservice/taxcode", "{\"TaxCode\":\"Longer than 10\"}"))
                .isEqualTo("2050");
        assertThat(code("/taxservice/taxcode", "{\"TaxCode\":\"Empty\"}")).isEqualTo("2020");
        String lessened = body.replace("Tucson\"", "Less\"").replace(":2,", ":-2,");
        assertThat(code("/taxservice/taxcode", lessened)).isEqualTo("2290");
        assertThat(code("/taxcode", "{\"Name\":\"Direct\"}")).isEqualTo("500");
    }

    @Test
    void aNameHoldsNoColonAndAParentIsActive() {
        String id = id("/department", "{\"Name\":\"Closed\"}");
        qbo.made("/department", sparse(id, "\"Active\":false"));

        assertThat(code("/class", "{\"Name\":\"a:b\"}")).isEqualTo("2040");
        assertThat(code("/department", below("Under", id))).isEqualTo("610");
    }

    @Test
    void aPropertyNoListHasIsRefused() {
        for (String path : List.of("/account", "/department", "/class", "/term", "/vendor")) {
            assertThat(code(path, "{\"Nmae\":\"x\"}")).as(path).isEqualTo("2010");
        }
    }

    @Test
    void aVendorKeepsItsCurrencyAndSharesItsName() {
        ObjectNode vendor =
                qbo.made("/vendor", "{\"DisplayName\":\"Supplies\",\"AcctNum\":\"77\"}");
        String id = vendor.path("Id").asString();

        assertThat(vendor.path("Vendor1099").asBoolean(true)).isFalse();
        assertThat(vendor.path("Balance").toString()).isEqualTo("0");
        assertThat(code("/vendor", sparse(id, "\"CurrencyRef\":{\"value\":\"EUR\"}")))
                .isEqualTo("6000");
        assertThat(code("/customer", "{\"DisplayName\":\"supplies\"}")).isEqualTo("6240");
        assertThat(code("/vendor", "{\"GivenName\":\"a:b\"}")).isEqualTo("2040");
        assertThat(code("/vendor", "{\"DisplayName\":\"x\",\"PrintOnCheckName\":\"a:b\"}"))
                .isEqualTo("2040");
        assertThat(code("/vendor", "{\"DisplayName\":\"y\",\"CurrencyRef\":{\"value\":\"XQZ\"}}"))
                .isEqualTo("2500");
    }

    @Test
    void anEmployeeSharesItsNameWithCustomersAndVendors() {
        String id = id("/employee", "{\"GivenName\":\"Emma\",\"FamilyName\":\"Early\"}");

        assertThat(code("/customer", "{\"DisplayName\":\"emma early\"}")).isEqualTo("6240");
        assertThat(code("/vendor", "{\"DisplayName\":\"Emma Early\"}")).isEqualTo("6240");
        assertThat(code("/employee", "{\"DisplayName\":\"Emma Early\"}")).isEqualTo("6240");
        assertThat(
                        qbo.made("/employee", sparse(id, "\"Active\":false"))
                                .path("DisplayName")
                                .asString())
                .isEqualTo("Emma Early (deleted)");
        assertThat(code("/employee", "{\"DisplayName\":\"x\",\"Balance\":1}")).isEqualTo("2010");
        assertThat(code("/employee", "{}")).isEqualTo("6080");
    }

    private String id(String path, String body) {
        return qbo.made(path, body).path("Id").asString();
    }

    private String code(String path, String body) {
        return qbo.post(path, body).code();
    }

    private static String below(String name, String parent) {
        return "{\"Name\":\"%s\",\"ParentRef\":{\"value\":\"%s\"}}".formatted(name, parent);
    }

    private static String sparse(String id, String more) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,%s}".formatted(id, more);
    }
}
