package io.tieout.graphql.policy;

import io.tieout.domain.control.Act;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.ApprovalRules;
import io.tieout.domain.policy.AutoApproval;
import io.tieout.domain.policy.AutoMatch;
import io.tieout.domain.policy.PolicyId;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputIds;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The input of {@code proposeApprovalPolicy}. */
record ProposalInput(
        int fromVersion,
        List<MoneyInput> secondApproverFrom,
        int lapseDays,
        @Nullable Automatic autoApproval,
        @Nullable Matching autoMatch,
        String reason) {

    /** What to match without a person. */
    record Matching(List<MoneyInput> atMost, int points) {

        AutoMatch rule() {
            return new AutoMatch.Within(amounts(atMost, "autoMatch.atMost"), points);
        }
    }

    /** What to approve without a person. */
    record Automatic(
            List<MoneyInput> atMost,
            @Nullable List<String> accountIds,
            @Nullable List<String> products) {

        AutoApproval rule() {
            List<String> accounts = accountIds == null ? List.of() : accountIds;
            return new AutoApproval.Within(
                    amounts(atMost, "autoApproval.atMost"),
                    IntStream.range(0, accounts.size())
                            .mapToObj(i ->
                                    InputIds.account(
                                            accounts.get(i), "autoApproval.accountIds." + i))
                            .toList(),
                    products == null ? List.of() : products);
        }
    }

    Act act(TenantId tenant) {
        return new Act.ChangeApprovalPolicy(
                PolicyId.of(tenant),
                fromVersion,
                new ApprovalRules(
                        amounts(secondApproverFrom, "secondApproverFrom"),
                        lapseDays,
                        autoApproval == null ? new AutoApproval.Off() : autoApproval.rule(),
                        autoMatch == null ? new AutoMatch.Off() : autoMatch.rule()));
    }

    private static List<Money> amounts(List<MoneyInput> inputs, String field) {
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> inputs.get(i).read(field + "." + i))
                .toList();
    }
}
