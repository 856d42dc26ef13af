package io.tieout.qbo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.qbo.client.QboJson;
import io.tieout.qbo.client.UnreadableRecord;
import org.junit.jupiter.api.Test;

/** The shape of a report, after the one recorded in facts sheet 9. */
class ReportTableTest {

    private static final String REPORT =
            """
            {"Header":{"ReportName":"AgedReceivableDetail","Currency":"USD"},
             "Columns":{"Column":[
               {"ColTitle":"Type","ColType":"String","MetaData":[{"Name":"ColKey","Value":"txn_type"}]},
               {"ColTitle":"Open","ColType":"Money","MetaData":[{"Name":"ColKey","Value":"subt_open_bal"}]}]},
             "Rows":{"Row":[
               {"type":"Section","Header":{"ColData":[{"value":"Current"},{"value":""}]},
                "Rows":{"Row":[{"type":"Data","ColData":[{"value":"Invoice","id":"145"},{"value":"10.00"}]},
                               {"type":"Section","Rows":{"Row":[{"type":"Data","ColData":[
                                 {"value":"Payment","id":"146"},{"value":"-2.00"}]}]}}]},
                "Summary":{"ColData":[{"value":"Total"},{"value":"8.00"}]}}]}}
            """;

    private final ReportTable table = new ReportTable(QboJson.MAPPER.readTree(REPORT));

    @Test
    void rowsOfDataAreReadFromHoweverDeepASectionAndSumsAreNot() {
        assertThat(table.lines())
                .extracting(line -> line.text("txn_type") + line.id("txn_type"))
                .containsExactly("Invoice145", "Payment146");
        assertThat(table.currency()).isEqualTo("USD");
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        assertThat(table.has("currency")).isFalse();
        assertThatThrownBy(() -> table.lines().getFirst().text("currency"))
                .isInstanceOf(UnreadableRecord.class)
                .hasMessageContaining("currency");
    }
}
