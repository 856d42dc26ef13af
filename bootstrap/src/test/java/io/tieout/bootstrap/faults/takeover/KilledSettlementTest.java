package io.tieout.bootstrap.faults.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultReport.Figure;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class KilledSettlementTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir private Path folder;

    @Test
    void matchesAndRefundsOfAKilledNodeLandOnce() {
        FaultReport report =
                new KilledSettlement()
                        .run(
                                new Ground(
                                        folder,
                                        RunningHouse.PROGRAMS,
                                        new Scale(1, 50),
                                        1,
                                        Progress.SILENT));

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures())
                .contains(
                        new Figure("kills", "1"),
                        new Figure("matches and refunds ordered", "12"),
                        new Figure("expenses in the books", "6"));
    }

    @Test
    void anExpenseTwiceAMatchTwiceOrNotAtAllIsNotWhatWasOrdered() {
        var ordered =
                new SettledBooks(
                        List.of("K0-0 0.00"),
                        List.of("M0-0 [12.34 Invoice]", "R0-0 [5.00 Expense]"),
                        List.of("RF0-0"));
        String match = payment("M0-0", line("12.34", "Invoice"));
        String refund = payment("R0-0", line("5.00", "Expense"));

        assertThat(books("0", match + "," + refund, "{\"DocNumber\": \"RF0-0\"}"))
                .isEqualTo(ordered);
        assertThat(
                        books(
                                "0",
                                match + "," + refund,
                                "{\"DocNumber\": \"RF0-0\"}, {\"DocNumber\": \"RF0-0\"}"))
                .isNotEqualTo(ordered);
        assertThat(books("12.34", match + "," + refund, "{\"DocNumber\": \"RF0-0\"}"))
                .isNotEqualTo(ordered);
        assertThat(books("0", match + "," + payment("R0-0", ""), "{\"DocNumber\": \"RF0-0\"}"))
                .isNotEqualTo(ordered);
    }

    private static SettledBooks books(String balance, String payments, String purchases) {
        return SettledBooks.read(
                list("{\"DocNumber\": \"K0-0\", \"Balance\": " + balance + "}"),
                list(payments),
                list(purchases));
    }

    private static String payment(String reference, String lines) {
        return "{\"PaymentRefNum\": \"%s\", \"Line\": [%s]}".formatted(reference, lines);
    }

    private static String line(String amount, String type) {
        return "{\"Amount\": %s, \"LinkedTxn\": [{\"TxnId\": \"1\", \"TxnType\": \"%s\"}]}"
                .formatted(amount, type);
    }

    private static JsonNode list(String rows) {
        return JSON.readTree("[" + rows + "]");
    }
}
