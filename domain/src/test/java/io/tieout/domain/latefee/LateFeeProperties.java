package io.tieout.domain.latefee;

import static io.tieout.domain.latefee.FeeExamples.TEXAS;
import static io.tieout.domain.latefee.FeeExamples.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Ten years of random payments, disputes, rates and terms, against a calculation day by day. */
class LateFeeProperties {

    private static final LocalDate BEGIN = LocalDate.of(2015, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 1, 1);
    private static final MathContext EXACT = new MathContext(60);

    @Property(tries = 60)
    void feesEqualTheCalculationDayByDayAndNeverPassACap(@ForAll Random random) {
        OverdueInvoice invoice = invoice(random);
        FeeTerms terms = terms(random);
        FeeCaps caps = caps(random);
        LocalDate firstOn = invoice.dueOn().plusDays(1L + random.nextInt(60));

        List<LateFee> fees = LateFees.of(invoice, terms, caps, firstOn, END);

        BigDecimal sum = BigDecimal.ZERO;
        List<LateFee> earlier = new ArrayList<>();
        for (LateFee fee : fees) {
            FeeCap cap = caps.on(TEXAS, USD, fee.on()).orElseThrow();
            BigDecimal room = room(invoice, terms, caps, cap, earlier, fee.on()).subtract(sum);
            BigDecimal wanted = wanted(invoice, terms, cap, earlier, fee.on());
            BigDecimal expected = wanted.min(room.max(BigDecimal.ZERO));
            assertThat(BigDecimal.valueOf(fee.amount().minorUnits()))
                    .isEqualByComparingTo(expected);
            sum = sum.add(expected);
            earlier.add(fee);
        }
    }

    @Property(tries = 100)
    void askingLaterNeverChangesAnEarlierFee(@ForAll Random random) {
        OverdueInvoice invoice = invoice(random);
        FeeTerms terms = terms(random);
        FeeCaps caps = caps(random);
        LocalDate firstOn = invoice.dueOn().plusDays(1L + random.nextInt(60));
        LocalDate between = firstOn.plusDays(random.nextInt(2_000));

        List<LateFee> all = LateFees.of(invoice, terms, caps, firstOn, END);

        assertThat(LateFees.of(invoice, terms, caps, firstOn, between))
                .isEqualTo(all.stream().filter(fee -> !fee.on().isAfter(between)).toList());
    }

    /** what the cap allows, the interest of each day by itself */
    private static BigDecimal room(
            OverdueInvoice invoice,
            FeeTerms terms,
            FeeCaps caps,
            FeeCap cap,
            List<LateFee> earlier,
            LocalDate on) {
        BigDecimal annual = ((RateLimit.AtMost) cap.rate()).annual().value();
        BigDecimal interest = BigDecimal.ZERO;
        for (LocalDate day = invoice.dueOn().plusDays(1); !day.isAfter(on); day = day.plusDays(1)) {
            LocalDate today = day;
            BigDecimal rate =
                    caps.caps().stream()
                            .filter(each -> !each.fromOn().isAfter(today))
                            .reduce((_, last) -> last)
                            .map(each -> ((RateLimit.AtMost) each.rate()).annual().value())
                            .orElse(annual);
            interest =
                    interest.add(
                            base(invoice, terms, cap, earlier, day)
                                    .multiply(rate)
                                    .divide(BigDecimal.valueOf(100L * day.lengthOfYear()), EXACT));
        }
        // What division left off in sixty digits is put back before the cents are counted.
        BigDecimal cents =
                interest.setScale(20, RoundingMode.HALF_UP).setScale(0, RoundingMode.FLOOR);
        return cents.add(BigDecimal.valueOf(cap.compensation().minorUnits()));
    }

    private static BigDecimal wanted(
            OverdueInvoice invoice,
            FeeTerms terms,
            FeeCap cap,
            List<LateFee> earlier,
            LocalDate on) {
        BigDecimal base = base(invoice, terms, cap, earlier, on);
        if (base.signum() == 0) {
            return base;
        }
        Percent percent = ((Formula.Proportion) terms.formula()).percent();
        BigDecimal fee =
                base.multiply(percent.value()).movePointLeft(2).setScale(0, RoundingMode.FLOOR);
        BigDecimal least = BigDecimal.valueOf(terms.least().minorUnits());
        BigDecimal most = BigDecimal.valueOf(((Limit.AtMost) terms.most()).most().minorUnits());
        return fee.max(least).min(most);
    }

    private static BigDecimal base(
            OverdueInvoice invoice,
            FeeTerms terms,
            FeeCap cap,
            List<LateFee> earlier,
            LocalDate on) {
        FeeBase owed = invoice.history().on(on);
        long left =
                Math.max(
                        0,
                        owed.open().minorUnits()
                                - owed.heldBack().minorUnits()
                                - owed.credits().minorUnits());
        BigDecimal base = BigDecimal.valueOf(left);
        if (!terms.isOnTax()) {
            BigDecimal tax =
                    base.multiply(BigDecimal.valueOf(owed.tax().minorUnits()))
                            .divide(
                                    BigDecimal.valueOf(owed.total().minorUnits()),
                                    0,
                                    RoundingMode.HALF_UP);
            base = base.subtract(tax);
        }
        if (base.signum() == 0 || !terms.isCompounding() || !cap.mayCompound()) {
            return base;
        }
        long fees =
                earlier.stream()
                        .filter(fee -> fee.on().isBefore(on))
                        .mapToLong(fee -> fee.amount().minorUnits())
                        .sum();
        return base.add(BigDecimal.valueOf(Math.max(0, fees - owed.feesPaid().minorUnits())));
    }

    private static OverdueInvoice invoice(Random random) {
        LocalDate dueOn = BEGIN.plusDays(random.nextInt(700));
        long total = 1L + random.nextInt(500_000);
        long tax = random.nextInt((int) total / 3 + 1);
        List<OwedHistory.From> changes = new ArrayList<>();
        LocalDate day = dueOn;
        for (int i = 0; i <= random.nextInt(8); i++) {
            changes.add(
                    new OwedHistory.From(
                            day,
                            new FeeBase(
                                    usd(total),
                                    usd(tax),
                                    usd(random.nextInt((int) total + 1)),
                                    usd(random.nextInt(3) * total / 5),
                                    usd(random.nextInt(3) * total / 9),
                                    usd(i * total / 50))));
            day = day.plusDays(1 + random.nextInt(500));
        }
        FeeBasis basis = new FeeBasis.Recorded("clause 7", BEGIN.minusYears(1), true);
        return new OverdueInvoice(dueOn, dueOn, basis, TEXAS, new OwedHistory(changes));
    }

    private static FeeTerms terms(Random random) {
        Rhythm rhythm =
                switch (random.nextInt(3)) {
                    case 0 -> new Rhythm.Once();
                    case 1 -> new Rhythm.EveryDays(20 + random.nextInt(80));
                    default -> new Rhythm.EveryMonths(1 + random.nextInt(5));
                };
        return new FeeTerms(
                USD,
                new Formula.Proportion(percent(random, 400)),
                rhythm,
                random.nextBoolean(),
                random.nextBoolean(),
                usd(random.nextInt(500)),
                new Limit.AtMost(usd(500 + random.nextInt(50_000))));
    }

    private static FeeCaps caps(Random random) {
        List<FeeCap> caps = new ArrayList<>();
        LocalDate day = BEGIN.minusDays(30);
        boolean mayCompound = random.nextBoolean();
        for (int i = 0; i <= random.nextInt(5); i++) {
            caps.add(
                    new FeeCap(
                            TEXAS,
                            USD,
                            day,
                            new RateLimit.AtMost(percent(random, 3_000)),
                            new Limit.None(),
                            0,
                            mayCompound,
                            usd(random.nextInt(4_000))));
            day = day.plusDays(1 + random.nextInt(900));
        }
        return new FeeCaps(caps);
    }

    private static Percent percent(Random random, int mostHundredths) {
        return new Percent(BigDecimal.valueOf(random.nextInt(mostHundredths) + 1L, 2));
    }

    private static Money usd(long cents) {
        return Money.ofMinor(cents, USD);
    }
}
