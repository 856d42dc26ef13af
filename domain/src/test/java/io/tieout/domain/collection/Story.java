package io.tieout.domain.collection;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.PolicyExamples;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.FeeCaps;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An account in New York and what happens to it. Days are learnt at midnight there; looks are at
 * ten in the morning unless said otherwise.
 */
public final class Story {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final AccountId ACCOUNT = new AccountId(new UUID(4, 1));

    /** a Monday */
    public static final LocalDate DUE_ON = LocalDate.of(2024, 6, 3);

    public static final InvoiceId FIRST = invoice(1);
    public static final InvoiceId SECOND = invoice(2);

    final List<Debt> debts = new ArrayList<>();
    final List<Clearing> clearings = new ArrayList<>();
    final List<OpenMoney> openMoney = new ArrayList<>();
    final List<Pause> pauses = new ArrayList<>();
    final List<Said> said = new ArrayList<>();
    final List<Outage> outages = new ArrayList<>();
    final List<CollectionPolicy> policies = new ArrayList<>();
    Log log = Log.empty();

    public static Story under(CollectionRules rules) {
        Story story = new Story();
        story.policies.add(new CollectionPolicy("", 1, LocalDate.of(2000, 1, 1), rules));
        return story;
    }

    public static InvoiceId invoice(int number) {
        return new InvoiceId(new UUID(5, number));
    }

    public static Money usd(String decimal) {
        return Money.of(decimal, PolicyExamples.USD);
    }

    public static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(NEW_YORK).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(NEW_YORK).toInstant();
    }

    /** so many days past the first due day */
    public static LocalDate day(int daysPastDue) {
        return DUE_ON.plusDays(daysPastDue);
    }

    public static StepRef step(InvoiceId invoice, String name) {
        return new StepRef(invoice, name);
    }

    public Story owes(InvoiceId invoice, String total, LocalDate dueOn) {
        return owes(invoice, usd(total), dueOn, new Debt.Origin.Sale());
    }

    public Story owes(InvoiceId invoice, Money total, LocalDate dueOn) {
        return owes(invoice, total, dueOn, new Debt.Origin.Sale());
    }

    Story owes(InvoiceId invoice, Money total, LocalDate dueOn, Debt.Origin origin) {
        LocalDate issuedOn = dueOn.minusDays(30);
        FeeBasis basis = new FeeBasis.Recorded("clause 7", issuedOn.minusYears(1), true);
        debts.add(
                new Debt(
                        invoice,
                        issuedOn,
                        dueOn,
                        total,
                        Money.zero(total.currency()),
                        origin,
                        basis,
                        startOf(issuedOn)));
        return this;
    }

    Story pays(InvoiceId invoice, String amount, LocalDate on) {
        return pays(invoice, amount, on, startOf(on));
    }

    public Story pays(InvoiceId invoice, String amount, LocalDate on, Instant knownAt) {
        clearings.add(new Clearing(invoice, on, usd(amount), knownAt));
        return this;
    }

    public Story pays(InvoiceId invoice, Money amount, LocalDate on) {
        clearings.add(new Clearing(invoice, on, amount, startOf(on)));
        return this;
    }

    public Story disputes(InvoiceId invoice, Money amount, LocalDate from) {
        return pauses(new Pause.Dispute(invoice, amount, span(from)));
    }

    Story leaves(String amount, Span span) {
        openMoney.add(new OpenMoney(usd(amount), span));
        return this;
    }

    Story pauses(Pause pause) {
        pauses.add(pause);
        return this;
    }

    /** the customer says it by themselves; the house has two weeks to answer */
    Story says(Pause pause) {
        return says(pause, Optional.empty());
    }

    /** the same, and the house accepts it then */
    Story says(Pause pause, Instant acceptedAt) {
        return says(pause, Optional.of(acceptedAt));
    }

    private Story says(Pause pause, Optional<Instant> acceptedAt) {
        said.add(new Said(pause, pause.span().fromOn().plusDays(14), acceptedAt));
        return this;
    }

    Story cannotSee(Instant from, Instant until) {
        outages.add(new Outage(from, until));
        return this;
    }

    static Span span(LocalDate from) {
        return Span.from(from, startOf(from));
    }

    static Span span(LocalDate from, LocalDate until) {
        return span(from).endedOn(until, startOf(until));
    }

    public Facts facts() {
        return new Facts(
                new Debtor(ACCOUNT, "", NEW_YORK, PolicyExamples.TEXAS, PolicyExamples.USD),
                new Owed(debts, clearings, openMoney),
                pauses,
                said,
                outages,
                log);
    }

    public CollectionPolicies policies() {
        return new CollectionPolicies(policies);
    }

    public static FeeCaps caps() {
        return new FeeCaps(List.of(PolicyExamples.noLimit()));
    }

    /** decides and does nothing */
    CollectionDecision seen(Instant at) {
        return CollectionDecision.of(policies(), caps(), facts(), at);
    }

    CollectionDecision seen(int daysPastDue) {
        return seen(at(day(daysPastDue), 10));
    }

    /** decides and does what is due */
    public CollectionDecision acts(Instant at) {
        CollectionDecision decision = seen(at);
        log = log.after(decision);
        return decision;
    }

    CollectionDecision acts(int daysPastDue) {
        return acts(at(day(daysPastDue), 10));
    }

    /** acts on every day of a range, both included */
    public Story runs(int fromDay, int throughDay) {
        for (int day = fromDay; day <= throughDay; day++) {
            acts(day);
        }
        return this;
    }

    /** what the decision says of a step */
    static Verdict.Ruling ruling(CollectionDecision decision, InvoiceId invoice, String name) {
        return decision.verdicts().stream()
                .filter(verdict -> verdict.ref().equals(step(invoice, name)))
                .min(Comparator.comparing(Verdict::toString))
                .orElseThrow()
                .ruling();
    }
}
