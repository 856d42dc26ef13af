package io.tieout.bootstrap.faults.flood;

import static java.util.stream.Collectors.toMap;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.progress.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets many companies push as fast as QuickBooks lets them, and then a few beside one that has many
 * times their work.
 */
public final class TwentyCompanies implements FaultRun {

    @Override
    public String id() {
        return "C3";
    }

    @Override
    public String promise() {
        return "20 companies with 500 operations each: no limit exceeded, no 429, 95 % of the rate"
                + " that the limits allow, and a company with a flood slows no other";
    }

    @Override
    public String unit() {
        return "operations";
    }

    @Override
    public FaultReport run(Ground ground) {
        try (Parts.OwnHouse house =
                Parts.startHouse(ground.folder(), ground.programFolder(), ground.seed())) {
            return run(house.parts(), ground.scale(), ground.progress());
        }
    }

    /** the run in a house that is there */
    static FaultReport run(Parts house, Scale scale, Progress progress) {
        Size size = Size.of(scale);
        progress.begin(size.inAll(), 0);
        TwentyCompaniesJudgement judgement = new TwentyCompaniesJudgement();
        progress.now("opening");
        List<Company> companies = Company.opened(house, "Twenty companies", size.companies());

        progress.now("all alike");
        Map<Company, Integer> alike = each(companies, size.operations());
        judgement.add("all alike", new Flood(house, alike, "A").run(progress));

        progress.now("without a flood");
        Map<Company, Integer> few = each(companies.subList(0, size.neighbours()), size.few());
        var without = new Flood(house, few, "B").run(progress);
        judgement.add("without a flood", without);

        progress.now("beside a flood");
        Map<Company, Integer> uneven = new HashMap<>(few);
        uneven.put(companies.getLast(), size.flood());
        var beside = new Flood(house, uneven, "C").run(progress);
        judgement.add("beside a flood", beside);

        return judgement.compared(without, beside);
    }

    private static Map<Company, Integer> each(List<Company> companies, int operations) {
        return companies.stream().collect(toMap(company -> company, _ -> operations));
    }
}
