package io.tieout.graphql.collection;

import io.tieout.application.collection.Collections.CollectionView;
import io.tieout.domain.collection.Debt;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.Verdict;
import io.tieout.domain.collection.WhyNot;
import io.tieout.domain.collection.policy.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is decided of one step on one invoice, as the schema shows it.
 *
 * @param step the policy's, if it still has one of that name
 * @param dueOn by the due date alone
 */
record ShownVerdict(Verdict verdict, Optional<Step> step, Optional<LocalDate> dueOn) {

    /** Whether a step is taken. */
    enum Ruling {
        FIRES,
        FIRED,
        RESTS
    }

    static List<ShownVerdict> of(CollectionView view) {
        return view.decision().verdicts().stream().map(verdict -> of(view, verdict)).toList();
    }

    private static ShownVerdict of(CollectionView view, Verdict verdict) {
        StepRef ref = verdict.ref();
        Optional<Step> step =
                view.policy().stream()
                        .flatMap(policy -> policy.rules().steps().stream())
                        .filter(each -> each.name().equals(ref.step()))
                        .findFirst();
        Optional<LocalDate> dueOn =
                view.facts().owed().debts().stream()
                        .filter(debt -> debt.invoice().equals(ref.invoice()))
                        .map(Debt::dueOn)
                        .findFirst();
        return new ShownVerdict(
                verdict,
                step,
                step.flatMap(each -> dueOn.map(day -> day.plusDays(each.daysPastDue()))));
    }

    Ruling ruling() {
        return switch (verdict.ruling()) {
            case Verdict.Ruling.Fires _ -> Ruling.FIRES;
            case Verdict.Ruling.Fired _ -> Ruling.FIRED;
            case Verdict.Ruling.Rests _ -> Ruling.RESTS;
        };
    }

    Optional<Instant> takenAt() {
        return verdict.ruling() instanceof Verdict.Ruling.Fired(var at)
                ? Optional.of(at)
                : Optional.empty();
    }

    /** {@code NotYet} is {@code NOT_YET} */
    Optional<String> reason() {
        return why().map(why -> codeOf(why.getClass()));
    }

    static String codeOf(Class<? extends WhyNot> why) {
        return why.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    String explanation() {
        return switch (verdict.ruling()) {
            case Verdict.Ruling.Fires _ -> "it is due now";
            case Verdict.Ruling.Fired(var at) -> "it was taken at " + at;
            case Verdict.Ruling.Rests(var why) -> why.message();
        };
    }

    private Optional<WhyNot> why() {
        return verdict.ruling() instanceof Verdict.Ruling.Rests(var why)
                ? Optional.of(why)
                : Optional.empty();
    }
}
