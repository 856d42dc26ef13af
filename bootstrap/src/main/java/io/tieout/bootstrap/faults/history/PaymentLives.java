package io.tieout.bootstrap.faults.history;

import io.tieout.application.credit.CreditConservation;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.payment.PaymentViews;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.faults.flood.Parts;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.twin.NoticeDoor;
import io.tieout.bootstrap.twin.NoticeDoor.Notice;
import io.tieout.bootstrap.work.Parallel;
import io.tieout.persistence.database.Databases;
import io.tieout.qbo.QboSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.env.Environment;

/**
 * Lets payments live through everything at once in several companies, looks after every step
 * whether the laws of conservation hold, and in the end whether both sides say the same.
 */
public final class PaymentLives implements FaultRun {

    private static final int STEPS = 12_000;
    private static final int COMPANIES = 6;
    private static final int LEAST_IN_A_COMPANY = 30;
    private static final int STEPS_A_ROUND = 6;

    /** every so many-th round all connections to the database are cut */
    private static final int CUT = 5;

    /** among fewer it is chance whether one of them is lost */
    private static final int ENOUGH_NOTICES = 300;

    private static final Duration BREATH = Duration.ofMinutes(1);

    /** longer than from one sweep to the next, which are half an hour apart while all seems well */
    private static final Duration PAST_A_SWEEP = Duration.ofMinutes(40);

    /**
     * How hard a run is.
     *
     * @param lostPercent of the notices never come
     * @param last how much time passes after the last step: long enough for a sweep, or not
     */
    record Weather(int lostPercent, Duration last) {

        /** a sweep is due within half an hour, and one more shows what was changed by the first */
        static Weather usual() {
            return new Weather(10, PAST_A_SWEEP.multipliedBy(2));
        }
    }

    @Override
    public String id() {
        return "F11";
    }

    @Override
    public String promise() {
        return "through 12,000 random steps of payments, credits, refunds and matches in 6"
                + " companies, with a dishonest post, lost answers and cut connections, every"
                + " cent, of money and of credit, is in one place after every step, and after one"
                + " sweep both sides say the same";
    }

    @Override
    public String unit() {
        return "steps";
    }

    @Override
    public FaultReport run(Ground ground) {
        return Parts.withOwnHouse(
                ground,
                house ->
                        run(
                                house,
                                ground.scale(),
                                ground.seed(),
                                ground.progress(),
                                Weather.usual()));
    }

    /** the run in a house that is there; no other calls may be under way in it */
    static FaultReport run(
            Parts.Source source, Scale scale, long seed, Progress progress, Weather weather) {
        Parts house = Parts.of(source);
        var draft = new FaultReport.Draft();
        var laws =
                new Laws(
                        source.part(PaymentConservation.class),
                        source.part(CreditConservation.class),
                        draft,
                        Desk.PATIENCE);
        int steps = scale.of(STEPS);
        int companies = Math.clamp(steps / LEAST_IN_A_COMPANY, 1, COMPANIES);
        int rounds = Math.ceilDiv(steps, companies * STEPS_A_ROUND);
        progress.begin((long) companies * rounds * STEPS_A_ROUND, 0);
        progress.now("opening");
        List<Desk> desks = Desk.opened(source, companies, rounds * STEPS_A_ROUND, seed);
        Courier courier = courier(source, weather, seed);
        var lines = new CutLines(source.part(Databases.class));
        int cut = 0;
        try {
            desks.forEach(desk -> trouble(house, desk));
            for (int round = 1; round <= rounds; round++) {
                progress.now("round " + round);
                step(desks, laws, progress, round);
                courier.deliver(told(desks));
                cut += round % CUT == 0 ? lines.cut() : 0;
                Parallel.each(desks, desk -> desk.company().pass(BREATH));
            }
            courier.deliver(told(desks));
        } finally {
            house.twin().endTroubles();
        }
        progress.now("sweeping");
        Parallel.each(desks, desk -> desk.settle(source, weather.last()));
        draft.figure("connections cut", cut);
        if (rounds >= CUT && cut == 0) {
            draft.broken("no connection was ever cut, so no crash was put to the test");
        }
        return report(source, house, desks, laws, courier, draft);
    }

    private static void step(List<Desk> desks, Laws laws, Progress progress, int round) {
        Parallel.each(
                desks,
                desk ->
                        IntStream.range(0, STEPS_A_ROUND)
                                .forEach(step -> {
                                    if (step % 2 == 0) {
                                        desk.clerk().act();
                                    } else {
                                        desk.finance().act();
                                    }
                                    laws.ofPayments(
                                            desk.company().viewer(),
                                            desk.company().toString(),
                                            "in round " + round);
                                    laws.ofCredits(
                                            desk.company().viewer(),
                                            desk.company().toString(),
                                            "in round " + round);
                                    progress.done(1);
                                }));
    }

    private static List<Notice> told(List<Desk> desks) {
        return desks.stream().flatMap(desk -> desk.clerk().changes().stream()).toList();
    }

    private static void trouble(Parts house, Desk desk) {
        String realm = desk.company().realm();
        house.twin().askForTrouble(Map.of("kind", "drop_webhook", "realm", realm, "rate", 1.0));
        house.twin().askForTrouble(Map.of("kind", "reset_after", "realm", realm, "rate", 0.05));
        house.twin().askForTrouble(Map.of("kind", "reset_before", "realm", realm, "rate", 0.05));
    }

    private static FaultReport report(
            Parts.Source source,
            Parts house,
            List<Desk> desks,
            Laws laws,
            Courier courier,
            FaultReport.Draft draft) {
        var judgement =
                new LivesJudgement(
                        house.twin(),
                        source.part(InvoiceViews.class),
                        source.part(PaymentViews.class),
                        source.part(CreditMemoViews.class),
                        draft);
        int payments = 0;
        for (Desk desk : desks) {
            payments += judgement.judge(desk.company(), desk.billing(), desk.books());
            laws.ofPayments(desk.company().viewer(), desk.company().toString(), "in the end");
            laws.ofCreditsAtRest(desk.company().viewer(), desk.company().toString());
        }
        int taken = desks.stream().mapToInt(desk -> desk.finance().taken).sum();
        draft.figure("companies", desks.size())
                .figure("payments in the books", payments)
                .figure("decisions taken here", taken)
                .figure("looks at the laws", laws.looks())
                .figure("of them while a use waited", laws.waits())
                .figure("of them while a use was to be counted yet", laws.counts())
                .figure("notices delivered", courier.delivered)
                .figure("of changes never told of", courier.lost)
                .figure("forgeries", courier.forged)
                .expect("forgeries that were taken", 0, courier.forgedAndTaken.get());
        boolean isLong = courier.delivered.get() >= ENOUGH_NOTICES;
        if (isLong && (taken == 0 || courier.lost.get() == 0)) {
            draft.broken("nobody decided anything, or the post was honest: nothing was tested");
        }
        return draft.report();
    }

    private static Courier courier(Parts.Source source, Weather weather, long seed) {
        String port = source.part(Environment.class).getRequiredProperty("local.server.port");
        return new Courier(
                new NoticeDoor(URI.create("http://127.0.0.1:" + port)),
                source.part(QboSettings.class).verifierTokens().getFirst(),
                weather.lostPercent(),
                seed);
    }
}
