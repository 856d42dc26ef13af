package io.tieout.bootstrap.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    private static final String HEADER =
            "customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,SettledDate\n";

    @TempDir Path folder;

    @Test
    void aRowIsReadWithItsLineNumber() throws IOException {
        List<HistoricInvoice> invoices =
                read(HEADER + "0379-NEVHP,0000611365,1/2/2013,2/1/2013,55.9,1/15/2013\n");

        assertThat(invoices)
                .containsExactly(
                        new HistoricInvoice(
                                2,
                                "0379-NEVHP",
                                "0000611365",
                                LocalDate.of(2013, 1, 2),
                                LocalDate.of(2013, 2, 1),
                                new BigDecimal("55.90"),
                                LocalDate.of(2013, 1, 15)));
    }

    @Test
    void aMissingColumnIsNamed() {
        assertProblem("customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount\n")
                .contains("line 1: column SettledDate is missing");
    }

    @Test
    void aDateThatDoesNotExistIsNamedWithItsLine() {
        assertProblem(HEADER + "a,1,2/30/2013,3/1/2013,1,3/1/2013\n")
                .contains("line 2: InvoiceDate '2/30/2013' is not a date");
    }

    @Test
    void aNumberThatStandsTwiceNamesBothLines() {
        assertProblem(
                        HEADER
                                + "a,1,1/1/2013,1/1/2013,1,1/1/2013\n"
                                + "b,2,1/1/2013,1/1/2013,1,1/1/2013\n"
                                + "a,1,1/1/2013,1/1/2013,1,1/1/2013\n")
                .contains("line 4: invoiceNumber '1' stands on line 2 already");
    }

    @Test
    void everyProblemIsReportedNotOnlyTheFirst() {
        assertProblem(
                        HEADER
                                + "a,1,1/1/2013,1/1/2013,1.999,1/1/2013\n"
                                + "a,2,1/9/2013,1/1/2013,1,1/9/2013\n"
                                + "a,3,1/1/2013\n")
                .contains("line 2: InvoiceAmount '1.999'")
                .contains("line 3: DueDate 2013-01-01 is before InvoiceDate 2013-01-09")
                .contains("line 4: expected as many fields");
    }

    @Test
    void aFileWithoutInvoicesIsRefused() {
        assertProblem(HEADER).contains("it holds no invoice");
    }

    @Test
    void aFileThatDoesNotExistIsRefusedInOneSentence() {
        assertThatExceptionOfType(UnusableFile.class)
                .isThrownBy(() -> HistoryFile.read(folder.resolve("nowhere.csv")))
                .withMessageContaining("there is no such file");
    }

    private org.assertj.core.api.AbstractStringAssert<?> assertProblem(String text) {
        try {
            read(text);
            throw new AssertionError("expected the file to be refused");
        } catch (UnusableFile e) {
            return assertThat(e.getMessage());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<HistoricInvoice> read(String text) throws IOException {
        return HistoryFile.read(Files.writeString(folder.resolve("history.csv"), text));
    }
}
