package io.tieout.graphql.agreement;

import io.tieout.domain.agreement.Scope;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an agreement sells, as a client says it: exactly one of these. */
record ScopeInput(
        @Nullable SubscriptionInput subscription,
        @Nullable List<MilestoneInput> milestones,
        @Nullable TimeInput timeAndMaterials) {

    record SubscriptionInput(MoneyInput price, LocalDate firstOn, LocalDate lastOn) {}

    record MilestoneInput(String name, MoneyInput amount) {}

    record TimeInput(MoneyInput cap, MoneyInput hourlyRate) {}

    Scope read(String field) {
        if (subscription != null) {
            return new Scope.Subscription(
                    subscription.price().read(field + ".subscription.price"),
                    subscription.firstOn(),
                    subscription.lastOn());
        }
        if (milestones != null) {
            return milestones(milestones, field + ".milestones");
        }
        if (timeAndMaterials != null) {
            return new Scope.TimeAndMaterials(
                    timeAndMaterials.cap().read(field + ".timeAndMaterials.cap"),
                    timeAndMaterials.hourlyRate().read(field + ".timeAndMaterials.hourlyRate"));
        }
        throw new IllegalStateException("the schema lets exactly one of them through");
    }

    private static Scope milestones(List<MilestoneInput> parts, String field) {
        if (parts.isEmpty()) {
            throw new InputRefused(
                    InputCode.INVALID_REFERENCE,
                    field,
                    "an agreement on milestones has at least one; add it");
        }
        return new Scope.Milestones(
                IntStream.range(0, parts.size())
                        .mapToObj(i ->
                                new Scope.Milestone(
                                        parts.get(i).name(),
                                        parts.get(i).amount().read(field + "." + i + ".amount")))
                        .toList());
    }
}
