package io.tieout.bootstrap.faults.flood;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.work.Parallel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pushes many invoices while something goes wrong with nearly every third call, and looks whether
 * each landed once, and was asked for under one request id however often it was asked for.
 */
public final class FaultyCalls implements FaultRun {

    private static final int OPERATIONS = 10_000;

    private static final int FAULTY_PERCENT = 30;

    private static final int COMPANIES = 20;

    /** fewer operations in one company would not queue behind each other */
    private static final int LEAST_IN_A_COMPANY = 50;

    /**
     * What leaves while all is queued, at the instant at which the clock stands: QuickBooks allows
     * ten calls a second ("Limits and throttles" page, read 2026-11-20). No approval is possible
     * once the connection shows faults, so these go without any, and come on top.
     */
    private static final int AHEAD_OF_THE_FAULTS = 10;

    /** so little that the twin still knows what was sent when the journal is read */
    private static final Duration SLICE = Duration.ofMinutes(1);

    /** a week of tenant time: what is unfinished then never ends */
    private static final int MOST_SLICES = 10_000;

    @Override
    public String id() {
        return "C2";
    }

    @Override
    public String promise() {
        return "10,000 operations with faults on 30 % of their calls: each lands once, none is"
                + " lost, and every retry bears the same request id";
    }

    @Override
    public String unit() {
        return "operations";
    }

    @Override
    public FaultReport run(Ground ground) {
        return Parts.inOwnHouse(ground, house -> run(house, ground.scale(), ground.progress()));
    }

    /** the run in a house that is there; no other calls may be under way in it */
    static FaultReport run(Parts house, Scale scale, Progress progress) {
        int operations = scale.of(OPERATIONS);
        int companies = Math.clamp(operations / LEAST_IN_A_COMPANY, 1, COMPANIES);
        int each = operations / companies + AHEAD_OF_THE_FAULTS;
        progress.begin(2L * companies * each, 0);
        progress.now("queueing");
        List<Billing> billings =
                Company.opened(house, "Faulty calls", companies).stream()
                        .map(company -> new Billing(company, house, "F"))
                        .toList();
        CallSheet calls = CallSheet.begun(house.twin(), realms(billings));
        Parallel.each(
                billings,
                billing -> {
                    billing.numbers(each).forEach(billing::queue);
                    progress.done(each);
                });
        progress.now("pushing");
        calls.read();
        int before = calls.calls().size();
        Administrator administrator = new Administrator(house.connections());
        FaultMix.ask(house.twin(), FAULTY_PERCENT);
        try {
            Parallel.each(
                    billings,
                    billing -> {
                        finish(billing.company(), administrator, calls);
                        progress.done(each);
                    });
        } finally {
            house.twin().endTroubles();
        }
        return new FaultyCallsJudgement(house, billings, each)
                .of(calls.calls(), before, administrator);
    }

    private static Set<String> realms(List<Billing> billings) {
        return billings.stream().map(it -> it.company().realm()).collect(Collectors.toSet());
    }

    private static void finish(Company company, Administrator administrator, CallSheet calls) {
        for (int slice = 0; slice < MOST_SLICES && company.isUnfinished(); slice++) {
            company.pass(SLICE);
            calls.read();
            administrator.lookAfter(company);
        }
    }
}
