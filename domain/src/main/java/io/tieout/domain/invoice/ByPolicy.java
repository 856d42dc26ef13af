package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceLeftToPeople;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Authority;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a policy approves by itself: as its author would have to, and never in doubt. */
final class ByPolicy {

    private ByPolicy() {}

    static boolean covers(Submitted invoice, ApprovalPolicy policy) {
        return policy.rules()
                .autoApproval()
                .covers(
                        invoice.content().account(),
                        invoice.totals().total(),
                        invoice.content().lines().stream().map(InvoiceLine::product).toList());
    }

    /** approved in the author's name, or left to people with the reason */
    static List<InvoiceEvent> decide(Submitted invoice, PushPlan current, ApprovalPolicy policy) {
        return switch (policy) {
            case ApprovalPolicy.Unset() -> List.of();
            case ApprovalPolicy.InForce(_, _, var author) ->
                    switch (current) {
                        case PushPlan.Blocked(var reasons, _) ->
                                left(invoice, Prospect.sentence(reasons), policy);
                        case PushPlan.Ready ready ->
                                whyForPeople(invoice, ready, author)
                                        .map(why -> left(invoice, why, policy))
                                        .orElseGet(() ->
                                                invoice.approved(
                                                        author,
                                                        ready.hash(),
                                                        ready,
                                                        Authority.ofPolicy(policy)));
                    };
        };
    }

    static List<InvoiceEvent> left(Submitted invoice, String why, ApprovalPolicy policy) {
        return List.of(
                new InvoiceLeftToPeople(
                        invoice.id(),
                        policy.version(),
                        "policy version " + policy.version() + " leaves it to a person: " + why));
    }

    private static Optional<String> whyForPeople(
            Submitted invoice, PushPlan.Ready plan, ActorId author) {
        if (invoice.makers().include(author)) {
            return Optional.of(
                    author.value() + " wrote the policy and made this invoice, and cannot do both");
        }
        String warnings =
                plan.warnings().stream()
                        .filter(PushPlan.Warning::isForPeople)
                        .map(PushPlan.Warning::message)
                        .collect(Collectors.joining("; "));
        return warnings.isEmpty() ? Optional.empty() : Optional.of(warnings);
    }
}
