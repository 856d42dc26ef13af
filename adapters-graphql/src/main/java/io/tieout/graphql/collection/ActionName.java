package io.tieout.graphql.collection;

import io.tieout.domain.collection.policy.Action;

/** What a step does, in the words of the public interface: {@code CollectionAction}. */
enum ActionName {
    REMIND,
    ALERT_OWNER,
    CHARGE_FEE,
    RESTRICT,
    BLOCK,
    CONCLUDE;

    static ActionName of(Action action) {
        return switch (action) {
            case Action.Remind _ -> REMIND;
            case Action.AlertOwner _ -> ALERT_OWNER;
            case Action.ChargeFee _ -> CHARGE_FEE;
            case Action.Restrict _ -> RESTRICT;
            case Action.Block _ -> BLOCK;
            case Action.Conclude _ -> CONCLUDE;
        };
    }
}
