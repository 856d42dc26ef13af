package io.tieout.bootstrap.faults.delivery;

import io.tieout.application.invoice.InvoiceViews;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.faults.flood.Billing;
import io.tieout.bootstrap.faults.flood.Company;
import io.tieout.bootstrap.faults.flood.Parts;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.twin.NoticeDoor;
import io.tieout.bootstrap.twin.NoticeDoor.Notice;
import io.tieout.bootstrap.work.Parallel;
import io.tieout.qbo.QboSettings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.env.Environment;

/**
 * Has payments booked, changed, voided and deleted in several companies while the post is the worst
 * possible, and reads in the books whether each of them counts once, and as it stands there.
 */
public final class DishonestPost implements FaultRun {

    private static final int DELIVERIES = 100_000;
    private static final int COMPANIES = 8;
    private static final int LEAST_IN_A_COMPANY = 250;

    /** of 100 deliveries 75 are not of others; every tenth of them speaks of five changes */
    private static final double CHANGES_A_DELIVERY = 0.75 * 1.4;

    private static final int CHANGES_AN_INVOICE = 20;
    private static final int ROUNDS = 10;

    private static final Duration BREATH = Duration.ofMinutes(1);

    /** longer than from one sweep to the next, which are half an hour apart while all seems well */
    private static final Duration PAST_A_SWEEP = Duration.ofMinutes(40);

    /** a week of tenant time: what is unfinished then never ends */
    private static final int MOST_BREATHS = 10_000;

    /** A company, and who keeps its books. */
    private record Desk(Company company, Billing billing, Bookkeeper bookkeeper) {}

    @Override
    public String id() {
        return "F10";
    }

    @Override
    public String promise() {
        return "of 100,000 webhook deliveries for 8 companies, a fifth of them repeated, 5 in a"
                + " hundred forged and 5 lost, in any order, every payment counts once and as it"
                + " stands after one sweep";
    }

    @Override
    public String unit() {
        return "changes";
    }

    @Override
    public FaultReport run(Ground ground) {
        return Parts.withOwnHouse(
                ground, house -> run(house, ground.scale(), ground.seed(), ground.progress()));
    }

    /** the run in a house that is there; no other calls may be under way in it */
    static FaultReport run(Parts.Source source, Scale scale, long seed, Progress progress) {
        Parts house = Parts.of(source);
        int deliveries = scale.of(DELIVERIES);
        int companies = Math.clamp(deliveries / LEAST_IN_A_COMPANY, 2, COMPANIES);
        int changes = (int) (deliveries * CHANGES_A_DELIVERY / companies / ROUNDS);
        progress.begin((long) companies * changes * ROUNDS, 0);
        progress.now("opening");
        List<Desk> desks = desks(house, companies, changes * ROUNDS, seed);
        PostOffice post = postOffice(source, seed);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                progress.now("round " + round);
                post.deliver(changed(desks, changes, progress));
                Parallel.each(desks, desk -> desk.company().pass(BREATH));
            }
            progress.now("sweeping");
            Parallel.each(desks, desk -> desk.company().pass(PAST_A_SWEEP));
            Parallel.each(desks, desk -> desk.company().workOff());
        } finally {
            house.twin().endTroubles();
        }
        return new PostJudgement(house.twin(), source.part(InvoiceViews.class))
                .report(
                        desks.stream()
                                .map(desk ->
                                        new PostJudgement.Books(desk.company(), desk.billing()))
                                .toList(),
                        post.tally());
    }

    private static List<Desk> desks(Parts house, int companies, int changes, long seed) {
        List<Desk> desks = Collections.synchronizedList(new ArrayList<>());
        Parallel.each(
                IntStream.rangeClosed(1, companies).boxed().toList(),
                number -> desks.add(desk(house, number, changes, seed)));
        return List.copyOf(desks);
    }

    private static Desk desk(Parts house, int number, int changes, long seed) {
        Company company = Company.opened(house, "Dishonest post " + seed + "." + number, _ -> {});
        Billing billing = new Billing(company, house, "P" + number);
        billing.numbers(Math.max(2, changes / CHANGES_AN_INVOICE)).forEach(billing::queue);
        for (int breath = 0; breath < MOST_BREATHS && company.isUnfinished(); breath++) {
            company.pass(BREATH);
        }
        house.twin()
                .askForTrouble(
                        Map.of("kind", "drop_webhook", "realm", company.realm(), "rate", 1.0));
        return new Desk(
                company,
                billing,
                new Bookkeeper(house.twin(), company.realm(), seed * COMPANIES + number));
    }

    private static List<Notice> changed(List<Desk> desks, int changes, Progress progress) {
        List<Notice> all = Collections.synchronizedList(new ArrayList<>());
        Parallel.each(
                desks,
                desk ->
                        IntStream.range(0, changes)
                                .forEach(_ -> {
                                    all.add(desk.bookkeeper().act());
                                    progress.done(1);
                                }));
        return List.copyOf(all);
    }

    private static PostOffice postOffice(Parts.Source source, long seed) {
        String port = source.part(Environment.class).getRequiredProperty("local.server.port");
        return new PostOffice(
                new NoticeDoor(URI.create("http://127.0.0.1:" + port)),
                source.part(QboSettings.class).verifierTokens().getFirst(),
                seed);
    }
}
