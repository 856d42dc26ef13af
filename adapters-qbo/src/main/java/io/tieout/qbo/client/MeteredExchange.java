package io.tieout.qbo.client;

import io.tieout.application.time.TenantClock;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboFault.AllowanceSpent;
import tools.jackson.databind.JsonNode;

/** Keeps back polls and reports once the month's allowance of reads is used up. */
final class MeteredExchange implements Exchange {

    private final ReadAllowance allowance;
    private final TenantId tenant;
    private final TenantClock clock;
    private final Exchange next;

    MeteredExchange(ReadAllowance allowance, TenantId tenant, TenantClock clock, Exchange next) {
        this.allowance = allowance;
        this.tenant = tenant;
        this.clock = clock;
        this.next = next;
    }

    @Override
    public QboAnswer<JsonNode> send(QboCall call, String bearer) {
        if (!allowance.allows(call, clock.now(tenant))) {
            return new Failed<>(
                    new AllowanceSpent(
                            "the month's allowance of "
                                    + allowance.monthly()
                                    + " metered reads is used up; polls and reports wait"));
        }
        var answer = next.send(call, bearer);
        if (answer instanceof Failed<JsonNode>(AllowanceSpent _)) {
            allowance.spent(clock.now(tenant));
        }
        return answer;
    }
}
