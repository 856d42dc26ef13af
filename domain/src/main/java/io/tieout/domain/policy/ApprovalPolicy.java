package io.tieout.domain.policy;

import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.PolicyEvent.PolicyChanged;
import io.tieout.domain.policy.PolicyRejection.PolicyMoved;
import io.tieout.domain.policy.PolicyRejection.SamePolicy;
import java.util.List;
import java.util.Optional;

/** The rules by which a tenant approves, as they stand now. */
public sealed interface ApprovalPolicy {

    /** before the first change: the standard rules, as version 0 */
    static ApprovalPolicy unborn() {
        return new Unset();
    }

    /** counts the changes */
    int version();

    ApprovalRules rules();

    /** in whose name it does what it does by itself; empty before the first change */
    default Optional<ActorId> inWhoseName() {
        return switch (this) {
            case Unset() -> Optional.empty();
            case InForce force -> Optional.of(force.author());
        };
    }

    /** whether a document of this total needs two signatures */
    default boolean needsSecond(Money total) {
        return rules().needSecond(total);
    }

    /**
     * lets these rules count from now on
     *
     * @param fromVersion the version that the author looked at
     * @throws PolicyRejected the rules make no sense, count already, or another version is in force
     */
    default List<PolicyEvent> change(
            PolicyId policy,
            int fromVersion,
            ApprovalRules wanted,
            ActorId author,
            ActorId allowedBy,
            String reason) {
        PolicyRules.check(wanted);
        if (fromVersion != version()) {
            throw new PolicyRejected(new PolicyMoved(fromVersion, version()));
        }
        if (wanted.equals(rules())) {
            throw new PolicyRejected(new SamePolicy(version()));
        }
        return List.of(
                new PolicyChanged(
                        policy, version() + 1, fromVersion, wanted, author, allowedBy, reason));
    }

    /** the state after an event */
    default ApprovalPolicy after(PolicyEvent event) {
        return switch (event) {
            case PolicyChanged(_, var version, _, var rules, var author, _, _) ->
                    new InForce(version, rules, author);
        };
    }

    /** Nobody ever said anything. */
    record Unset() implements ApprovalPolicy {
        @Override
        public int version() {
            return 0;
        }

        @Override
        public ApprovalRules rules() {
            return ApprovalRules.standard();
        }
    }

    /** Two people agreed to these rules. What they approve by themselves, the author approves. */
    record InForce(int version, ApprovalRules rules, ActorId author) implements ApprovalPolicy {}
}
