package io.tieout.application.revenue;

import static io.tieout.application.agreement.AgreementKind.AGREEMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
import io.tieout.application.revenue.MonthRunPlan.Entry;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.revenue.RevenueRejected;
import io.tieout.domain.revenue.RevenueRejection.MonthNotOver;
import io.tieout.domain.revenue.RevenueRejection.NothingToRecognise;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * Recognises a month, once a second person has seen the sum of its entries. What was seen names
 * every entry by one hash, so that nothing is posted that nobody saw.
 */
public final class RecognisesRevenue implements ActPerformer<Act.RecogniseRevenue> {

    private final Aggregates aggregates;
    private final MonthRuns runs;
    private final TenantClock clock;

    public RecognisesRevenue(Aggregates aggregates, MonthRuns runs, TenantClock clock) {
        this.aggregates = aggregates;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public Class<Act.RecogniseRevenue> performs() {
        return Act.RecogniseRevenue.class;
    }

    @Override
    public Fingerprint look(Act.RecogniseRevenue act, Caller caller) {
        MonthRunPlan plan = plan(act, caller);
        return Fingerprint.of(
                new Fact("month", plan.month().toString()),
                new Fact("posted on", plan.entries().getFirst().day().on().toString()),
                new Fact("entries", Integer.toString(plan.entries().size())),
                new Fact("recognised", totals(plan)),
                new Fact("held back", Integer.toString(plan.held().size())),
                new Fact("hash of all entries", plan.hash()));
    }

    private static String totals(MonthRunPlan plan) {
        return plan.totals().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private MonthRunPlan plan(Act.RecogniseRevenue act, Caller caller) {
        LocalDate today = clock.today(caller.tenant());
        if (!act.month().atEndOfMonth().isBefore(today)) {
            throw new RevenueRejected(new MonthNotOver(act.month(), today));
        }
        MonthRunPlan plan = runs.plan(caller.tenant(), act.month());
        if (plan.entries().isEmpty()) {
            throw new RevenueRejected(new NothingToRecognise(act.month(), plan.held().size()));
        }
        return plan;
    }

    @Override
    public void perform(Act.RecogniseRevenue act, Permit permit, Caller caller) {
        MonthRunPlan plan = plan(act, caller);
        plan.entries().forEach(entry -> post(entry, plan.lastOn(), permit));
    }

    private void post(Entry entry, LocalDate lastOn, Permit permit) {
        var id = entry.agreement().id();
        aggregates.decide(
                AGREEMENT,
                id.value(),
                new ExpectedVersion.Any(),
                state ->
                        state.existing(id)
                                .recognise(
                                        lastOn,
                                        entry.after(),
                                        entry.worth(),
                                        entry.entry(),
                                        permit.askedBy(),
                                        permit.allowedBy()));
    }
}
