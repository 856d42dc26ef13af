package io.tieout.bootstrap.faults.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class WrittenTest {

    private static final Currency USD = new Currency("USD");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    private static final ExpectedTax TAX = new ExpectedTax.ComputedThere(Money.of("1.50", USD));

    private static final InvoiceDocument SIGNED =
            new InvoiceDocument(
                    new DocumentLink(new ConnectionId(new UUID(0, 1)), "58"),
                    "INV-1",
                    FIRST,
                    FIRST.plusDays(30),
                    new Target("3", "Net 30"),
                    List.of(
                            new InvoiceDocument.Line(
                                    "Seats",
                                    new Target("11", "Seat"),
                                    new Target("79", "Seat revenue"),
                                    Quantity.of("2"),
                                    Money.of("5.50", USD),
                                    Money.of("11.00", USD),
                                    new ServicePeriod.Between(FIRST, FIRST.plusDays(30)),
                                    "TAX",
                                    new Target("500", "East"))),
                    Money.of("1.00", USD),
                    TAX,
                    Money.of("10.00", USD),
                    "thank you",
                    Target.none(),
                    new ExpectedRate.Unstated());

    private static final String LANDED =
            """
            {"CustomerRef":{"value":"58"},"DocNumber":"INV-1","TxnDate":"2026-03-01",
             "DueDate":"2026-03-31","SalesTermRef":{"value":"3"},"CurrencyRef":{"value":"USD"},
             "CustomerMemo":{"value":"thank you"},"TotalAmt":11.5,"TxnTaxDetail":{"TotalTax":1.5},
             "Line":[{"DetailType":"SalesItemLineDetail","Description":"Seats","Amount":11.0,
               "SalesItemLineDetail":{"ItemRef":{"value":"11"},"Qty":2,"UnitPrice":5.5,
                 "ClassRef":{"value":"500"},"TaxCodeRef":{"value":"TAX"},
                 "ServiceDate":"2026-03-01"}},
              {"DetailType":"DiscountLineDetail","Amount":1.0},
              {"DetailType":"SubTotalLineDetail","Amount":11.0}]}
            """;

    @Test
    void whatLandedAsSignedDiffersInNothing() {
        assertThat(differences(LANDED, "79")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    customer         | "58"             | "59"
                    number           | "INV-1"          | "INV-2"
                    issued           | "TxnDate":"2026-03-01" | "TxnDate":"2026-03-02"
                    due              | 2026-03-31       | 2026-04-01
                    term             | "value":"3"      | "value":"4"
                    currency         | USD              | EUR
                    memo             | thank you        | thanks
                    line 1 text      | Seats            | Seat
                    line 1 item      | "value":"11"     | "value":"12"
                    line 1 quantity  | "Qty":2          | "Qty":3
                    line 1 price     | 5.5,             | 5.6,
                    line 1 amount    | "Seats","Amount":11.0 | "Seats","Amount":11.1
                    line 1 class     | "500"            | "501"
                    line 1 tax code  | "TAX"            | "NON"
                    line 1 service   | "ServiceDate":"2026-03-01" | "ServiceDate":"2026-03-02"
                    discount         | "Amount":1.0     | "Amount":1.1
                    total before tax | 11.5             | 11.51
                    """)
    void anyFieldThatLandedOtherwiseIsNamed(String field, String signed, String instead) {
        String changed = LANDED.replace(signed, instead);

        assertThat(changed).isNotEqualTo(LANDED);
        assertThat(differences(changed, "79"))
                .anyMatch(difference -> difference.startsWith(field + " is "));
    }

    @Test
    void anItemThatCreditsAnotherAccountByNowIsNamed() {
        assertThat(differences(LANDED, "80")).containsExactly("line 1 account is 80 and not 79");
    }

    @Test
    void moreTaxThanWasSignedIsNamed() {
        String taxed =
                LANDED.replace("\"TotalTax\":1.5", "\"TotalTax\":1.51").replace("11.5", "11.51");

        assertThat(differences(taxed, "79")).containsExactly("tax is 1.51 and not in its bounds");
    }

    @Test
    void aLineTooManyIsNamed() {
        String doubled = LANDED.replace("DiscountLineDetail", "SalesItemLineDetail");

        assertThat(differences(doubled, "79"))
                .anyMatch(difference -> difference.startsWith("line 2 "));
    }

    private static List<String> differences(String landed, String account) {
        return Written.landed(
                        JsonMapper.shared().readTree(landed), TAX, true, Map.of("11", account))
                .differencesFrom(Written.signed(SIGNED, true));
    }
}
