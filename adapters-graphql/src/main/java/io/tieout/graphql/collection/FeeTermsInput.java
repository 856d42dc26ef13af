package io.tieout.graphql.collection;

import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.Rhythm;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.InvalidAmount;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import io.tieout.graphql.money.CurrencyInput;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is charged for paying late in one currency, as a client sends it. */
public record FeeTermsInput(
        String currency,
        FormulaInput formula,
        @Nullable RhythmInput rhythm,
        boolean isCompounding,
        boolean isOnTax,
        @Nullable MoneyInput least,
        @Nullable MoneyInput most) {

    /** How much one fee is: exactly one of these. */
    public record FormulaInput(
            @Nullable MoneyInput flat,
            @Nullable BigDecimal percent,
            @Nullable List<TierInput> tiers) {

        Formula read(String field) {
            List<TierInput> all = tiers;
            return all == null
                    ? single(flat, percent, field)
                    : possible(
                            field + ".tiers",
                            () ->
                                    new Formula.Tiered(
                                            IntStream.range(0, all.size())
                                                    .mapToObj(i ->
                                                            all.get(i).read(field + ".tiers." + i))
                                                    .toList()));
        }
    }

    /** How much a fee is from an amount on. */
    public record TierInput(MoneyInput from, TierAmountInput amount) {

        Formula.Tier read(String field) {
            return new Formula.Tier(
                    from.read(field + ".from"),
                    single(amount.flat(), amount.percent(), field + ".amount"));
        }
    }

    /** A flat fee or a percentage. */
    public record TierAmountInput(@Nullable MoneyInput flat, @Nullable BigDecimal percent) {}

    /** When another fee follows: exactly one of these. */
    public record RhythmInput(@Nullable Integer everyDays, @Nullable Integer everyMonths) {

        Rhythm read(String field) {
            return possible(
                    field,
                    () ->
                            everyDays == null
                                    ? new Rhythm.EveryMonths(Objects.requireNonNull(everyMonths))
                                    : new Rhythm.EveryDays(everyDays));
        }
    }

    FeeTerms read(String field) {
        Currency unit = CurrencyInput.read(currency, field + ".currency");
        Formula how = formula.read(field + ".formula");
        Rhythm when = rhythm == null ? new Rhythm.Once() : rhythm.read(field + ".rhythm");
        Money atLeast = least == null ? Money.zero(unit) : least.read(field + ".least");
        return possible(
                field,
                () ->
                        new FeeTerms(
                                unit,
                                how,
                                when,
                                isCompounding,
                                isOnTax,
                                atLeast,
                                limit(most, field + ".most")));
    }

    /** nothing limits what nobody named */
    static Limit limit(@Nullable MoneyInput most, String field) {
        return most == null ? new Limit.None() : new Limit.AtMost(most.read(field));
    }

    static Percent percent(BigDecimal percent, String field) {
        try {
            return new Percent(percent);
        } catch (InvalidAmount refused) {
            throw InputRefused.because(refused, InputCode.INVALID_PERCENT, field);
        }
    }

    /** refuses what a value of the domain would not be made of */
    static <T> T possible(String field, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw InputRefused.because(refused, InputCode.INVALID_FEE_TERMS, field);
        }
    }

    private static Formula single(
            @Nullable MoneyInput flat, @Nullable BigDecimal percent, String field) {
        if (flat == null) {
            return new Formula.Proportion(
                    percent(Objects.requireNonNull(percent), field + ".percent"));
        }
        Money amount = flat.read(field + ".flat");
        return possible(field + ".flat", () -> new Formula.Flat(amount));
    }
}
