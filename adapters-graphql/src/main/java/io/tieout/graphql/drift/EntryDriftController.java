package io.tieout.graphql.drift;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.drift.DriftViews;
import io.tieout.application.drift.DriftViews.DriftView;
import io.tieout.application.drift.DriftViews.Status;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads drifts of journal entries. */
@Controller
public final class EntryDriftController {

    private final DriftViews drifts;
    private final AccountViews accounts;

    public EntryDriftController(DriftViews drifts, AccountViews accounts) {
        this.drifts = drifts;
        this.accounts = accounts;
    }

    @QueryMapping
    Connection entryDrifts(
            @Argument @Nullable Set<Status> status,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        Set<Status> wanted = status == null ? Set.of() : status;
        return Connection.of(drifts.ofEntries(Viewer.of(caller), wanted, page), page);
    }

    @QueryMapping
    Optional<DriftView> entryDrift(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.drift(id)
                .flatMap(drift -> drifts.find(Viewer.of(caller), drift))
                .filter(drift -> drift.account().isPresent());
    }

    @BatchMapping(typeName = "EntryDrift")
    Map<DriftView, AccountView> account(List<DriftView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                drift -> drift.account().orElseThrow(),
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }
}
