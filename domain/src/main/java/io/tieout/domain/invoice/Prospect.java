package io.tieout.domain.invoice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plan of today holds out for a document, of whatever kind, that was signed earlier. */
public sealed interface Prospect {

    /** It would land, as the document that this hash stands for. */
    record Lands(PlanHash hash) implements Prospect {}

    /** It would not land. */
    record Hindered(List<PushPlan.Reason> reasons) implements Prospect {
        public Hindered {
            reasons = List.copyOf(reasons);
        }
    }

    /** why a signature for this hash stands for nothing any more; empty while it stands */
    default Optional<String> whyVoid(PlanHash signed) {
        return switch (this) {
            case Lands(var hash) when hash.equals(signed) -> Optional.empty();
            case Lands(var hash) ->
                    Optional.of(
                            "the plan changed since it was signed"
                                    + PlanSection.named(hash.changesSince(signed)));
            case Hindered(var reasons) when reasons.stream().allMatch(PushPlan.Reason::isPassing) ->
                    Optional.empty();
            case Hindered(var reasons) ->
                    Optional.of(
                            "the plan that was signed cannot be carried out any more: "
                                    + sentence(reasons));
        };
    }

    /** all of them in one sentence */
    static String sentence(List<PushPlan.Reason> reasons) {
        return reasons.stream().map(PushPlan.Reason::message).collect(Collectors.joining("; "));
    }
}
