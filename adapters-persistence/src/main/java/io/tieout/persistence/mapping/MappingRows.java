package io.tieout.persistence.mapping;

import io.tieout.application.accounting.References.Reference;
import io.tieout.application.mapping.Mappings.Proposal;
import io.tieout.application.mapping.Mappings.State;
import io.tieout.application.mapping.Mappings.WordView;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.persistence.jooq.tables.records.MappingViewRecord;
import java.util.Map;
import java.util.Optional;

/** How a word stands, from its row and from what it means now. */
final class MappingRows {

    private MappingRows() {}

    static WordView view(Kind kind, MappingViewRecord row, Map<String, Reference> meanings) {
        var meaning = Optional.ofNullable(meanings.get(row.getWord()));
        var proposal =
                Optional.of(row)
                        .filter(it -> !it.getProposedId().isEmpty())
                        .map(it ->
                                new Proposal(
                                        it.getProposedId(),
                                        it.getProposedName(),
                                        it.getProposedBy()));
        return new WordView(
                kind,
                row.getWord(),
                state(row, meaning),
                meaning,
                proposal,
                row.getOrderedName(),
                row.getProblem(),
                row.getChangedBy(),
                Optional.of(row.getChangedAt()));
    }

    /** a word nobody said anything about */
    static WordView unmapped(Kind kind, String word, Map<String, Reference> meanings) {
        var meaning = Optional.ofNullable(meanings.get(word));
        return new WordView(
                kind,
                word,
                byName(meaning),
                meaning,
                Optional.empty(),
                "",
                "",
                "",
                Optional.empty());
    }

    private static State state(MappingViewRecord row, Optional<Reference> meaning) {
        if (!row.getOrderedName().isEmpty()) {
            return State.CREATING;
        }
        if (!row.getProposedId().isEmpty()) {
            return State.PROPOSED;
        }
        if (row.getRecordId().isEmpty()) {
            return byName(meaning);
        }
        return meaning.isPresent() ? State.CONFIRMED : State.STALE;
    }

    private static State byName(Optional<Reference> meaning) {
        return meaning.isPresent() ? State.MATCHED_BY_NAME : State.MISSING;
    }
}
