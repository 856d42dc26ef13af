package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryTest {

    private final Sandbox qbo = Sandbox.connected();

    @BeforeAll
    void booksWithSomethingInThem() {
        for (String name : List.of("delta", "Alpha", "charlie", "Bravo", "O'Hara\\\\Sons")) {
            qbo.customer(name);
        }
        qbo.invoice("2", "10");
        qbo.advance(60);
        qbo.invoice("2", "2.50");
        qbo.invoice("4", "300");
        String retired = qbo.customer("Retired");
        qbo.made(
                "/customer",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"Active\":false}"
                        .formatted(retired));
    }

    @AfterAll
    void stop() {
        qbo.close();
    }

    @Test
    void listsComeInNameOrderAndWithoutInactiveRows() {
        assertThat(names("select * from Customer"))
                .containsExactly("Alpha", "Bravo", "charlie", "delta", "O'Hara\\Sons");
    }

    @Test
    void inactiveRowsShowWhereTheQuerySpeaksOfThem() {
        assertThat(names("select * from Customer where Active = false"))
                .containsExactly("Retired (deleted)");
        assertThat(names("select * from Customer where Active IN (true, false)")).hasSize(6);
    }

    @Test
    void textIsComparedWithoutCase() {
        assertThat(names("select * from customer where displayname = 'ALPHA'"))
                .containsExactly("Alpha");
    }

    @Test
    void aQuoteIsEscapedByABackslash() {
        assertThat(names("select * from Customer where DisplayName = 'O\\'Hara\\\\Sons'"))
                .containsExactly("O'Hara\\Sons");
    }

    @Test
    void likeKnowsOnlyThePercentSign() {
        assertThat(names("select * from Customer where DisplayName like '%a%a%'"))
                .containsExactly("Alpha", "O'Hara\\Sons");
        assertThat(names("select * from Customer where DisplayName LIKE 'alph_'")).isEmpty();
    }

    @Test
    void conditionsAllHold() {
        assertThat(
                        ids(
                                "select * from Invoice where CustomerRef = '2' AND TotalAmt > '2.5'"
                                        + " ORDERBY Id"))
                .containsExactly("1");
        assertThat(ids("select * from Invoice where TotalAmt <= 10 and TotalAmt >= '2.50'"))
                .containsExactly("1", "2");
    }

    @Test
    void idsSupportEqualityAndIn() {
        assertThat(ids("select * from Invoice where Id IN ('3','1','99')"))
                .containsExactly("1", "3");
        assertThat(ids("select * from Invoice where Id = '2'")).containsExactly("2");
        assertThat(qbo.query("select * from Invoice where Id > '2'").code()).isEqualTo("4001");
    }

    @Test
    void timestampsCompareAsInstants() {
        assertThat(
                        ids(
                                "select * from Invoice where MetaData.LastUpdatedTime >="
                                        + " '2013-01-01T20:01:00Z'"))
                .containsExactly("2", "3");
    }

    @Test
    void severalOrdersApplyOneAfterTheOther() {
        assertThat(ids("select * from Invoice ORDERBY CustomerRef DESC, TotalAmt ASC"))
                .containsExactly("3", "2", "1");
        assertThat(ids("select * from Invoice order by TotalAmt desc"))
                .containsExactly("3", "1", "2");
    }

    @Test
    void aPageIsCutByPositionAndNumberInEitherOrder() {
        ObjectNode page =
                qbo.query("select * from Invoice ORDERBY Id STARTPOSITION 2 MAXRESULTS 1").json();

        assertThat(page.path("QueryResponse").path("Invoice").size()).isEqualTo(1);
        assertThat(page.path("QueryResponse").path("startPosition").asInt()).isEqualTo(2);
        assertThat(page.path("QueryResponse").path("maxResults").asInt()).isEqualTo(1);
        assertThat(ids("select * from Invoice MAXRESULTS 1 STARTPOSITION 3")).containsExactly("3");
    }

    @Test
    void q19APageHas100RowsUnlessAskedForMoreAndNeverMoreThan1000() {
        for (int i = 0; i < 101; i++) {
            qbo.customer("Customer " + i);
        }

        assertThat(rows("select * from Customer")).isEqualTo(100);
        assertThat(rows("select * from Customer MAXRESULTS 1000")).isGreaterThan(100);
        assertThat(qbo.query("select * from Customer MAXRESULTS 1001").code()).isEqualTo("4001");
    }

    private int rows(String statement) {
        return qbo.query(statement).json().path("QueryResponse").path("maxResults").asInt();
    }

    @Test
    void aCountIsACountAlone() {
        assertThat(
                        qbo.query("SELECT COUNT(*) FROM Invoice")
                                .json()
                                .path("QueryResponse")
                                .toString())
                .isEqualTo("{\"totalCount\":3}");
    }

    @Test
    void nothingFoundIsAnEmptyResponse() {
        assertThat(
                        qbo.query("select * from Invoice where DocNumber = 'none'")
                                .json()
                                .path("QueryResponse")
                                .toString())
                .isEqualTo("{}");
    }

    @Test
    void aLongQueryMayComeAsABody() {
        Sandbox.Answer answer = qbo.post("/query?minorversion=75", "select * from Invoice");

        assertThat(answer.json().path("QueryResponse").path("Invoice").size()).isEqualTo(3);
    }

    @Test
    void theCompanyAndItsListsCanBeQueried() {
        assertThat(
                        qbo.query("select * from CompanyInfo")
                                .json()
                                .path("QueryResponse")
                                .path("CompanyInfo")
                                .path(0)
                                .path("CompanyName")
                                .asString())
                .isEqualTo("Sandbox");
        assertThat(
                        qbo.query("select * from Account where AccountType = 'Accounts Receivable'")
                                .json()
                                .path("QueryResponse")
                                .path("Account")
                                .size())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "select",
                "select * from Invoice where TotalAmt > 1 or TotalAmt < 2",
                "select * from Invoice where not TotalAmt > 1",
                "select * from Invoice where TotalAmt != 1",
                "select * from Invoice where (TotalAmt > 1)",
                "select * from Invoice group by CustomerRef",
                "select * from Invoice, Customer",
                "select * from Invoice where DocNumber = \u2018x\u2019",
                "select * from Invoice where DocNumber = 'x",
                "select * from Invoice where DocNumber = 'it''s'",
                "select * from Invoice MAXRESULTS x"
            })
    void whatTheLanguageDoesNotKnowDoesNotParse(String statement) {
        Sandbox.Answer answer = qbo.post("/query", statement);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("4000");
        assertThat(answer.detail()).startsWith("QueryParserError: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from Unicorn",
                "select * from Invoice where Line = 'x'",
                "select * from Invoice where LinkedTxn = 'x'",
                "select * from Invoice orderby PrivateNote",
                "select * from Invoice STARTPOSITION 0",
                "select * from Invoice MAXRESULTS 1001",
                "select * from Invoice where TxnDate = 'soon'"
            })
    void whatDoesNotExistOrCannotBeAskedIsInvalid(String statement) {
        Sandbox.Answer answer = qbo.query(statement);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("4001");
        assertThat(answer.detail()).startsWith("QueryValidationError: ");
    }

    private List<String> names(String statement) {
        return values(statement, "Customer", "DisplayName");
    }

    private List<String> ids(String statement) {
        return values(statement, "Invoice", "Id");
    }

    private List<String> values(String statement, String entity, String property) {
        return Stream.of(qbo.query(statement).json().path("QueryResponse").path(entity))
                .flatMap(rows -> rows.values().stream())
                .map(row -> row.path(property).asString())
                .toList();
    }
}
