package io.tieout.bootstrap.faults.kill;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.node.Stage;
import io.tieout.bootstrap.work.Parallel;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Payments and pushes, a kill among them, and what stands on both sides in the end. */
final class KillRounds {

    /** 10,000 payments over 200 kills */
    private static final int PAYMENTS = 50;

    /** 2,000 pushes over 200 kills, one of them held back until the kill */
    private static final int PUSHES = 10;

    private static final int COMPANIES = 4;

    /** a point is passed so often before a node stands still there, and less */
    private static final int MOST_PASSES = 12;

    private static final Duration SHORTEST_PEACE = Duration.ofMillis(50);
    private static final Duration LONGEST_PEACE = Duration.ofMillis(1_500);

    private final Stage stage;
    private final Application application;
    private final List<PayingCompany> companies;
    private final Insistence insistence;
    private final Random random;
    private final List<Duration> away = new ArrayList<>();
    private final List<Duration> signing = new ArrayList<>();
    private final Map<KillPoint, Integer> killedAt = new EnumMap<>(KillPoint.class);

    private KillRounds(
            Stage stage,
            Application application,
            List<PayingCompany> companies,
            Insistence insistence,
            Random random) {
        this.stage = stage;
        this.application = application;
        this.companies = companies;
        this.insistence = insistence;
        this.random = random;
    }

    /** starts the application and connects its companies */
    static KillRounds prepare(Stage stage, int kills, long seed) {
        Application application = Application.start(stage);
        Insistence insistence = new Insistence();
        int size = Math.min(kills, COMPANIES);
        int payments = Math.ceilDiv(kills * PAYMENTS, size);
        List<PayingCompany> companies =
                IntStream.rangeClosed(1, size)
                        .mapToObj(number ->
                                PayingCompany.open(
                                        application.address(),
                                        stage.twin(),
                                        "Kills " + number,
                                        payments,
                                        insistence))
                        .toList();
        return new KillRounds(stage, application, companies, insistence, new Random(seed));
    }

    /** one round; every other kill comes at a point, the others at any time */
    void play(int round) {
        if (round % 2 == 0) {
            play(round, KillPoint.number(round / 2));
            return;
        }
        Future<?> load = begin(() -> load(round));
        LockSupport.parkNanos(random.nextLong(SHORTEST_PEACE.toNanos(), LONGEST_PEACE.toNanos()));
        kill(round);
        await(load);
    }

    /** one round with a kill at a point */
    void play(int round, KillPoint point) {
        arrange(point);
        Future<?> load = begin(() -> load(round));
        application.awaitTripped(point);
        killedAt.merge(point, 1, Integer::sum);
        kill(round);
        await(load);
    }

    /** whoever lost an answer and the key with it asks under another one: the guard is gone */
    void askAgainForgetfully(int payment) {
        whose(payment).payForgetfully(application.address(), payment / companies.size());
    }

    private void arrange(KillPoint point) {
        boolean isRefresh = point == KillPoint.IN_REFRESH;
        if (isRefresh) {
            companies.forEach(company -> stage.twin().askForTrouble(refusedOnce(company)));
        }
        application.setTripwire(point, isRefresh ? 0 : random.nextInt(MOST_PASSES));
    }

    private static Map<String, ?> refusedOnce(PayingCompany company) {
        return Map.of("kind", "auth_401", "realm", company.id(), "method", "POST", "next", 1);
    }

    private void load(int round) {
        List<Runnable> load = new ArrayList<>();
        for (int number = 0; number < PAYMENTS; number++) {
            load.add(payment(round * PAYMENTS + number));
        }
        for (int number = 1; number < PUSHES; number++) {
            load.add(push(round * PUSHES + number));
        }
        Collections.shuffle(load, random);
        Parallel.each(load, Runnable::run);
    }

    private Runnable payment(int number) {
        return () -> whose(number).pay(application.address(), number / companies.size());
    }

    private Runnable push(int number) {
        return () -> whose(number).push(application.address(), "K" + number);
    }

    private PayingCompany whose(int number) {
        return companies.get(number % companies.size());
    }

    private void kill(int round) {
        application.killAndStart();
        long begun = System.nanoTime();
        stage.twin().endTroubles();
        int number = round * PUSHES;
        String id = whose(number).draft(application.address(), "K" + number);
        away.add(since(begun));
        application.awaitReady();
        whose(number).push(application.address(), "K" + number, id);
        signing.add(since(begun));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** the longest from a kill until somebody who asked then was answered */
    Duration longestAway() {
        return Collections.max(away);
    }

    /** holds what was acknowledged against what is there, on both sides */
    FaultReport judge() {
        FaultReport.Draft draft = new FaultReport.Draft();
        URI node = application.address();
        for (PayingCompany company : companies) {
            company.awaitRest(node);
            BothSides expected = company.acknowledged();
            draft.expect(company + ", not done", List.of(), company.books().unfinished(node))
                    .expect(
                            company + ", in the books",
                            List.of(),
                            expected.differencesTo(company.books().inBooks()))
                    .expect(
                            company + ", here",
                            List.of(),
                            expected.differencesTo(company.books().inTieout(node)))
                    .expect(company + ", differences", List.of(), company.books().broken(node));
        }
        return draft.figure("kills", away.size())
                .figure("kills at a point", killedAt)
                .figure("payments acknowledged", sum(PayingCompany::payments))
                .figure("pushes acknowledged", sum(PayingCompany::pushes))
                .figure("requests that failed and were sent again", insistence.repeated())
                .figure("longest until somebody was answered", longestAway().toMillis() + " ms")
                .figure(
                        "longest until an invoice was signed",
                        Collections.max(signing).toMillis() + " ms")
                .report();
    }

    private int sum(ToIntFunction<PayingCompany> count) {
        return companies.stream().mapToInt(count).sum();
    }

    private static Future<?> begin(Runnable load) {
        FutureTask<?> task = new FutureTask<>(Executors.callable(load));
        Thread.ofVirtual().name("clients").start(task);
        return task;
    }

    private static void await(Future<?> load) {
        try {
            load.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client gave up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while clients work", e);
        }
    }
}
