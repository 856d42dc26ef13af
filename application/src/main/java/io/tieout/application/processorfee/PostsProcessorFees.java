package io.tieout.application.processorfee;

import static io.tieout.application.recorded.RecordedPaymentKind.RECORDED_PAYMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
import io.tieout.application.processorfee.FeeRunPlan.Entry;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.recorded.RecordedPaymentRejected;
import io.tieout.domain.recorded.RecordedPaymentRejection.FeeMonthAhead;
import io.tieout.domain.recorded.RecordedPaymentRejection.NoFeesToPost;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Posts what processors kept, once a second person has seen the sums. What was seen names every
 * entry by one hash, so that nothing is posted that nobody saw.
 */
public final class PostsProcessorFees implements ActPerformer<Act.PostProcessorFees> {

    private final Aggregates aggregates;
    private final FeeRuns runs;
    private final TenantClock clock;

    public PostsProcessorFees(Aggregates aggregates, FeeRuns runs, TenantClock clock) {
        this.aggregates = aggregates;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public Class<Act.PostProcessorFees> performs() {
        return Act.PostProcessorFees.class;
    }

    @Override
    public Fingerprint look(Act.PostProcessorFees act, Caller caller) {
        FeeRunPlan plan = plan(act, caller);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("month", plan.month().toString()));
        facts.add(new Fact("entries", Integer.toString(plan.entries().size())));
        facts.add(new Fact("fees", totals(plan)));
        plan.foreignAtHome()
                .ifPresent(worth ->
                        facts.add(new Fact("of other currencies, posted", worth.toString())));
        facts.add(new Fact("moved by closed books", Long.toString(plan.diverted())));
        facts.add(new Fact("held back", Integer.toString(plan.held().size())));
        facts.add(new Fact("hash of all entries", plan.hash()));
        return new Fingerprint(facts);
    }

    private static String totals(FeeRunPlan plan) {
        return plan.totals().stream()
                .map(total -> total.processor() + " " + total.fee())
                .collect(Collectors.joining(", "));
    }

    private FeeRunPlan plan(Act.PostProcessorFees act, Caller caller) {
        LocalDate today = clock.today(caller.tenant());
        if (act.month().isAfter(YearMonth.from(today))) {
            throw new RecordedPaymentRejected(new FeeMonthAhead(act.month(), today));
        }
        FeeRunPlan plan = runs.plan(caller.tenant(), act.month());
        if (plan.entries().isEmpty()) {
            throw new RecordedPaymentRejected(new NoFeesToPost(act.month(), plan.held().size()));
        }
        return plan;
    }

    @Override
    public void perform(Act.PostProcessorFees act, Permit permit, Caller caller) {
        plan(act, caller).entries().forEach(entry -> post(entry, permit));
    }

    private void post(Entry entry, Permit permit) {
        var id = entry.payment().id();
        aggregates.decide(
                RECORDED_PAYMENT,
                id.value(),
                new ExpectedVersion.Any(),
                state ->
                        state.existing(id)
                                .postFee(
                                        entry.due(),
                                        entry.entry(),
                                        permit.askedBy(),
                                        permit.allowedBy()));
    }
}
