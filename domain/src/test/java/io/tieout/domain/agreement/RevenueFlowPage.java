package io.tieout.domain.agreement;

import static io.tieout.domain.agreement.AgreementExamples.ACCOUNT;
import static io.tieout.domain.agreement.AgreementExamples.CHECKER;
import static io.tieout.domain.agreement.AgreementExamples.MAKER;
import static io.tieout.domain.agreement.AgreementExamples.aYearByTheMonth;
import static io.tieout.domain.agreement.AgreementExamples.billedThrough;
import static io.tieout.domain.agreement.AgreementExamples.grown;
import static io.tieout.domain.agreement.AgreementExamples.inForce;
import static io.tieout.domain.agreement.AgreementExamples.on;
import static io.tieout.domain.agreement.AgreementExamples.usd;

import io.tieout.domain.deferral.DeferralExamples;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalLine;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.ledger.posting.ExchangePostings;
import io.tieout.domain.ledger.posting.ExchangePostings.Effect;
import io.tieout.domain.ledger.posting.ExchangePostings.Kind;
import io.tieout.domain.ledger.posting.ExchangePostings.Share;
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.recorded.FeePostings;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.Change.Rest;
import io.tieout.domain.revenue.HomeCurve;
import io.tieout.domain.revenue.HomeCurve.Landed;
import io.tieout.domain.revenue.MonthRun;
import io.tieout.domain.revenue.Position;
import io.tieout.domain.revenue.Schedule;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page on how revenue flows: its words from a template, its figures from the rules. */
final class RevenueFlowPage {

    private static final LocalDate MARCH_IS_OPEN = on("2026-03-01");
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private RevenueFlowPage() {}

    static String text() throws IOException {
        String page = template();
        for (Map<String, String> figures : List.of(examples(), fees(), deferrals())) {
            for (Map.Entry<String, String> example : figures.entrySet()) {
                page = page.replace("{{" + example.getKey() + "}}", example.getValue());
            }
        }
        return page;
    }

    private static Map<String, String> fees() {
        Money abroad =
                new HomeRate(usd("0.00").currency(), new BigDecimal("1.10"))
                        .worth(Money.of("3.20", new Currency("EUR")));
        return Map.of(
                "fee", fee(usd("3.20")),
                "fee-back", fee(usd("-2.90")),
                "fee-abroad", fee(abroad));
    }

    private static Map<String, String> deferrals() {
        return Map.of(
                "abroad", abroad(),
                "deferred-abroad",
                        DeferralExamples.entry(DeferralExamples.soldAt("1200.00", "1.10")),
                "deferred", DeferralExamples.entry(DeferralExamples.sold("1200.00")),
                "deferred-back", DeferralExamples.entry(DeferralExamples.taken("300.00")));
    }

    /** 1,200.00 EUR for the year, billed in halves that land at 1.10 and at 1.20 */
    private static String abroad() {
        Currency eur = new Currency("EUR");
        Currency usd = usd("0.00").currency();
        Money half = Money.of("600.00", eur);
        HomeCurve curve =
                HomeCurve.of(
                        List.of(
                                new Landed(half, Money.of("660.00", usd)),
                                new Landed(half, Money.of("720.00", usd))),
                        usd);
        Schedule year = Schedule.subscription(half.plus(half), on("2026-01-01"), on("2026-12-31"));
        return "| month | earned | posted |\n|---|---:|---:|\n"
                + IntStream.range(0, 12)
                        .mapToObj(JANUARY::plusMonths)
                        .map(month ->
                                "| %s | %s | %s |"
                                        .formatted(
                                                month,
                                                year.earnedIn(month),
                                                worth(curve, year, month)
                                                        .minus(
                                                                worth(
                                                                        curve,
                                                                        year,
                                                                        month.minusMonths(1)))))
                        .collect(Collectors.joining("\n"));
    }

    private static Money worth(HomeCurve curve, Schedule schedule, YearMonth month) {
        return curve.worth(schedule.earnedBy(month.atEndOfMonth())).orElseThrow();
    }

    private static String fee(Money amount) {
        return lines(
                FeePostings.journal(
                        new Cause(ACCOUNT.value(), 1), ACCOUNT, JANUARY.atEndOfMonth(), amount));
    }

    private static String template() throws IOException {
        try (InputStream stored =
                RevenueFlowPage.class.getResourceAsStream("/revenue-flow-template.md")) {
            return new String(
                    Objects.requireNonNull(stored).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> examples() {
        Schedule year = aYearByTheMonth().scope().schedule();
        return Map.of(
                "subscription", months(year),
                "billed", journal("0.00", "0.00", "100.00", "101.92"),
                "arrears", journal("0.00", "0.00", "0.00", "101.92"),
                "caught-up", journal("100.00", "101.92", "300.00", "193.97"),
                "prospective",
                        change(
                                new Change.Prospective(
                                        usd("2100.00"), on("2026-07-01"), on("2026-12-31"))),
                "catch-up",
                        change(
                                new Change.CumulativeCatchUp(
                                        usd("2400.00"),
                                        on("2026-01-01"),
                                        on("2026-12-31"),
                                        on("2026-01-01"))),
                "correction",
                        change(
                                new Change.Correction(
                                        usd("1200.00"), on("2026-01-01"), on("2027-12-31"))),
                "cancelled", change(new Change.Cancellation(on("2026-06-30"), Rest.CREDITED)),
                "invoices", invoices(),
                "exchange", exchange());
    }

    private static String months(Schedule schedule) {
        return "| month | earned | left |\n|---|---:|---:|\n"
                + IntStream.range(0, 12)
                        .mapToObj(JANUARY::plusMonths)
                        .map(month ->
                                "| %s | %s | %s |"
                                        .formatted(
                                                month,
                                                schedule.earnedIn(month),
                                                schedule.total()
                                                        .minus(
                                                                schedule.earnedBy(
                                                                        month.atEndOfMonth()))))
                        .collect(Collectors.joining("\n"));
    }

    /** what a month posts for an agreement that stood so when the last one was posted */
    private static String journal(String wasBilled, String before, String billed, String earned) {
        var run =
                new MonthRun(
                        ACCOUNT,
                        "",
                        new Position(usd(wasBilled), usd(before)),
                        usd(billed),
                        JANUARY.atEndOfMonth());
        return lines(run.journal(new Cause(ACCOUNT.value(), 1), usd(earned)).orElseThrow());
    }

    private static String lines(Journal journal) {
        return "| account | debit | credit |\n|---|---:|---:|\n"
                + journal.lines().stream()
                        .map(RevenueFlowPage::line)
                        .collect(Collectors.joining("\n"));
    }

    /** 600.00 EUR of an invoice at 1.10, paid when a euro is worth 1.20 */
    private static String exchange() {
        Currency eur = new Currency("EUR");
        Money paid = Money.of("600.00", eur);
        HomeRate own = new HomeRate(usd("0.00").currency(), new BigDecimal("1.2"));
        HomeRate billed = new HomeRate(own.home(), new BigDecimal("1.1"));
        Effect missing =
                ExchangePostings.missing(
                        paid,
                        own,
                        List.of(new Share(Kind.CHARGE, paid, billed)),
                        new Effect(usd("-720.00"), usd("720.00")));
        return "| account | debit | credit |\n|---|---:|---:|\n"
                + ExchangePostings.movements(missing, eur).stream()
                        .map(moved ->
                                "| %s | %s | |\n| %s | | %s |"
                                        .formatted(
                                                moved.debit().account(),
                                                moved.amount().home(),
                                                moved.credit().account(),
                                                moved.amount().home()))
                        .collect(Collectors.joining("\n"));
    }

    private static String line(JournalLine line) {
        String amount = line.amount().transaction().toString();
        return line.side() == Side.DEBIT
                ? "| %s | %s | |".formatted(line.place().account(), amount)
                : "| %s | | %s |".formatted(line.place().account(), amount);
    }

    /** the year after a change, when January and February are posted */
    private static String change(Change change) {
        ExistingAgreement before = inForce(aYearByTheMonth());
        Schedule was = before.deal().schedule();
        Schedule is =
                grown(before, before.amend(change, MARCH_IS_OPEN, MAKER, CHECKER, "agreed"))
                        .deal()
                        .schedule();
        return "| month | before | after |\n|---|---:|---:|\n"
                + IntStream.range(0, 12)
                        .mapToObj(JANUARY::plusMonths)
                        .map(month ->
                                "| %s | %s | %s |"
                                        .formatted(month, was.earnedIn(month), is.earnedIn(month)))
                        .collect(Collectors.joining("\n"));
    }

    private static String invoices() {
        ExistingAgreement changed = billedThrough(inForce(aYearByTheMonth()), "2026-03-01");
        ExistingAgreement dearer =
                grown(
                        changed,
                        changed.amend(
                                new Change.Prospective(
                                        usd("2100.00"), on("2026-04-01"), on("2026-12-31")),
                                MARCH_IS_OPEN,
                                MAKER,
                                CHECKER,
                                "agreed"));
        return "| drafted on | for the days | amount |\n|---|---|---:|\n"
                + billedThrough(dearer, "2026-06-01").deal().drafted().stream()
                        .map(draft ->
                                "| %s | %s to %s | %s |"
                                        .formatted(
                                                draft.issuedOn(),
                                                draft.servedFrom(),
                                                draft.servedTo(),
                                                draft.amount()))
                        .collect(Collectors.joining("\n"));
    }
}
