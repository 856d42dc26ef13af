package io.tieout.bootstrap.faults.takeover;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.node.Stage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * M1: people match money and give money back while the node that owns the connections is killed
 * around the write of a match and between the steps of a refund.
 */
public final class KilledSettlement implements FaultRun {

    private static final int ORDERS = 500;
    private static final int COMPANIES = 2;

    /** matches of each company before a kill, and as many refunds */
    private static final int MOST_OF_EACH = 8;

    /** what was under way has an unknown outcome, and is waited out before it is asked for */
    private static final Duration LONGEST_END = Duration.ofMinutes(5);

    private static final Duration GLANCE = Duration.ofMillis(250);

    @Override
    public String id() {
        return "M1";
    }

    @Override
    public String promise() {
        return "each match and each refund lands once, whenever its node is killed, and every cent"
                + " stays in one place";
    }

    @Override
    public String unit() {
        return "kills";
    }

    @Override
    public FaultReport run(Ground ground) {
        int orders = ground.scale().of(ORDERS);
        int each = Math.clamp(Math.ceilDiv(orders, 2 * COMPANIES), 1, MOST_OF_EACH);
        int kills = Math.ceilDiv(orders, 2 * COMPANIES * each);
        ground.progress().begin(kills, 0);
        FaultReport.Draft draft = new FaultReport.Draft();
        try (Stage stage = Stage.open(ground)) {
            Nodes nodes = Nodes.start(stage);
            List<SettledCompany> companies = companies(stage, nodes);
            for (int kill = 0; kill < kills; kill++) {
                SettlementMoment moment = SettlementMoment.number(kill);
                ground.progress().now(moment.name());
                if (kill > 0) {
                    nodes.replaceKilled();
                }
                play(stage, nodes, companies, moment, kill, each);
                judge(nodes.standby(), companies, moment + ", kill " + (kill + 1), draft);
                ground.progress().done(1);
            }
            tell(companies, kills, draft);
        }
        return draft.report();
    }

    private static List<SettledCompany> companies(Stage stage, Nodes nodes) {
        return IntStream.rangeClosed(1, COMPANIES)
                .mapToObj(number ->
                        BilledCompany.open(nodes.owner(), stage.twin(), "Settlement " + number))
                .map(company -> new SettledCompany(company, stage.twin()))
                .toList();
    }

    private static void play(
            Stage stage,
            Nodes nodes,
            List<SettledCompany> companies,
            SettlementMoment moment,
            int round,
            int each) {
        companies.parallelStream()
                .forEach(company -> company.makeReady(nodes.owner(), round, each));
        moment.arrange(stage.twin());
        companies.parallelStream().forEach(company -> company.order(nodes.owner(), round));
        if (!await(() -> moment.isHere(companies))) {
            throw new IllegalStateException("it never came to " + moment);
        }
        nodes.kill();
        stage.twin().endTroubles();
    }

    private static void judge(
            URI survivor, List<SettledCompany> companies, String when, FaultReport.Draft draft) {
        for (SettledCompany company : companies) {
            boolean isDone =
                    await(() ->
                            company.unfinished(survivor) == 0 && company.unplaced(survivor) == 0);
            if (!isDone) {
                draft.broken(company + ", " + when + ": not done after " + LONGEST_END);
            }
            draft.expect(company + ", " + when, company.expected(), company.inBooks());
            draft.expect(
                    company + ", " + when + ": differences of both laws",
                    List.of(),
                    company.broken(survivor));
        }
    }

    private static void tell(List<SettledCompany> companies, int kills, FaultReport.Draft draft) {
        draft.figure("kills", kills)
                .figure("companies", companies.size())
                .figure(
                        "matches and refunds ordered",
                        companies.stream().mapToInt(SettledCompany::ordered).sum())
                .figure(
                        "expenses in the books",
                        companies.stream()
                                .mapToInt(company -> company.inBooks().expenses().size())
                                .sum());
    }

    private static boolean await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }
}
