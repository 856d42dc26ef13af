package io.tieout.graphql.revenue;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.revenue.MonthRunPlan;
import io.tieout.application.revenue.MonthRunPlan.Entry;
import io.tieout.application.revenue.MonthRunPlan.Held;
import io.tieout.domain.ledger.ExportedEntry.Line;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of a month run come from. */
public final class MonthRunWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Payload.wire("MonthRunAnswer", "monthRun", wiring);
        Payload.wire("RecogniseRevenuePayload", "controlledAct", wiring);
        Fields.of("MonthRun", MonthRunPlan.class)
                .field("month", plan -> plan.month().toString())
                .field("entries", MonthRunPlan::entries)
                .field("totals", MonthRunPlan::totals)
                .field("held", MonthRunPlan::held)
                .field("hasMore", MonthRunPlan::hasMore)
                .field("hash", MonthRunPlan::hash)
                .into(wiring);
        Fields.of("MonthRunEntry", Entry.class)
                .field("agreement", Entry::agreement)
                .field("number", entry -> entry.entry().number())
                .field("on", entry -> entry.day().on())
                .field("isDiverted", entry -> entry.day().isDiverted())
                .field("recognised", Entry::recognised)
                .field("billed", entry -> entry.after().billed())
                .field("deferred", entry -> entry.after().deferred())
                .field("unbilled", entry -> entry.after().unbilled())
                .field("lines", entry -> entry.entry().lines())
                .into(wiring);
        Fields.of("MonthRunLine", Line.class)
                .field("side", Line::side)
                .field("accountId", line -> line.account().id())
                .field("accountName", line -> line.account().name())
                .field("className", line -> Fields.orNull(line.reportedClass().name()))
                .field("amount", Line::amount)
                .into(wiring);
        Fields.of("HeldRecognition", Held.class)
                .field("agreement", Held::agreement)
                .field("recognised", Held::recognised)
                .field("reason", Held::reason)
                .into(wiring);
    }
}
