package io.tieout.bootstrap.faults.crash;

import io.tieout.bootstrap.House;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.drafting.Drafter;
import io.tieout.bootstrap.faults.node.Stage;
import io.tieout.bootstrap.faults.takeover.BilledCompany;
import io.tieout.bootstrap.faults.takeover.HouseNode;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** F2: PostgreSQL crashes 100 times while invoices are drafted and pushed. */
public final class CrashedDatabase implements FaultRun {

    private static final int CRASHES = 100;

    /** pushed into the books around each crash */
    private static final int BILLED = 2;

    private static final Duration SHORTEST_PEACE = Duration.ofMillis(300);
    private static final Duration LONGEST_PEACE = Duration.ofSeconds(2);

    /** what was under way has an unknown outcome, and is waited out before it is asked for */
    private static final Duration LONGEST_END = Duration.ofMinutes(5);

    private static final Duration GLANCE = Duration.ofMillis(100);

    /** Whether the database has written down what it says it has. */
    enum Durability {
        ON,
        /** it says so a moment before: the guard is gone */
        OFF
    }

    @Override
    public String id() {
        return "F2";
    }

    @Override
    public String promise() {
        return "whenever the database crashes, nothing that was acknowledged is lost, nothing is"
                + " doubled, and the house goes on by itself";
    }

    @Override
    public String unit() {
        return "crashes";
    }

    @Override
    public FaultReport run(Ground ground) {
        return run(ground, Durability.ON);
    }

    static FaultReport run(Ground ground, Durability durability) {
        int crashes = ground.scale().of(CRASHES);
        ground.progress().begin(crashes, 0);
        FaultReport.Draft draft = new FaultReport.Draft();
        try (Stage stage = Stage.open(ground);
                House house = HouseNode.open(stage.settings())) {
            stage.register(house.baseUri(), Duration.ZERO);
            BilledCompany company = BilledCompany.open(house.baseUri(), stage.twin(), "Crashes");
            if (durability == Durability.OFF) {
                stage.acknowledgeBeforeWriting();
            }
            SteadyLoad load = SteadyLoad.on(house.baseUri(), Drafter.open(house.baseUri()), draft);
            play(ground, stage, house.baseUri(), company, load, crashes);
            judge(stage, house.baseUri(), company, draft);
            load.judge();
        }
        return draft.figure("crashes", crashes).report();
    }

    private static void play(
            Ground ground, Stage stage, URI house, BilledCompany company, SteadyLoad load, int n) {
        Random random = new Random(ground.seed());
        try (SteadyLoad running = load.begin()) {
            for (int crash = 0; crash < n; crash++) {
                for (int number = 0; number < BILLED; number++) {
                    company.bill(house, "C" + crash + "-" + number);
                }
                LockSupport.parkNanos(
                        random.nextLong(SHORTEST_PEACE.toNanos(), LONGEST_PEACE.toNanos()));
                stage.crashDatabase();
                running.awaitAnswer();
                ground.progress().done(1);
            }
        }
    }

    private static void judge(
            Stage stage, URI house, BilledCompany company, FaultReport.Draft draft) {
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        while (company.unfinished(house) > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        draft.expect(
                "invoices in the books, each once", company.billed(), company.landed(stage.twin()));
        draft.figure("invoices in the books", company.landed(stage.twin()).size());
    }
}
