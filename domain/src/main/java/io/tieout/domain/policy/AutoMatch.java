package io.tieout.domain.policy;

import io.tieout.domain.money.Money;
import io.tieout.domain.payment.suggestion.Suggestion;
import java.util.List;
import java.util.Optional;

/** Which money that waits a policy matches to invoices by itself, in its author's name. */
public sealed interface AutoMatch {

    /**
     * the suggestion that it applies; empty when a person must look
     *
     * @param money all that waits in the row
     * @param ranked the suggestions for it, the best first
     */
    Optional<Suggestion> choose(Money money, List<Suggestion> ranked);

    /** None: a person matches everything. */
    record Off() implements AutoMatch {
        @Override
        public Optional<Suggestion> choose(Money money, List<Suggestion> ranked) {
            return Optional.empty();
        }
    }

    /**
     * The best suggestion, if it takes all of the money, within these bounds, and nothing comes
     * near it.
     *
     * @param atMost the largest amount, one for each currency; money in other currencies needs a
     *     person
     * @param points how many points a suggestion needs at least
     */
    record Within(List<Money> atMost, int points) implements AutoMatch {

        /** less than this apart, two suggestions are near-equal: half of what an amount weighs */
        public static final int NEAR = 20;

        public Within {
            atMost = List.copyOf(atMost);
        }

        @Override
        public Optional<Suggestion> choose(Money money, List<Suggestion> ranked) {
            return ranked.stream()
                    .findFirst()
                    .filter(_ -> isSmall(money))
                    .filter(best -> best.points() >= points)
                    .filter(best -> best.taken().filter(money::equals).isPresent())
                    .filter(best -> !best.wasTakenBack())
                    .filter(best -> ranked.stream().skip(1).noneMatch(each -> isNear(each, best)));
        }

        private boolean isSmall(Money money) {
            return atMost.stream()
                    .filter(most -> most.currency().equals(money.currency()))
                    .anyMatch(most -> !money.exceeds(most));
        }

        private static boolean isNear(Suggestion other, Suggestion best) {
            return best.points() - other.points() < NEAR;
        }
    }
}
