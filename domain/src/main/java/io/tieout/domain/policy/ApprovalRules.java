package io.tieout.domain.policy;

import io.tieout.domain.money.Money;
import java.util.List;

/**
 * What one version of a policy says.
 *
 * @param secondApproverFrom the total before tax from which a second person signs, at most one
 *     amount for each currency; in the currencies left out one person is enough
 * @param lapseDays how many days of tenant time an approval waits for its landing, a first
 *     signature for the second, and a controlled act for its decision
 */
public record ApprovalRules(
        List<Money> secondApproverFrom,
        int lapseDays,
        AutoApproval autoApproval,
        AutoMatch autoMatch) {

    /** a month's end comes between at most once */
    private static final int STANDARD_LAPSE_DAYS = 30;

    public ApprovalRules {
        secondApproverFrom = List.copyOf(secondApproverFrom);
    }

    /** rules that match nothing by themselves */
    public ApprovalRules(List<Money> secondApproverFrom, int lapseDays, AutoApproval autoApproval) {
        this(secondApproverFrom, lapseDays, autoApproval, new AutoMatch.Off());
    }

    /** what counts until somebody says otherwise: one approver, 30 days, nothing by itself */
    public static ApprovalRules standard() {
        return new ApprovalRules(List.of(), STANDARD_LAPSE_DAYS, new AutoApproval.Off());
    }

    /** whether a document of this total needs two signatures */
    public boolean needSecond(Money total) {
        return secondApproverFrom.stream()
                .filter(from -> from.currency().equals(total.currency()))
                .anyMatch(from -> !from.exceeds(total));
    }
}
