package io.tieout.bootstrap.faults.drift;

import static java.util.stream.Collectors.toMap;

import io.tieout.application.drift.DriftViews;
import io.tieout.application.drift.DriftViews.DriftView;
import io.tieout.application.drift.DriftViews.Status;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.drift.Editor.Landed;
import io.tieout.bootstrap.faults.flood.Company;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.Deviation;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds every document that landed against the books of now, and against what Tieout shows. */
final class DriftJudgement {

    /** follow from what was edited, and are shown beside it */
    private static final Set<String> SUMS = Set.of("total before tax");

    private static final String MARK = "Tieout ";

    private final TwinAdmin twin;
    private final DriftViews drifts;
    private final FaultReport.Draft draft = new FaultReport.Draft();
    private int untouched;
    private int drifted;
    private int fields;
    private int backAgain;

    DriftJudgement(TwinAdmin twin, DriftViews drifts) {
        this.twin = twin;
        this.drifts = drifts;
    }

    /** A company, and who edited its books. */
    record Books(Company company, Editor editor) {}

    FaultReport report(List<Books> all) {
        all.forEach(this::judge);
        draft.figure("companies", all.size())
                .figure("documents that nobody edited, none of them a drift", untouched)
                .figure("documents that differ, each of them shown", drifted)
                .figure("fields that differ, each shown with both values", fields)
                .figure("documents that were edited and put back", backAgain);
        if (untouched == 0 || fields == 0) {
            draft.broken("the books were all edited, or not at all: nothing was put to the test");
        }
        return draft.report();
    }

    private void judge(Books books) {
        Company company = books.company();
        List<Landed> documents = books.editor().documents();
        Set<Holder> holders =
                documents.stream().map(DriftJudgement::holder).collect(Collectors.toSet());
        Map<Holder, DriftView> shown =
                drifts.of(company.viewer(), holders).stream()
                        .collect(toMap(DriftView::holder, Function.identity()));
        Map<String, JsonNode> now = standing(company.realm());
        for (Landed document : documents) {
            judge(
                    document.entity() + " " + document.id() + " of " + company,
                    books.editor().wasEdited(document),
                    document,
                    Optional.ofNullable(now.get(document.entity() + document.id())),
                    Optional.ofNullable(shown.get(holder(document))));
        }
    }

    private void judge(
            String where,
            boolean wasEdited,
            Landed document,
            Optional<JsonNode> now,
            Optional<DriftView> shown) {
        Optional<Departure> open =
                shown.filter(drift -> drift.status() == Status.OPEN).map(DriftView::departure);
        if (now.isEmpty()) {
            drifted++;
            draft.expect(
                    "what is shown of " + where + ", which is gone",
                    Optional.of(Departure.Kind.DELETED),
                    open.map(Departure::kind));
            return;
        }
        Shown before = Shown.by(document.record());
        Shown after = Shown.by(now.get());
        Set<String> different = after.differencesFrom(before);
        draft.expect("the fields shown of " + where, different, names(open));
        open.ifPresent(departure -> values(where, departure, before, after));
        if (!wasEdited) {
            untouched++;
            draft.expect("whether " + where + " ever drifted", false, shown.isPresent());
        } else if (different.isEmpty()) {
            backAgain++;
        } else {
            drifted++;
            fields += different.size();
        }
    }

    private void values(String where, Departure departure, Shown before, Shown after) {
        for (Deviation each : departure.deviations()) {
            String field = each.field();
            // Numbers are written with other zeros behind the point.
            if (!SUMS.contains(field) && !field.endsWith("quantity")) {
                draft.expect(field + " that counts of " + where, before.value(field), each.landed())
                        .expect(field + " now of " + where, after.value(field), each.now());
            }
        }
    }

    private static Set<String> names(Optional<Departure> open) {
        Set<String> names = new TreeSet<>();
        open.ifPresent(departure ->
                departure.deviations().stream()
                        .map(Deviation::field)
                        .filter(field -> !SUMS.contains(field))
                        .forEach(names::add));
        return names;
    }

    private Map<String, JsonNode> standing(String realm) {
        Map<String, JsonNode> standing = new HashMap<>();
        for (String entity : List.of("Invoice", "CreditMemo")) {
            twin.records(realm, entity)
                    .forEach(record -> standing.put(entity + record.path("Id").asString(), record));
        }
        return standing;
    }

    private static Holder holder(Landed document) {
        UUID id = UUID.fromString(document.mark().substring(MARK.length()));
        return document.entity().equals("Invoice")
                ? Holder.of(new InvoiceId(id))
                : Holder.of(new CreditMemoId(id));
    }
}
