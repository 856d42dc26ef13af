package io.tieout.graphql.simulation;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.simulation.Simulation;
import io.tieout.application.simulation.Simulations;
import io.tieout.application.simulation.Whole;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.simulation.Over;
import io.tieout.domain.simulation.Trial;
import io.tieout.graphql.collection.PolicyInput;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** {@code simulatePolicy}. */
@Controller
public final class SimulationController {

    /** as a policy that is tried out has none, and none is looked at */
    private static final int NO_VERSION = 0;

    private final Simulations simulations;
    private final AccountViews accounts;

    public SimulationController(Simulations simulations, AccountViews accounts) {
        this.simulations = simulations;
        this.accounts = accounts;
    }

    /** A simulation, and the page that was asked for. */
    record Shown(Simulation simulation, PageRequest page, CollectionPolicy tried, Over over) {}

    @QueryMapping
    Payload simulatePolicy(
            @Argument PolicyInput draft,
            @Argument TimeInput over,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        try {
            CollectionPolicy tried = draft.read(NO_VERSION, "draft");
            Over time = over.read("over");
            return Payload.of(
                    new Shown(
                            simulations.of(caller.tenant(), tried, time, page), page, tried, time));
        } catch (InputRefused refused) {
            return Payload.refused(refused);
        } catch (Rejected rejected) {
            return Payload.refused(rejected.rejection());
        }
    }

    /** run only for whoever asks for it */
    @SchemaMapping(typeName = "PolicySimulation")
    Optional<Whole> whole(Shown shown, @ContextValue Caller caller) {
        return simulations.whole(caller.tenant(), shown.tried(), shown.over());
    }

    @BatchMapping(typeName = "SimulatedAccount")
    Map<Trial, AccountView> account(List<Trial> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                Trial::account,
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }
}
