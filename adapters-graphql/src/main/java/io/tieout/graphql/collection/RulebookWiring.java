package io.tieout.graphql.collection;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.collection.Rulebooks.SavedCap;
import io.tieout.application.collection.Rulebooks.SavedPolicy;
import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.policy.Warning;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Rhythm;
import io.tieout.domain.money.Money;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of collection policies and of the caps of fees come from. */
public final class RulebookWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        policy(wiring);
        step(wiring);
        terms(wiring);
        cap(wiring);
        Payload.wire("SaveCollectionPolicyPayload", "collectionPolicy", wiring);
        Payload.wire("ProposeCollectionPolicyPayload", "controlledAct", wiring);
        Payload.wire("SaveFeeCapPayload", "feeCaps", wiring);
    }

    private static void policy(RuntimeWiring.Builder wiring) {
        Fields.of("CollectionPolicy", SavedPolicy.class)
                .field("version", saved -> saved.policy().version())
                .field("accountClass", saved -> Fields.orNull(saved.policy().accountClass()))
                .field("effectiveFrom", saved -> saved.policy().effectiveFrom())
                .field("steps", saved -> saved.policy().rules().steps())
                .field("graceDays", saved -> saved.policy().rules().graceDays())
                .field("hours", saved -> saved.policy().rules().hours())
                .field("rate", saved -> saved.policy().rules().rate())
                .field("leastOverdue", saved -> saved.policy().rules().leastOverdue())
                .field(
                        "exemptAccountIds",
                        saved ->
                                saved.policy().rules().exempt().stream().map(GlobalId::of).toList())
                .field("fees", saved -> saved.policy().rules().fees())
                .field("isSelfService", saved -> saved.policy().rules().isSelfService())
                .field("author", saved -> saved.author().value())
                .field("allowedBy", saved -> saved.allowedBy().value())
                .field("reason", SavedPolicy::reason)
                .field("savedAt", SavedPolicy::savedAt)
                .into(wiring);
        Fields.of("ContactHours", ContactHours.class)
                .field("from", hours -> HoursInput.text(hours.from()))
                .field("until", hours -> HoursInput.text(hours.until()))
                .field("days", ContactHours::days)
                .field("holidays", ContactHours::holidays)
                .into(wiring);
        Fields.of("ContactRate", ContactRate.class)
                .field("most", ContactRate::most)
                .field("perDays", ContactRate::perDays)
                .into(wiring);
    }

    private static void step(RuntimeWiring.Builder wiring) {
        Fields.of("CollectionStep", Step.class)
                .field("name", Step::name)
                .field("daysPastDue", Step::daysPastDue)
                .field("action", step -> ActionName.of(step.action()))
                .field("channel", step -> channel(step.action()))
                .field("warning", step -> warning(step.action()))
                .field("ending", step -> ending(step.action()))
                .into(wiring);
        Fields.of("StepWarning", Warning.class)
                .field("notice", Warning::notice)
                .field("days", Warning::days)
                .into(wiring);
    }

    private static void terms(RuntimeWiring.Builder wiring) {
        Fields.of("FeeTerms", FeeTerms.class)
                .field("currency", terms -> terms.currency().code())
                .field("tiers", RulebookWiring::tiers)
                .field("everyDays", terms -> everyDays(terms.rhythm()))
                .field("everyMonths", terms -> everyMonths(terms.rhythm()))
                .field("isCompounding", FeeTerms::isCompounding)
                .field("isOnTax", FeeTerms::isOnTax)
                .field("least", FeeTerms::least)
                .field("most", terms -> most(terms.most()))
                .into(wiring);
        Fields.of("FeeTier", Formula.Tier.class)
                .field("from", Formula.Tier::from)
                .field("flat", tier -> flat(tier.formula()).orElse(null))
                .field("percent", tier -> percent(tier.formula()).orElse(null))
                .into(wiring);
    }

    private static void cap(RuntimeWiring.Builder wiring) {
        Fields.of("FeeCap", SavedCap.class)
                .field("jurisdiction", saved -> saved.cap().venue().jurisdiction())
                .field("customerClass", saved -> saved.cap().venue().customerClass())
                .field("currency", saved -> saved.cap().currency().code())
                .field("fromOn", saved -> saved.cap().fromOn())
                .field("annualRate", saved -> annual(saved.cap()))
                .field("most", saved -> most(saved.cap().total()))
                .field("graceDays", saved -> saved.cap().graceDays())
                .field("mayCompound", saved -> saved.cap().mayCompound())
                .field("compensation", saved -> saved.cap().compensation())
                .field("source", SavedCap::source)
                .field("savedBy", saved -> saved.by().value())
                .field("savedAt", SavedCap::savedAt)
                .into(wiring);
    }

    private static @Nullable Object channel(Action action) {
        return action instanceof Action.Remind(var channel) ? channel : null;
    }

    private static @Nullable Warning warning(Action action) {
        return action instanceof Action.Harsh harsh ? harsh.warning() : null;
    }

    private static @Nullable Object ending(Action action) {
        return action instanceof Action.Conclude(var ending, _) ? ending : null;
    }

    /** a formula without tiers is one tier from zero on */
    private static List<Formula.Tier> tiers(FeeTerms terms) {
        return switch (terms.formula()) {
            case Formula.Tiered(var tiers) -> tiers;
            case Formula.Flat flat -> List.of(new Formula.Tier(Money.zero(terms.currency()), flat));
            case Formula.Proportion share ->
                    List.of(new Formula.Tier(Money.zero(terms.currency()), share));
        };
    }

    private static Optional<Money> flat(Formula formula) {
        return formula instanceof Formula.Flat(var amount) ? Optional.of(amount) : Optional.empty();
    }

    private static Optional<BigDecimal> percent(Formula formula) {
        return formula instanceof Formula.Proportion(var percent)
                ? Optional.of(percent.value())
                : Optional.empty();
    }

    private static @Nullable Integer everyDays(Rhythm rhythm) {
        return rhythm instanceof Rhythm.EveryDays(var days) ? Integer.valueOf(days) : null;
    }

    private static @Nullable Integer everyMonths(Rhythm rhythm) {
        return rhythm instanceof Rhythm.EveryMonths(var months) ? Integer.valueOf(months) : null;
    }

    private static @Nullable Money most(Limit limit) {
        return limit instanceof Limit.AtMost(var most) ? most : null;
    }

    private static @Nullable BigDecimal annual(FeeCap cap) {
        return cap.rate() instanceof RateLimit.AtMost(var annual) ? annual.value() : null;
    }
}
