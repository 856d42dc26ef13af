package io.tieout.graphql.standing;

import io.tieout.application.command.Caller;
import io.tieout.application.standing.StandingViews;
import io.tieout.application.standing.StandingViews.Standing;
import io.tieout.application.sweep.SweepRhythms;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.account.linking.KeyedPage;
import io.tieout.graphql.schema.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads what a healthy tenant has none of. */
@Controller
public final class StandingController {

    private final StandingViews standing;
    private final SweepRhythms rhythms;
    private final TenantClock clock;

    public StandingController(StandingViews standing, SweepRhythms rhythms, TenantClock clock) {
        this.standing = standing;
        this.rhythms = rhythms;
        this.clock = clock;
    }

    @QueryMapping
    Connection orphans(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(
                KeyedPage.of(standing.orphans(Viewer.of(caller)), Standing::key, page), page);
    }

    @QueryMapping
    Connection staleRecords(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        var rows =
                standing.stale(
                        Viewer.of(caller),
                        clock.now(caller.tenant()),
                        rhythms.agreed(caller.tenant()));
        return Connection.of(KeyedPage.of(rows, Standing::key, page), page);
    }
}
