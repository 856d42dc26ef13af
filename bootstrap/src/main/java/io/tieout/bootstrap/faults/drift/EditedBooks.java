package io.tieout.bootstrap.faults.drift;

import io.tieout.application.credit.CreditPlans;
import io.tieout.application.drift.DriftViews;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.faults.flood.Billing;
import io.tieout.bootstrap.faults.flood.Company;
import io.tieout.bootstrap.faults.flood.Parts;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.work.Parallel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lands invoices and credit memos in several companies, has people edit, put back, delete, pay and
 * print them while half of the webhooks are lost, and reads in the books which fields differ.
 */
public final class EditedBooks implements FaultRun {

    private static final int INVOICES = 1_200;
    private static final int COMPANIES = 8;
    private static final int LEAST_IN_A_COMPANY = 24;

    /** every so many-th invoice is credited in part */
    private static final int CREDITED = 3;

    /** so that about a third of the documents are never edited */
    private static final int ACTS_A_DOCUMENT = 3;

    private static final int ROUNDS = 5;

    private static final Duration BREATH = Duration.ofMinutes(1);

    /** longer than from one sweep to the next, and one sweep takes */
    private static final Duration PAST_A_SWEEP = Duration.ofMinutes(40);

    /** a week of tenant time: what is unfinished then never ends */
    private static final int MOST_BREATHS = 10_000;

    @Override
    public String id() {
        return "F9";
    }

    @Override
    public String promise() {
        return "of 1,600 documents that people edit, pay and print in 8 companies, half of the"
                + " webhooks lost, exactly the fields that differ are shown after one sweep";
    }

    @Override
    public String unit() {
        return "acts";
    }

    @Override
    public FaultReport run(Ground ground) {
        return Parts.withOwnHouse(
                ground, house -> run(house, ground.scale(), ground.seed(), ground.progress()));
    }

    /** the run in a house that is there; no other calls may be under way in it */
    static FaultReport run(Parts.Source source, Scale scale, long seed, Progress progress) {
        return run(source, scale, seed, progress, PAST_A_SWEEP);
    }

    /**
     * the same
     *
     * @param last how much time passes after the last act: long enough for a sweep, or not
     */
    static FaultReport run(
            Parts.Source source, Scale scale, long seed, Progress progress, Duration last) {
        Parts house = Parts.of(source);
        int invoices = scale.of(INVOICES);
        int companies = Math.clamp(invoices / LEAST_IN_A_COMPANY, 1, COMPANIES);
        int each = invoices / companies;
        int acts = Math.ceilDiv(each * ACTS_A_DOCUMENT, ROUNDS);
        progress.begin((long) companies * acts * ROUNDS, 0);
        progress.now("landing");
        List<DriftJudgement.Books> books = books(source, house, companies, each, seed);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                progress.now("round " + round);
                Parallel.each(
                        books,
                        edited -> {
                            IntStream.range(0, acts).forEach(_ -> edited.editor().act());
                            edited.company().pass(BREATH);
                            progress.done(acts);
                        });
            }
            progress.now("sweeping");
            Parallel.each(books, edited -> edited.company().pass(last));
            Parallel.each(books, edited -> edited.company().workOff());
        } finally {
            house.twin().endTroubles();
        }
        return new DriftJudgement(house.twin(), source.part(DriftViews.class)).report(books);
    }

    private static List<DriftJudgement.Books> books(
            Parts.Source source, Parts house, int companies, int invoices, long seed) {
        List<DriftJudgement.Books> books = Collections.synchronizedList(new ArrayList<>());
        Parallel.each(
                IntStream.rangeClosed(1, companies).boxed().toList(),
                number -> books.add(landed(source, house, number, invoices, seed)));
        return List.copyOf(books);
    }

    private static DriftJudgement.Books landed(
            Parts.Source source, Parts house, int number, int invoices, long seed) {
        Company company = Company.opened(house, "Edited books " + seed + "." + number, _ -> {});
        Billing billing = new Billing(company, house, "E" + number);
        List<String> numbers = billing.numbers(invoices);
        numbers.forEach(billing::queue);
        finish(company);
        Crediting crediting = new Crediting(company, source.part(CreditPlans.class));
        for (int i = 0; i < invoices; i += CREDITED) {
            String credited = numbers.get(i);
            crediting.queue(billing.invoice(credited), "C" + credited, i % 2 == 0);
        }
        finish(company);
        Map<String, ?> lossy =
                Map.of("kind", "drop_webhook", "realm", company.realm(), "rate", 0.5);
        house.twin().askForTrouble(lossy);
        var editor = new Editor(house.twin(), company.realm(), seed * COMPANIES + number);
        return new DriftJudgement.Books(company, editor);
    }

    private static void finish(Company company) {
        for (int breath = 0; breath < MOST_BREATHS && company.isUnfinished(); breath++) {
            company.pass(BREATH);
        }
    }
}
