package io.tieout.domain.policy;

import static io.tieout.domain.policy.PolicyExamples.AUTHOR;
import static io.tieout.domain.policy.PolicyExamples.rules;
import static io.tieout.domain.policy.PolicyExamples.twoFrom;
import static io.tieout.domain.policy.PolicyExamples.upTo;
import static io.tieout.domain.policy.PolicyExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.PolicyEvent.PolicyChanged;
import io.tieout.domain.policy.PolicyRejection.InvalidPolicy;
import io.tieout.domain.policy.PolicyRejection.PolicyMoved;
import io.tieout.domain.policy.PolicyRejection.SamePolicy;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApprovalPolicyTest {

    private static final PolicyId POLICY = PolicyId.of(new TenantId(new UUID(7, 1)));
    private static final ActorId ALLOWER = new ActorId("quinn");
    private static final AccountId ACME = new AccountId(new UUID(7, 3));
    private static final Money YEN = Money.ofMinor(90_000, new Currency("JPY"));

    @Test
    void aRuleThatMatchesMoneyHasALargestAmountAndAsksForEnoughPoints() {
        assertThatThrownBy(() -> change(matching(List.of(), 60)))
                .hasMessageContaining("needs a largest amount");
        assertThatThrownBy(() -> change(matching(List.of(usd("0.00")), 60)))
                .hasMessageContaining("above zero");
        assertThatThrownBy(() -> change(matching(List.of(usd("1.00"), usd("2.00")), 60)))
                .hasMessageContaining("two for USD");
        assertThatThrownBy(() -> change(matching(List.of(usd("1.00")), 59)))
                .hasMessageContaining("60 to 270 points but got 59");
        assertThatThrownBy(() -> change(matching(List.of(usd("1.00")), 271)))
                .hasMessageContaining("but got 271");
        assertThat(change(matching(List.of(usd("1.00")), 60))).hasSize(1);
        assertThat(change(matching(List.of(usd("1.00")), 270))).hasSize(1);
    }

    private static ApprovalRules matching(List<Money> atMost, int points) {
        return new ApprovalRules(
                List.of(), 30, new AutoApproval.Off(), new AutoMatch.Within(atMost, points));
    }

    private static List<PolicyEvent> change(ApprovalRules wanted) {
        return ApprovalPolicy.unborn()
                .change(
                        new PolicyId(new UUID(0, 1)),
                        0,
                        wanted,
                        new ActorId("ann"),
                        new ActorId("ben"),
                        "agreed");
    }

    @Test
    void aTenantBeginsWithOneApproverThirtyDaysAndNothingByItself() {
        ApprovalPolicy policy = ApprovalPolicy.unborn();

        assertThat(policy.version()).isZero();
        assertThat(policy.rules())
                .isEqualTo(new ApprovalRules(List.of(), 30, new AutoApproval.Off()));
        assertThat(policy.needsSecond(usd("1000000.00"))).isFalse();
    }

    @Test
    void aChangeIsTheNextVersionAndNamesTheOneItReplaces() {
        var wanted = rules(upTo("500.00"));

        var events = change(twoFrom("900.00"), 3, wanted);

        assertThat(events)
                .containsExactly(
                        new PolicyChanged(POLICY, 4, 3, wanted, AUTHOR, ALLOWER, "we trust it"));
        assertThat(twoFrom("900.00").after(events.getFirst()))
                .isEqualTo(new ApprovalPolicy.InForce(4, wanted, AUTHOR));
    }

    @Test
    void aChangeOfAVersionThatIsNotInForceIsRefused() {
        refused(2, rules(upTo("500.00")), new PolicyMoved(2, 3));
    }

    @Test
    void aChangeToWhatIsInForceIsRefused() {
        refused(3, twoFrom("900.00").rules(), new SamePolicy(3));
    }

    @Test
    void theSecondSignsFromTheAmountItselfAndOnlyInItsCurrency() {
        ApprovalPolicy policy = twoFrom("900.00");

        assertThat(policy.needsSecond(usd("899.99"))).isFalse();
        assertThat(policy.needsSecond(usd("900.00"))).isTrue();
        assertThat(policy.needsSecond(YEN)).isFalse();
    }

    @Test
    void aSecondApproverWhoWouldNeverBeAskedIsRefused() {
        var wanted = new ApprovalRules(List.of(usd("500.00")), 30, upTo("500.00"));

        refused(
                wanted,
                "secondApproverFrom",
                "a second approver signs from 500.00 USD but up to 500.00 USD nobody would look;"
                        + " set the second above the first");
    }

    @Test
    void amountsBelowZeroAndTwoForOneCurrencyAreRefused() {
        refused(
                new ApprovalRules(List.of(usd("-0.01")), 30, new AutoApproval.Off()),
                "secondApproverFrom",
                "a second approver signs from an amount of at least zero but got -0.01 USD");
        refused(
                new ApprovalRules(List.of(usd("1.00"), usd("2.00")), 30, new AutoApproval.Off()),
                "secondApproverFrom",
                "there is one amount for each currency but two for USD");
        refused(
                rules(upTo("0.00")),
                "autoApproval.atMost",
                "automatic approval goes up to an amount above zero but got 0.00 USD");
    }

    @Test
    void approvalsLapseAfterOneDayAtTheEarliestAndAYearAtTheLatest() {
        refused(
                new ApprovalRules(List.of(), 0, new AutoApproval.Off()),
                "lapseDays",
                "approvals lapse after 1 to 365 days but got 0");
        refused(
                new ApprovalRules(List.of(), 366, new AutoApproval.Off()),
                "lapseDays",
                "approvals lapse after 1 to 365 days but got 366");
    }

    @Test
    void automaticApprovalNamesAnAmountAndFewEnoughThingsToRead() {
        refused(
                rules(new AutoApproval.Within(List.of(), List.of(), List.of())),
                "autoApproval.atMost",
                "automatic approval needs a largest total in at least one currency; name one, or"
                        + " leave autoApproval out");
        refused(
                rules(
                        new AutoApproval.Within(
                                List.of(YEN), Collections.nCopies(101, ACME), List.of())),
                "autoApproval.accountIds",
                "at most 100 are named but got 101; leave the list empty for all");
        refused(
                rules(new AutoApproval.Within(List.of(YEN), List.of(), List.of(" "))),
                "autoApproval.products",
                "a product code is not empty; leave '' out");
    }

    @Test
    void automaticApprovalCoversWhatIsWithinAllItsBounds() {
        var rule =
                new AutoApproval.Within(
                        List.of(usd("500.00")), List.of(ACME), List.of("seats", "setup"));
        var other = new AccountId(new UUID(7, 4));

        assertThat(rule.covers(ACME, usd("500.00"), List.of("seats"))).isTrue();
        assertThat(rule.covers(ACME, usd("500.01"), List.of("seats"))).isFalse();
        assertThat(rule.covers(ACME, YEN, List.of("seats"))).isFalse();
        assertThat(rule.covers(other, usd("1.00"), List.of("seats"))).isFalse();
        assertThat(rule.covers(ACME, usd("1.00"), List.of("seats", "travel"))).isFalse();
        assertThat(upTo("500.00").covers(other, usd("1.00"), List.of("travel"))).isTrue();
        assertThat(new AutoApproval.Off().covers(ACME, usd("1.00"), List.of())).isFalse();
    }

    @Test
    void aBoundItselfIsWithinIt() {
        var hundred =
                new AutoApproval.Within(
                        List.of(YEN),
                        Collections.nCopies(100, ACME),
                        Collections.nCopies(100, "seats"));

        assertThat(change(rules(hundred))).hasSize(1);
        assertThat(change(new ApprovalRules(List.of(), 1, upTo("1.00")))).hasSize(1);
        assertThat(change(new ApprovalRules(List.of(), 365, upTo("1.00")))).hasSize(1);
        refused(
                rules(
                        new AutoApproval.Within(
                                List.of(YEN), List.of(), Collections.nCopies(101, "seats"))),
                "autoApproval.products",
                "at most 100 are named but got 101; leave the list empty for all");
        refused(
                rules(new AutoApproval.Within(List.of(YEN, YEN), List.of(), List.of())),
                "autoApproval.atMost",
                "there is one amount for each currency but two for JPY");
    }

    @Test
    void theSecondSignsAboveWhatIsApprovedByItselfInTheSameCurrency() {
        assertThat(change(new ApprovalRules(List.of(usd("500.01")), 30, upTo("500.00"))))
                .hasSize(1);
        assertThat(change(new ApprovalRules(List.of(YEN), 30, upTo("500000.00")))).hasSize(1);
    }

    @Test
    void aSignatureSaysWhichPolicyItRestsOnAndWhetherAnybodyLooked() {
        assertThat(Authority.ofPerson(twoFrom("900.00"))).isEqualTo(new Authority(3, false));
        assertThat(Authority.ofPolicy(twoFrom("900.00"))).isEqualTo(new Authority(3, true));
    }

    @Test
    void whatHappensByItselfHappensInTheNameOfTheAuthor() {
        assertThat(twoFrom("900.00").inWhoseName()).contains(AUTHOR);
        assertThat(ApprovalPolicy.unborn().inWhoseName()).isEmpty();
    }

    @Test
    void aTenantHasOnePolicy() {
        // Stored as the name of its stream.
        assertThat(PolicyId.of(new TenantId(new UUID(7, 1))).value())
                .isEqualTo(UUID.fromString("423fef37-679f-3a8a-887a-b8338ed54a03"));
    }

    private static List<PolicyEvent> change(
            ApprovalPolicy policy, int fromVersion, ApprovalRules wanted) {
        return policy.change(POLICY, fromVersion, wanted, AUTHOR, ALLOWER, "we trust it");
    }

    private static void refused(ApprovalRules wanted, String field, String message) {
        refused(3, wanted, new InvalidPolicy(field, message));
    }

    private static void refused(int fromVersion, ApprovalRules wanted, PolicyRejection expected) {
        var refused =
                catchThrowableOfType(
                        PolicyRejected.class, () -> change(twoFrom("900.00"), fromVersion, wanted));

        assertThat(refused.rejection()).isEqualTo(expected);
    }
}
