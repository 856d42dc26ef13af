package io.tieout.domain.ledger.posting;

import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What exchange rates gained or lost when money settles a document that was booked at another one.
 *
 * <p>The document leaves the receivables at its own rate, the money comes in at the payment's, and
 * the difference is realised on the payment's day. Where the rates are the same nothing is, and
 * what rounding leaves moves between the two accounts.
 */
public final class ExchangePostings {

    private ExchangePostings() {}

    /** How a payment touches a document. */
    public enum Kind {
        /** It settles an invoice of ours. */
        CHARGE,
        /** It settles a document of others, whose own balance posts that. */
        CHARGE_OF_OTHERS,
        /** It brings so much of a credit, which posts what is used of it. */
        CREDIT,
        /** So much of it went back by a document of ours, on a day of its own. */
        RETURN
    }

    /**
     * A document that a payment touches.
     *
     * @param rate what the document was booked at
     */
    public record Share(Kind kind, Money amount, HomeRate rate) {}

    /** What stands on the two accounts of a payment at home; debits are positive. */
    public record Effect(Money receivables, Money clearing) {

        /** of a payment that posted nothing */
        public static Effect none(Currency home) {
            return new Effect(Money.zero(home), Money.zero(home));
        }

        public Effect minus(Effect other) {
            return new Effect(receivables.minus(other.receivables), clearing.minus(other.clearing));
        }

        public boolean isNothing() {
            return receivables.isZero() && clearing.isZero();
        }

        private Effect plus(Money owed) {
            return new Effect(receivables.plus(owed), clearing.minus(owed));
        }
    }

    /**
     * what is still to be posted for a payment, so that it stands as the books post it
     *
     * @param total money and credits together
     * @param own the payment's rate
     * @param posted what its own journals put there, at its own rate
     */
    public static Effect missing(Money total, HomeRate own, List<Share> shares, Effect posted) {
        Effect there = posted;
        Money cash = total;
        Money owed = Money.zero(own.home());
        for (Share share : shares) {
            Money worth = share.rate().worth(share.amount());
            Money gained = worth.minus(own.worth(share.amount()));
            switch (share.kind()) {
                case CHARGE, RETURN -> owed = owed.minus(gained);
                case CHARGE_OF_OTHERS -> {
                    owed = owed.minus(gained);
                    there = there.plus(worth.negated());
                }
                case CREDIT -> {
                    owed = owed.plus(gained);
                    cash = cash.minus(share.amount());
                    there = there.plus(worth);
                }
            }
        }
        Money money = own.worth(cash);
        return new Effect(owed.minus(money), money).minus(there);
    }

    /**
     * what is still to be posted where money went back, so that it left as the books say: at the
     * rate of the document that gave it back, which the payment settles on its own day
     *
     * @param posted what the payment's journals put there for that document, at its own rate
     */
    public static Effect missingOfReturn(Share share, Effect posted) {
        Money worth = share.rate().worth(share.amount());
        return new Effect(worth, worth.negated()).minus(posted);
    }

    /** each account against what exchange rates gained */
    public static List<Movement> movements(Effect effect, Currency foreign) {
        List<Movement> movements = new ArrayList<>();
        add(movements, LedgerAccount.RECEIVABLES, effect.receivables(), foreign);
        add(movements, LedgerAccount.CLEARING, effect.clearing(), foreign);
        return List.copyOf(movements);
    }

    private static void add(
            List<Movement> movements, LedgerAccount account, Money home, Currency foreign) {
        Place gain = Place.of(LedgerAccount.EXCHANGE_GAIN);
        Money nothing = Money.zero(foreign);
        if (home.isPositive()) {
            movements.add(new Movement(Place.of(account), gain, new Amount(nothing, home)));
        } else if (home.isNegative()) {
            movements.add(
                    new Movement(gain, Place.of(account), new Amount(nothing, home.negated())));
        }
    }
}
