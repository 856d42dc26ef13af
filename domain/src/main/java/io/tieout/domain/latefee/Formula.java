package io.tieout.domain.latefee;

import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How much one fee is of what is overdue, before any minimum, maximum or cap. */
public sealed interface Formula {

    /** the fee on a base; never rounded up to the debtor's cost */
    Money on(Money base);

    /** every amount that it names */
    List<Money> amounts();

    /** The same for every base. */
    record Flat(Money amount) implements Formula {
        public Flat {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a flat fee is above zero, got " + amount);
            }
        }

        @Override
        public Money on(Money base) {
            return amount;
        }

        @Override
        public List<Money> amounts() {
            return List.of(amount);
        }
    }

    /** So many hundredths of the base. */
    record Proportion(Percent percent) implements Formula {
        @Override
        public Money on(Money base) {
            return base.share(percent, RoundingMode.DOWN).money();
        }

        @Override
        public List<Money> amounts() {
            return List.of();
        }
    }

    /** By the size of the base: the tier with the highest threshold that the base reaches. */
    record Tiered(List<Tier> tiers) implements Formula {
        public Tiered {
            tiers = tiers.stream().sorted(Comparator.comparing(Tier::from)).toList();
            if (tiers.isEmpty()
                    || tiers.stream().map(Tier::from).distinct().count() < tiers.size()) {
                throw new IllegalArgumentException(
                        "tiers begin at different amounts and there is at least one, got " + tiers);
            }
        }

        @Override
        public Money on(Money base) {
            return tiers.reversed().stream()
                    .filter(tier -> !tier.from().exceeds(base))
                    .findFirst()
                    .map(tier -> tier.formula().on(base))
                    .orElse(Money.zero(base.currency()));
        }

        @Override
        public List<Money> amounts() {
            return tiers.stream()
                    .flatMap(tier ->
                            Stream.concat(
                                    Stream.of(tier.from()), tier.formula().amounts().stream()))
                    .toList();
        }
    }

    /** From an amount on, this formula. */
    record Tier(Money from, Formula formula) {
        public Tier {
            if (formula instanceof Tiered) {
                throw new IllegalArgumentException(
                        "a tier has a flat fee or a percentage, not tiers of its own");
            }
        }
    }
}
