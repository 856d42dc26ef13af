package io.tieout.bootstrap.bench.listing;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Goal;
import io.tieout.bootstrap.bench.Trial;
import java.util.List;

/** A page of 50 paid invoices with their lines, account and payments, as a portal shows it. */
public final class InvoicePage implements Bench {

    private static final double MOST_RATIO = 2.5;

    /** a page full and some more */
    private static final int INVOICES = 60;

    @Override
    public String id() {
        return "R4";
    }

    @Override
    public String question() {
        return "a page of 50 invoices with lines, account and payments, 99 of 100, under open load"
                + " at half of what it can take";
    }

    @Override
    public String yardstick() {
        return "the same reads of the database, one page after the other, in the same process";
    }

    @Override
    public Stand open(BenchGround ground) {
        BenchHouse house = BenchHouse.open(ground);
        PaidInvoices invoices = new PaidInvoices(house, INVOICES);
        invoices.make();
        return new Stand() {
            @Override
            public List<Trial> trials() {
                return List.of(
                        new Trial(
                                "50 rows",
                                "ms",
                                new Goal.RatioAtMost(MOST_RATIO),
                                () -> new PagePair(new PageRequests(house), new PageReads(house))));
            }

            @Override
            public void close() {
                house.close();
            }
        };
    }
}
