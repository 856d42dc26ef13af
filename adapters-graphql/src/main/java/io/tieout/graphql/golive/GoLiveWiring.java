package io.tieout.graphql.golive;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.golive.GoLives.Balances;
import io.tieout.application.golive.GoLives.Decision;
import io.tieout.application.golive.GoLives.Difference;
import io.tieout.application.golive.GoLives.Moved;
import io.tieout.application.golive.GoLives.Retie;
import io.tieout.graphql.golive.GoLiveController.GoLiveState;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of going live come from. */
public final class GoLiveWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("GoLive", GoLiveState.class)
                .field("cutoffOn", state -> ofCutoff(state, each -> each.cutoffOn().orElse(null)))
                .field("setBy", state -> ofCutoff(state, each -> each.by().value()))
                .field("setAt", state -> ofCutoff(state, Decision::decidedAt))
                .field("reason", state -> ofCutoff(state, Decision::reason))
                .field("isOpen", GoLiveState::isOpen)
                .field("acceptedBy", state -> ofAcceptance(state, each -> each.by().value()))
                .field("acceptedBecause", state -> ofAcceptance(state, Decision::reason))
                .into(wiring);
        Fields.of("OpeningBalances", Balances.class)
                .field("tied", Balances::areTied)
                .field("imported", Balances::isImported)
                .field("accounts", Balances::accounts)
                .field("done", Balances::done)
                .field("pending", Balances::pending)
                .field("differing", Balances::differing)
                .field("differences", Balances::differences)
                .into(wiring);
        Fields.of("BalanceDifference", Difference.class)
                .field("customerId", Difference::customerId)
                .field("here", Difference::here)
                .field("there", Difference::there)
                .field("difference", each -> each.here().minus(each.there()))
                .into(wiring);
        Fields.of("BalanceRetie", Retie.class)
                .field("holds", Retie::holds)
                .field("moved", Retie::moved)
                .field("accounts", Retie::accounts)
                .into(wiring);
        Fields.of("MovedBalance", Moved.class)
                .field("customerId", Moved::customerId)
                .field("accepted", Moved::then)
                .field("now", Moved::now)
                .field("by", each -> each.now().minus(each.then()))
                .into(wiring);
        PreviewFields.into(wiring);
        Payload.wire("SetGoLiveCutoffPayload", "goLive", wiring);
        Payload.wire("AcceptOpeningBalancesPayload", "goLive", wiring);
        Payload.wire("ImportOpeningBalancesPayload", "operation", wiring);
    }

    private static @Nullable Object ofCutoff(
            GoLiveState state, Function<Decision, @Nullable Object> field) {
        return of(state.standing().cutoff(), field);
    }

    private static @Nullable Object ofAcceptance(
            GoLiveState state, Function<Decision, @Nullable Object> field) {
        return of(state.standing().acceptance(), field);
    }

    private static @Nullable Object of(
            Optional<Decision> decision, Function<Decision, @Nullable Object> field) {
        return decision.isPresent() ? field.apply(decision.get()) : null;
    }
}
