package io.tieout.bootstrap.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The proof at the end: file, Tieout and twin side by side, and every day on which aging differs.
 */
final class ReplayReport {

    private final List<String> lines = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    private ReplayReport() {}

    static ReplayReport of(List<HistoricInvoice> history, ReplayWorld world) {
        ReplayReport report = new ReplayReport();
        report.compareBooks(history, world);
        report.compareAging(history, world.api());
        return report;
    }

    boolean tiesOut() {
        return differences.isEmpty();
    }

    String text() {
        List<String> all = new ArrayList<>(lines);
        all.add(tiesOut() ? "It ties out." : "IT DOES NOT TIE OUT:");
        differences.forEach(d -> all.add("  " + d));
        return String.join(System.lineSeparator(), all);
    }

    private void compareBooks(List<HistoricInvoice> history, ReplayWorld world) {
        TieoutApi api = world.api();
        Collection<TieoutApi.Invoice> ours = api.invoicesByNumber().values();
        TwinBooks.Sums twin = world.books().sums();
        BigDecimal total = sum(history.stream().map(HistoricInvoice::amount).toList());
        BigDecimal open = sum(ours.stream().map(TieoutApi.Invoice::balance).toList());
        BigDecimal billed = sum(ours.stream().map(TieoutApi.Invoice::total).toList());
        long paid = ours.stream().filter(i -> i.status().equals("PAID")).count();

        lines.add("%-28s %14s %14s %14s".formatted("", "file", "Tieout", "twin"));
        row("invoices", history.size(), (long) ours.size(), twin.invoices());
        row("paid", history.size(), paid, twin.payments());
        row("billed", total, billed, twin.billed());
        row("received", total, billed.subtract(open), twin.received());
        row("still open", new BigDecimal("0.00"), open, twin.open());
        row("operations not done", 0L, api.unfinishedOperations(), 0L);
    }

    private void compareAging(List<HistoricInvoice> history, TieoutApi api) {
        LocalDate first = earliest(history);
        LocalDate last = latest(history);
        int compared = 0;
        for (LocalDate day = first;
                !day.isAfter(last);
                day = day.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth())) {
            AgingTotals ours = api.aging(day);
            AgingTotals expected = AgingTotals.fromHistory(history, day);
            if (!ours.equals(expected)) {
                differences.add(
                        "aging as of %s: file %s, Tieout %s".formatted(day, expected, ours));
            }
            compared++;
        }
        lines.add("aging compared on %d days, from %s to %s".formatted(compared, first, last));
    }

    private void row(String name, Object file, Object tieout, Object twin) {
        lines.add("%-28s %14s %14s %14s".formatted(name, file, tieout, twin));
        if (!(sameFigure(file, tieout) && sameFigure(file, twin))) {
            differences.add("%s: file %s, Tieout %s, twin %s".formatted(name, file, tieout, twin));
        }
    }

    private static boolean sameFigure(Object one, Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(Long.valueOf(one.toString()), Long.valueOf(other.toString()));
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static LocalDate earliest(List<HistoricInvoice> history) {
        return history.stream()
                .map(HistoricInvoice::issuedOn)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate latest(List<HistoricInvoice> history) {
        return history.stream()
                .map(HistoricInvoice::settledOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
