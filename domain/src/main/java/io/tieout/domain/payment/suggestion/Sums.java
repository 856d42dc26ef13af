package io.tieout.domain.payment.suggestion;

import io.tieout.domain.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds open invoices that add up to an amount exactly, within limits. */
final class Sums {

    /** as many invoices as one payment usually settles; more is a person's work */
    static final int MAX_INVOICES = 6;

    /** ample for 40 invoices, and over in a few milliseconds */
    private static final int MAX_STEPS = 50_000;

    /** more than a person compares */
    private static final int MAX_FOUND = 10;

    private final List<OpenInvoice> invoices;
    private final long[] restMinor;
    private final long wantedMinor;
    private final List<List<OpenInvoice>> found = new ArrayList<>();
    private int steps;

    private Sums(List<OpenInvoice> invoices, long wantedMinor) {
        this.invoices = invoices;
        this.wantedMinor = wantedMinor;
        restMinor = new long[invoices.size() + 1];
        for (int each = invoices.size() - 1; each >= 0; each--) {
            restMinor[each] = Math.addExact(restMinor[each + 1], minor(invoices.get(each)));
        }
    }

    /** two or more invoices each time; the largest amounts are tried first */
    static List<List<OpenInvoice>> of(Money wanted, List<OpenInvoice> invoices) {
        List<OpenInvoice> largestFirst =
                invoices.stream()
                        .filter(invoice -> wanted.exceeds(invoice.owed()))
                        .sorted(
                                Comparator.comparingLong(Sums::minor)
                                        .reversed()
                                        .thenComparing(OpenInvoice::number))
                        .toList();
        Sums sums = new Sums(largestFirst, wanted.minorUnits());
        sums.search(0, 0, new ArrayList<>());
        return List.copyOf(sums.found);
    }

    private void search(int from, long sumMinor, List<OpenInvoice> taken) {
        if (sumMinor == wantedMinor) {
            found.add(List.copyOf(taken));
            return;
        }
        boolean isOver = taken.size() == MAX_INVOICES || sumMinor + restMinor[from] < wantedMinor;
        for (int each = from; !isOver && each < invoices.size(); each++) {
            if (++steps > MAX_STEPS || found.size() == MAX_FOUND) {
                return;
            }
            long withIt = sumMinor + minor(invoices.get(each));
            if (withIt <= wantedMinor) {
                taken.add(invoices.get(each));
                search(each + 1, withIt, taken);
                taken.removeLast();
            }
        }
    }

    private static long minor(OpenInvoice invoice) {
        return invoice.owed().minorUnits();
    }
}
