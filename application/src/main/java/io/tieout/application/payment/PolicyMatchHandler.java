package io.tieout.application.payment;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.payment.PaymentKind.PAYMENT;

import io.tieout.application.account.AccountViews;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.payment.ReconciliationCommand.MatchByPolicy;
import io.tieout.application.payment.ReconciliationCommand.Wanted;
import io.tieout.application.payment.Reconciliations.QueueRow;
import io.tieout.application.payment.Reconciliations.Reason;
import io.tieout.application.payment.Reconciliations.Turn;
import io.tieout.application.policy.PolicyKind;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.payment.ExistingPayment;
import io.tieout.domain.payment.MatchTarget;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.domain.payment.suggestion.Factor;
import io.tieout.domain.payment.suggestion.Suggestion;
import io.tieout.domain.policy.ApprovalPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lets the tenant's policy match money that pays no document, by the same suggestion and the same
 * rules as a person's match. Money that a person decided about is left to people, and so is what
 * may be a duplicate or has a second suggestion near the first.
 */
public final class PolicyMatchHandler implements CommandHandler<MatchByPolicy> {

    private final Aggregates aggregates;
    private final AccountViews accounts;
    private final Reconciliations reconciliations;
    private final MatchSuggestions suggestions;

    public PolicyMatchHandler(
            Aggregates aggregates,
            AccountViews accounts,
            Reconciliations reconciliations,
            MatchSuggestions suggestions) {
        this.aggregates = aggregates;
        this.accounts = accounts;
        this.reconciliations = reconciliations;
        this.suggestions = suggestions;
    }

    @Override
    public Class<MatchByPolicy> handles() {
        return MatchByPolicy.class;
    }

    @Override
    public Receipt handle(MatchByPolicy command, Caller caller) {
        ApprovalPolicy policy = PolicyKind.inForce(aggregates, caller);
        Optional<Suggestion> chosen = chosen(command.payment(), policy, caller);
        return aggregates.decide(
                PAYMENT,
                command.payment().value(),
                new ExpectedVersion.Any(),
                payment ->
                        chosen.map(each ->
                                        match(
                                                payment.existing(command.payment()),
                                                each,
                                                policy,
                                                caller))
                                .orElse(List.of()));
    }

    private Optional<Suggestion> chosen(PaymentId payment, ApprovalPolicy policy, Caller caller) {
        Viewer viewer = Viewer.system(caller.tenant());
        return reconciliations
                .loose(viewer, payment)
                .filter(PolicyMatchHandler::isUntouched)
                .flatMap(row ->
                        policy.rules()
                                .autoMatch()
                                .choose(
                                        row.amount(),
                                        suggestions
                                                .of(viewer, List.of(row))
                                                .getOrDefault(row, List.of())));
    }

    private static boolean isUntouched(QueueRow row) {
        return row.reason() == Reason.NOT_APPLIED
                && row.turn() == Turn.PERSON
                && row.duplicates().isEmpty()
                && row.note().isEmpty();
    }

    /** a payment that was matched before, by whomever, is a person's */
    private List<PaymentEvent> match(
            ExistingPayment payment, Suggestion chosen, ApprovalPolicy policy, Caller caller) {
        if (!(payment instanceof StandingPayment standing)
                || !standing.decisions().orders().isEmpty()) {
            return List.of();
        }
        return payment.reconciliation()
                .match(
                        orderOf(payment.id(), policy),
                        "",
                        chosen.shares().stream().map(this::target).toList(),
                        below(standing, caller),
                        words(chosen, policy));
    }

    /** one for each payment and version, so that the same once more changes nothing */
    private static UUID orderOf(PaymentId payment, ApprovalPolicy policy) {
        String name = "match of " + payment.value() + " by policy version " + policy.version();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private MatchTarget target(Suggestion.Share share) {
        return MatchTargets.of(
                new Wanted(share.invoice(), share.amount()),
                aggregates.load(INVOICE, share.invoice().value()).existing(share.invoice()));
    }

    private Set<AccountId> below(StandingPayment payment, Caller caller) {
        return payment.knownPayer()
                .map(payer -> accounts.below(caller.tenant(), payer))
                .orElse(Set.of());
    }

    private static String words(Suggestion chosen, ApprovalPolicy policy) {
        return "policy version "
                + policy.version()
                + policy.inWhoseName().map(author -> " of " + author.value()).orElse("")
                + ", "
                + chosen.points()
                + " points: "
                + chosen.factors().stream()
                        .map(PolicyMatchHandler::words)
                        .collect(Collectors.joining("; "));
    }

    private static String words(Factor factor) {
        return factor.words() + " (" + factor.points() + ")";
    }
}
