package io.tieout.graphql.collection;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.collection.Collections.CollectionView;
import io.tieout.domain.collection.Arrears;
import io.tieout.domain.collection.OpenDebt;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Span;
import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.money.Money;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code Collection} and of what belongs to it come from. */
public final class CollectionWiring implements RuntimeWiringConfigurer {

    /** What keeps collection from going on, in the words of the public interface. */
    private enum PauseKind {
        DISPUTE,
        PROMISE,
        INSTALMENT_PLAN,
        HOLD
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        collection(wiring);
        owed(wiring);
        verdict(wiring);
        pause(wiring);
        Stream.of(
                        "DisputeInvoice",
                        "RecordPromiseToPay",
                        "DisputeOwnInvoice",
                        "PromiseToPay",
                        "AnswerClaim",
                        "AgreeOnInstalments",
                        "HoldCollection",
                        "EndCollectionPause",
                        "AgreeOnCollection")
                .forEach(name -> Payload.wire(name + "Payload", "collection", wiring));
    }

    private static void collection(RuntimeWiring.Builder wiring) {
        Fields.of("Collection", CollectionView.class)
                .field("accountClass", view -> Fields.orNull(view.facts().debtor().accountClass()))
                .field("jurisdiction", view -> view.facts().debtor().venue().jurisdiction())
                .field("customerClass", view -> view.facts().debtor().venue().customerClass())
                .field("feeTerm", view -> term(view.arranged().terms().basis()))
                .field("policyVersion", view -> version(view.decision().policyVersion()))
                .field("arrears", CollectionView::arrears)
                .field("invoices", CollectionView::debts)
                .field("steps", ShownVerdict::of)
                .field("pauses", view -> ShownPause.of(view.arranged()))
                .field("nextAt", view -> moment(view.decision().nextAt()))
                .into(wiring);
    }

    private static void owed(RuntimeWiring.Builder wiring) {
        Fields.of("Arrears", Arrears.class)
                .field("overdue", Arrears::overdue)
                .field("daysOutstanding", Arrears::daysOutstanding)
                .field("upTo30", Arrears::upTo30)
                .field("upTo60", Arrears::upTo60)
                .field("upTo90", Arrears::upTo90)
                .field("beyond", Arrears::beyond)
                .into(wiring);
        Fields.of("CollectedInvoice", OpenDebt.class)
                .field("issuedOn", OpenDebt::issuedOn)
                .field("dueOn", OpenDebt::dueOn)
                .field("daysPastDue", OpenDebt::daysPastDue)
                .field("total", OpenDebt::total)
                .field("open", OpenDebt::open)
                .field("isFee", OpenDebt::isFee)
                .into(wiring);
    }

    private static void verdict(RuntimeWiring.Builder wiring) {
        Fields.of("CollectionVerdict", ShownVerdict.class)
                .field("invoiceId", shown -> GlobalId.of(shown.verdict().ref().invoice()))
                .field("step", shown -> shown.verdict().ref().step())
                .field(
                        "action",
                        shown ->
                                shown.step().map(step -> ActionName.of(step.action())).orElse(null))
                .field("dueOn", shown -> shown.dueOn().orElse(null))
                .field("ruling", ShownVerdict::ruling)
                .field("takenAt", shown -> shown.takenAt().orElse(null))
                .field("reason", shown -> shown.reason().orElse(null))
                .field("explanation", ShownVerdict::explanation)
                .into(wiring);
    }

    private static void pause(RuntimeWiring.Builder wiring) {
        Fields.of("CollectionPause", ShownPause.class)
                .field("id", shown -> shown.id().value().toString())
                .field("kind", shown -> kind(shown.pause()))
                .field(
                        "invoiceIds",
                        shown -> shown.pause().invoices().stream().map(GlobalId::of).toList())
                .field("amount", shown -> amount(shown.pause()))
                .field("untilOn", shown -> untilOn(shown.pause()))
                .field("instalments", shown -> instalments(shown.pause()))
                .field("hold", shown -> hold(shown.pause()))
                .field("fromOn", shown -> shown.pause().span().fromOn())
                .field("endedOn", shown -> endedOn(shown.pause().span()))
                .field("claim", shown -> shown.claim().orElse(null))
                .into(wiring);
        Fields.of("PauseClaim", ShownPause.Word.class)
                .field("by", word -> word.claim().by().value())
                .field("reason", word -> word.claim().reason())
                .field("reply", word -> word.claim().reply())
                .field("lapsesOn", word -> word.lapsesOn().orElse(null))
                .into(wiring);
        Fields.of("Instalment", Pause.Instalment.class)
                .field("dueOn", Pause.Instalment::dueOn)
                .field("amount", Pause.Instalment::amount)
                .into(wiring);
    }

    private static @Nullable String term(FeeBasis basis) {
        return basis instanceof FeeBasis.Recorded(var term, _, _) ? term : null;
    }

    private static @Nullable Integer version(int version) {
        return version == 0 ? null : Integer.valueOf(version);
    }

    private static @Nullable Instant moment(Instant at) {
        return at.equals(Instant.MAX) ? null : at;
    }

    private static PauseKind kind(Pause pause) {
        return switch (pause) {
            case Pause.Dispute _ -> PauseKind.DISPUTE;
            case Pause.Promise _ -> PauseKind.PROMISE;
            case Pause.InstalmentPlan _ -> PauseKind.INSTALMENT_PLAN;
            case Pause.Hold _ -> PauseKind.HOLD;
        };
    }

    private static @Nullable Money amount(Pause pause) {
        return pause instanceof Pause.Dispute(_, var amount, _) ? amount : null;
    }

    private static @Nullable LocalDate untilOn(Pause pause) {
        return pause instanceof Pause.Promise(_, var untilOn, _) ? untilOn : null;
    }

    private static List<Pause.Instalment> instalments(Pause pause) {
        return pause instanceof Pause.InstalmentPlan(_, var parts, _) ? parts : List.of();
    }

    private static Pause.@Nullable HoldKind hold(Pause pause) {
        return pause instanceof Pause.Hold(var kind, _) ? kind : null;
    }

    private static @Nullable LocalDate endedOn(Span span) {
        return span.end() instanceof Span.End.Ended(var on, _) ? on : null;
    }
}
