package io.tieout.application.policy;

import static io.tieout.application.policy.PolicyKind.APPROVAL_POLICY;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.ApprovalRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Lets other rules of approval count, once two approvers agree. */
public final class ChangesApprovalPolicy implements ActPerformer<Act.ChangeApprovalPolicy> {

    private final Aggregates aggregates;

    public ChangesApprovalPolicy(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Class<Act.ChangeApprovalPolicy> performs() {
        return Act.ChangeApprovalPolicy.class;
    }

    @Override
    public Fingerprint look(Act.ChangeApprovalPolicy act, Caller caller) {
        ApprovalPolicy policy = aggregates.load(APPROVAL_POLICY, act.policy().value());
        // Deciding changes nothing yet: what would be refused then is refused now.
        policy.change(
                act.policy(),
                act.fromVersion(),
                act.rules(),
                caller.actor(),
                caller.actor(),
                "asked for");
        return seen(policy, act.rules());
    }

    @Override
    public void perform(Act.ChangeApprovalPolicy act, Permit permit, Caller caller) {
        aggregates.decide(
                APPROVAL_POLICY,
                act.policy().value(),
                new ExpectedVersion.Any(),
                policy ->
                        policy.change(
                                act.policy(),
                                act.fromVersion(),
                                act.rules(),
                                permit.askedBy(),
                                permit.allowedBy(),
                                permit.reason()));
    }

    /** the rules in force and those proposed, side by side */
    private static Fingerprint seen(ApprovalPolicy policy, ApprovalRules wanted) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("version in force", Integer.toString(policy.version())));
        List<Fact> before = RulesInWords.of(policy.rules());
        List<Fact> after = RulesInWords.of(wanted);
        IntStream.range(0, before.size())
                .mapToObj(i -> sideBySide(before.get(i), after.get(i)))
                .forEach(facts::add);
        return new Fingerprint(facts);
    }

    private static Fact sideBySide(Fact before, Fact after) {
        return new Fact(
                before.name(),
                before.equals(after)
                        ? before.value() + ", as before"
                        : after.value() + " instead of " + before.value());
    }
}
