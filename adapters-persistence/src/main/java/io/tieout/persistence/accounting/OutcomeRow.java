package io.tieout.persistence.accounting;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.persistence.jooq.tables.records.AccountingOperationRecord;
import java.time.Instant;

/** What an outcome changes in the row of its operation. */
final class OutcomeRow {

    private OutcomeRow() {}

    static AccountingOperationRecord of(Outcome outcome, Instant now) {
        var row = new AccountingOperationRecord();
        switch (outcome) {
            case Outcome.Done() ->
                    row.setState(State.DONE.name())
                            .setDoneAt(now)
                            .setMayBeDone(false)
                            .setLastFault("")
                            .setNextStep("");
            case Outcome.NotThere() ->
                    row.setState(State.DISMISSED.name()).setMayBeDone(false).setNextStep("");
            case Outcome.RetryAt(var at, var fault, var mayBeDone) ->
                    doubtful(row, mayBeDone)
                            .setState(State.RETRYING.name())
                            .setNextAttemptAt(at)
                            .setLastFault(fault)
                            .setNextStep("");
            case Outcome.Blocked(var fault, var nextStep, var turn, var mayBeDone) ->
                    doubtful(row, mayBeDone)
                            .setState(State.BLOCKED.name())
                            .setLastFault(fault)
                            .setNextStep(nextStep)
                            .setTurn(turn.name());
            case Outcome.Dead(var fault, var nextStep, var turn) ->
                    row.setState(State.DEAD.name())
                            .setMayBeDone(false)
                            .setLastFault(fault)
                            .setNextStep(nextStep)
                            .setTurn(turn.name());
        }
        return row;
    }

    /** an attempt that certainly failed takes no doubt from the one before it */
    private static AccountingOperationRecord doubtful(
            AccountingOperationRecord row, boolean mayBeDone) {
        return mayBeDone ? row.setMayBeDone(true) : row;
    }
}
