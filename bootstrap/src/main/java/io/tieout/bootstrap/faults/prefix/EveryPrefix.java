package io.tieout.bootstrap.faults.prefix;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.TrialBalance;
import java.util.function.BiFunction;

/** F3: 2,000 random ledgers and 2,000 random invoices, read in every way. */
public final class EveryPrefix implements FaultRun {

    private static final int LOGS = 2_000;

    @Override
    public String id() {
        return "F3";
    }

    @Override
    public String promise() {
        return "every prefix of a history, a snapshot with what came behind it, batches of any size"
                + " and any number of segments give the same balances, and batches of any size the"
                + " same views";
    }

    @Override
    public String unit() {
        return "logs";
    }

    @Override
    public FaultReport run(Ground ground) {
        int logs = ground.scale().of(LOGS);
        ground.progress().begin(2L * logs, 0);
        FaultReport.Draft draft = new FaultReport.Draft();
        ground.progress().now("balances");
        balances(ground, logs, TrialBalance::plus, draft);
        ground.progress().now("views");
        ViewsInBatches.run(ground, logs, draft);
        return draft.report();
    }

    /**
     * @param fold takes one journal more into a balance, so that a test can forget one
     */
    static void balances(
            Ground ground,
            int logs,
            BiFunction<TrialBalance, Journal, TrialBalance> fold,
            FaultReport.Draft draft) {
        long prefixes = 0;
        for (int number = 0; number < logs; number++) {
            RandomLog log = RandomLog.of(ground.seed() * LOGS + number, fold);
            log.judge(draft);
            prefixes += log.length();
            ground.progress().done(1);
        }
        draft.figure("logs", logs).figure("prefixes", prefixes);
    }
}
