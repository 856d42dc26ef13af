package io.tieout.bootstrap.faults.gate;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.faults.flood.Administrator;
import io.tieout.bootstrap.faults.flood.Company;
import io.tieout.bootstrap.faults.flood.FaultMix;
import io.tieout.bootstrap.faults.flood.Parts;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.work.Parallel;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Signs random invoices in companies with every kind of settings, with three approvers at once for
 * each and faults on nearly every third call, and reads in the books whether exactly what was
 * signed landed, once, and nothing else.
 */
public final class SignedDocuments implements FaultRun {

    private static final int INVOICES = 1_600;

    private static final int COMPANIES = 16;

    private static final int LEAST_IN_A_COMPANY = 10;

    private static final int FAULTY_PERCENT = 30;

    private static final Duration SLICE = Duration.ofMinutes(1);

    /** a week of tenant time: what is unfinished then never ends */
    private static final int MOST_SLICES = 10_000;

    @Override
    public String id() {
        return "F8";
    }

    @Override
    public String promise() {
        return "of 1,600 random invoices in 16 differently kept companies what lands is what was"
                + " signed, once, or nothing";
    }

    @Override
    public String unit() {
        return "invoices";
    }

    @Override
    public FaultReport run(Ground ground) {
        return Parts.inOwnHouse(
                ground, house -> run(house, ground.scale(), ground.seed(), ground.progress()));
    }

    /** the run in a house that is there; no other calls may be under way in it */
    static FaultReport run(Parts house, Scale scale, long seed, Progress progress) {
        int invoices = scale.of(INVOICES);
        int companies = Math.clamp(invoices / LEAST_IN_A_COMPANY, 1, COMPANIES);
        int each = invoices / companies;
        progress.begin(2L * companies * each, 0);
        progress.now("opening");
        List<Signing> signings =
                IntStream.range(0, companies)
                        .mapToObj(number -> signing(house, number, companies, seed))
                        .toList();
        progress.now("signing");
        Parallel.each(
                signings,
                signing ->
                        IntStream.rangeClosed(1, each)
                                .forEach(number -> {
                                    signing.bring(number);
                                    progress.done(1);
                                }));
        progress.now("pushing");
        Administrator administrator = new Administrator(house.connections());
        FaultMix.ask(house.twin(), FAULTY_PERCENT);
        try {
            Parallel.each(
                    signings,
                    signing -> {
                        finish(signing.company(), administrator);
                        progress.done(each);
                    });
        } finally {
            house.twin().endTroubles();
        }
        return new BooksJudgement(house, signings).report(companies * each);
    }

    /** a run in few companies still takes settings from all over the range */
    private static Signing signing(Parts house, int number, int companies, long seed) {
        LocalDate today = LocalDate.ofInstant(Company.BEGIN, ZoneOffset.UTC);
        Books books = Books.number(number * (COMPANIES - 1) / Math.max(1, companies - 1), today);
        Company company =
                Company.opened(
                        house,
                        "Signed documents " + number,
                        companyId -> books.keep(house.twin(), companyId));
        return new Signing(
                company, house, books, new RandomInvoices(seed * COMPANIES + number, books));
    }

    private static void finish(Company company, Administrator administrator) {
        for (int slice = 0; slice < MOST_SLICES && company.isUnfinished(); slice++) {
            company.pass(SLICE);
            administrator.lookAfter(company);
        }
    }
}
