package io.tieout.bootstrap.replay;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV of invoices and their settlement. The whole file is checked before anything is
 * replayed, and every problem is reported, not only the first.
 */
final class HistoryFile {

    private static final List<String> COLUMNS =
            List.of(
                    "customerID",
                    "invoiceNumber",
                    "InvoiceDate",
                    "DueDate",
                    "InvoiceAmount",
                    "SettledDate");

    private static final DateTimeFormatter MONTH_DAY_YEAR =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private static final int DECIMALS = 2; // US dollars
    private static final int MAX_NUMBER_LENGTH = 21; // a document number in the accounting system

    private final List<String> problems = new ArrayList<>();
    private final Map<String, Long> lineOfNumber = new HashMap<>();

    private HistoryFile() {}

    /**
     * Reads and checks the file.
     *
     * @return its invoices in the order of the file
     * @throws UnusableFile naming every line that breaks a rule
     */
    static List<HistoricInvoice> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new HistoryFile().parse(file.getFileName().toString(), reader);
        } catch (NoSuchFileException e) {
            throw new UnusableFile(file.toString(), List.of("there is no such file"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private List<HistoricInvoice> parse(String name, Reader reader) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        List<HistoricInvoice> invoices = new ArrayList<>();
        try (CSVParser parser = format.parse(reader)) {
            requireColumns(name, parser.getHeaderNames());
            for (CSVRecord row : parser) {
                parseRow(row, parser.getCurrentLineNumber()).ifPresent(invoices::add);
            }
        }
        if (invoices.isEmpty() && problems.isEmpty()) {
            problems.add("it holds no invoice");
        }
        if (!problems.isEmpty()) {
            throw new UnusableFile(name, problems);
        }
        return List.copyOf(invoices);
    }

    private static void requireColumns(String name, List<String> present) {
        List<String> missing = COLUMNS.stream().filter(c -> !present.contains(c)).toList();
        if (!missing.isEmpty()) {
            throw new UnusableFile(
                    name,
                    List.of(
                            "line 1: column "
                                    + String.join(", ", missing)
                                    + " is missing; the header has "
                                    + String.join(", ", present)));
        }
    }

    private Optional<HistoricInvoice> parseRow(CSVRecord row, long line) {
        if (!row.isConsistent()) {
            problems.add("line " + line + ": expected as many fields as the header has columns");
            return Optional.empty();
        }
        int before = problems.size();
        String number = number(row, line);
        LocalDate issuedOn = date(row, "InvoiceDate", line);
        LocalDate dueOn = date(row, "DueDate", line);
        LocalDate settledOn = date(row, "SettledDate", line);
        BigDecimal amount = amount(row, line);
        if (problems.size() == before) {
            requireOrder(line, issuedOn, "DueDate", dueOn);
            requireOrder(line, issuedOn, "SettledDate", settledOn);
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        String customer = row.get("customerID").strip();
        return Optional.of(
                new HistoricInvoice(line, customer, number, issuedOn, dueOn, amount, settledOn));
    }

    private String number(CSVRecord row, long line) {
        String number = row.get("invoiceNumber").strip();
        if (number.isEmpty() || number.length() > MAX_NUMBER_LENGTH) {
            problems.add(
                    "line %d: invoiceNumber '%s' must have 1 to %d characters"
                            .formatted(line, number, MAX_NUMBER_LENGTH));
            return number;
        }
        Long first = lineOfNumber.putIfAbsent(number, line);
        if (first != null) {
            problems.add(
                    "line %d: invoiceNumber '%s' stands on line %d already"
                            .formatted(line, number, first));
        }
        if (row.get("customerID").isBlank()) {
            problems.add("line " + line + ": customerID is empty");
        }
        return number;
    }

    private LocalDate date(CSVRecord row, String column, long line) {
        String text = row.get(column).strip();
        try {
            return LocalDate.parse(text, MONTH_DAY_YEAR);
        } catch (DateTimeParseException e) {
            problems.add(
                    "line %d: %s '%s' is not a date of the form month/day/year"
                            .formatted(line, column, text));
            return LocalDate.EPOCH;
        }
    }

    private BigDecimal amount(CSVRecord row, long line) {
        String text = row.get("InvoiceAmount").strip();
        try {
            BigDecimal amount = new BigDecimal(text);
            if (amount.signum() > 0 && amount.stripTrailingZeros().scale() <= DECIMALS) {
                return amount.setScale(DECIMALS);
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for every unusable amount
        }
        problems.add(
                "line %d: InvoiceAmount '%s' is not a positive amount with at most %d decimals"
                        .formatted(line, text, DECIMALS));
        return BigDecimal.ZERO;
    }

    private void requireOrder(long line, LocalDate issuedOn, String column, LocalDate later) {
        if (later.isBefore(issuedOn)) {
            problems.add(
                    "line %d: %s %s is before InvoiceDate %s"
                            .formatted(line, column, later, issuedOn));
        }
    }
}
