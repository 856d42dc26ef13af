package io.tieout.domain.policy;

/**
 * What a signature rests on.
 *
 * @param policyVersion the policy in force when it was given; 0 before there was any
 * @param isAutomatic whether the policy gave it by itself, in its author's name
 */
public record Authority(int policyVersion, boolean isAutomatic) {

    /** of a person who looked */
    public static Authority ofPerson(ApprovalPolicy policy) {
        return new Authority(policy.version(), false);
    }

    /** of the policy itself */
    public static Authority ofPolicy(ApprovalPolicy policy) {
        return new Authority(policy.version(), true);
    }
}
