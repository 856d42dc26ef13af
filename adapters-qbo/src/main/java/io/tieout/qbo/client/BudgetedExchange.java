package io.tieout.qbo.client;

import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.QboFault.Throttled;
import tools.jackson.databind.JsonNode;

/** Lets calls pass as the budget allows, and pauses the whole company when QuickBooks says so. */
final class BudgetedExchange implements Exchange {

    private final CallBudget budget;
    private final Exchange next;

    BudgetedExchange(CallBudget budget, Exchange next) {
        this.budget = budget;
        this.next = next;
    }

    @Override
    public QboAnswer<JsonNode> send(QboCall call, String bearer) {
        try {
            if (!budget.enter(call.urgency(), call.isBatch())) {
                return new Failed<>(new NotDelivered("this node is stopping"));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Failed<>(new NotDelivered("this node is stopping"));
        }
        try {
            var answer = next.send(call, bearer);
            if (answer instanceof Failed<JsonNode>(Throttled(var pause, _))) {
                budget.pause(pause);
            }
            return answer;
        } finally {
            budget.leave(call.isBatch());
        }
    }
}
