package io.tieout.qbo.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.reference.QboOverview.Overview;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the company's settings and all its lists anew, in as few calls as they fit in. */
final class RefreshRun {

    /** a list of a million records; no company has more */
    private static final int MOST_PAGES = 1_000;

    private final RealmDesk desk;
    private final Verdicts verdicts;

    RefreshRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome read(Operation operation) {
        return overview(operation)
                .or(() -> new PartyRun(desk).read())
                .or(() -> pages(Kind.ITEM, 0))
                .map(fault -> verdicts.on(fault, operation))
                .orElseGet(Outcome.Done::new);
    }

    private Optional<QboFault> overview(Operation operation) {
        return switch (desk.overview().read(requestId(operation))) {
            case Good<Overview>(var overview) -> {
                desk.store(overview.settings());
                overview.lists().values().forEach(desk::upsert);
                yield furtherPages(overview);
            }
            case Failed<Overview>(var fault) -> Optional.of(fault);
        };
    }

    /** a known request id would be answered with what stood there at the attempt before */
    private static String requestId(Operation operation) {
        var attempt = operation.requestId() + "/" + operation.attempts();
        return UUID.nameUUIDFromBytes(attempt.getBytes(UTF_8)).toString();
    }

    private Optional<QboFault> furtherPages(Overview overview) {
        return overview.lists().entrySet().stream()
                .filter(list -> list.getValue().size() == Statements.PAGE)
                .flatMap(list -> pages(list.getKey(), 1).stream())
                .findFirst();
    }

    /**
     * @param from counted from 0
     */
    private Optional<QboFault> pages(Kind kind, int from) {
        for (int page = from; page < MOST_PAGES; page++) {
            switch (desk.lists().page(kind, 1 + page * Statements.PAGE)) {
                case Good<List<Reference>>(var found) -> {
                    desk.upsert(found);
                    if (found.size() < Statements.PAGE) {
                        return Optional.empty();
                    }
                }
                case Failed<List<Reference>>(var fault) -> {
                    return Optional.of(fault);
                }
            }
        }
        return Optional.empty();
    }
}
