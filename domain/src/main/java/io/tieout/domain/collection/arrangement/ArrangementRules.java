package io.tieout.domain.collection.arrangement;

import io.tieout.domain.collection.AccountClass;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.Instalment;
import io.tieout.domain.collection.Pause.InstalmentPlan;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.collection.arrangement.ArrangementRejection.InvalidArrangement;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can sensibly be arranged. */
final class ArrangementRules {

    /** a promise for later than a quarter of a year is a plan */
    private static final int MOST_PROMISED_DAYS = 92;

    /** who needs longer asks a person, and nobody has two free weeks again and again */
    private static final int MOST_DAYS_BY_ONESELF = 14;

    /** as many as a person still reads before agreeing */
    private static final int MOST_INVOICES = 100;

    /** five years of months */
    private static final int MOST_INSTALMENTS = 60;

    /** who needs longer decides again */
    private static final Duration LONGEST_OVERRIDE = Duration.ofDays(92);

    private static final int MOST_REASON = 500;

    private ArrangementRules() {}

    static String reason(String reason) {
        demand(
                !reason.isBlank() && reason.length() <= MOST_REASON,
                "reason",
                "a reason has 1 to " + MOST_REASON + " characters, got " + reason.length());
        return reason;
    }

    /**
     * @param billed of the invoices that it names; empty where it names none
     */
    static void check(Pause pause, LocalDate today, Optional<Billed> billed) {
        demand(
                pause.invoices().size() <= MOST_INVOICES,
                "invoices",
                "at most "
                        + MOST_INVOICES
                        + " invoices are named at once but got "
                        + pause.invoices().size()
                        + "; arrange the others apart");
        LocalDate from = pause.span().fromOn();
        demand(
                !from.isAfter(today),
                "fromOn",
                "it holds from a day that has come but got " + from + ", and today is " + today);
        switch (pause) {
            case Dispute(_, var amount, _) -> {
                demand(
                        amount.isPositive(),
                        "amount",
                        "a dispute is about more than zero but got " + amount);
                contested(amount, billed.orElseThrow().total());
            }
            case Promise(_, var untilOn, _) ->
                    demand(
                            !untilOn.isBefore(from)
                                    && !untilOn.isAfter(today.plusDays(MOST_PROMISED_DAYS)),
                            "untilOn",
                            "a promise is for a day from "
                                    + from
                                    + " until "
                                    + today.plusDays(MOST_PROMISED_DAYS)
                                    + " but got "
                                    + untilOn
                                    + "; agree on a plan for later");
            case InstalmentPlan(var invoices, var instalments, _) -> {
                demand(!invoices.isEmpty(), "invoices", "a plan names the invoices it pays off");
                check(instalments, from);
                comesToAll(instalments, billed.orElseThrow());
            }
            case Hold _ -> {
                // its kind says it all
            }
        }
    }

    /** beyond what makes sense at all: how far customers may go by themselves */
    static void checkClaim(Pause pause, LocalDate today) {
        switch (pause) {
            case Dispute _ -> {
                // as far as anybody
            }
            case Promise(_, var untilOn, _) ->
                    demand(
                            !untilOn.isAfter(today.plusDays(MOST_DAYS_BY_ONESELF)),
                            "untilOn",
                            "you may promise payment until "
                                    + today.plusDays(MOST_DAYS_BY_ONESELF)
                                    + " but got "
                                    + untilOn
                                    + "; write to us if you need longer");
            case InstalmentPlan _, Hold _ ->
                    throw new IllegalArgumentException("not for customers: " + pause);
        }
    }

    private static void contested(Money amount, Money most) {
        demand(
                amount.currency().equals(most.currency()) && !amount.exceeds(most),
                "amount",
                "of an invoice over "
                        + most
                        + " at most as much is disputed, in its currency, but got "
                        + amount);
    }

    /** what a plan left out would be waited for with the rest, and then asked for all at once */
    private static void comesToAll(List<Instalment> instalments, Billed billed) {
        Currency currency = billed.total().currency();
        demand(
                instalments.getFirst().amount().currency().equals(currency),
                "instalments",
                "the invoices are in "
                        + currency.code()
                        + " but the parts in "
                        + instalments.getFirst().amount().currency().code()
                        + "; name the parts in "
                        + currency.code());
        Money all =
                instalments.stream()
                        .map(Instalment::amount)
                        .reduce(Money.zero(currency), Money::plus);
        demand(
                !billed.open().exceeds(all) && !all.exceeds(billed.total()),
                "instalments",
                "the parts come to "
                        + all
                        + ", but "
                        + billed.open()
                        + " of "
                        + billed.total()
                        + " is open; let them come to what is open");
    }

    static void checkTerms(AccountTerms terms) {
        AccountClass.flaw(terms.accountClass())
                .ifPresent(flaw -> demand(false, "accountClass", flaw));
    }

    static void checkOverride(Instant now, Instant untilAt) {
        demand(
                untilAt.isAfter(now) && !untilAt.isAfter(now.plus(LONGEST_OVERRIDE)),
                "untilAt",
                "an override ends after "
                        + now
                        + " and within "
                        + LONGEST_OVERRIDE.toDays()
                        + " days but got "
                        + untilAt);
    }

    private static void check(List<Instalment> instalments, LocalDate from) {
        demand(
                !instalments.isEmpty() && instalments.size() <= MOST_INSTALMENTS,
                "instalments",
                "a plan has 1 to " + MOST_INSTALMENTS + " parts, got " + instalments.size());
        LocalDate before = from.minusDays(1);
        for (Instalment each : instalments) {
            demand(
                    each.dueOn().isAfter(before),
                    "instalments",
                    "each part is due later than the one before, but "
                            + each.dueOn()
                            + " follows "
                            + before);
            demand(
                    each.amount().isPositive()
                            && each.amount()
                                    .currency()
                                    .equals(instalments.getFirst().amount().currency()),
                    "instalments",
                    "each part is more than zero, in one currency, but got " + each.amount());
            before = each.dueOn();
        }
    }

    private static void demand(boolean holds, String field, String message) {
        if (!holds) {
            throw new ArrangementRejected(new InvalidArrangement(field, message));
        }
    }
}
