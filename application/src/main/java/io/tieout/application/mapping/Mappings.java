package io.tieout.application.mapping;

import io.tieout.application.accounting.References.Reference;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What our words mean, as the views and the copied lists say. */
public interface Mappings {

    /** How a word stands. */
    enum State {
        /** a new record is being made for it */
        CREATING,
        /** somebody proposed a meaning and nobody confirmed it yet */
        PROPOSED,
        /** confirmed by two people */
        CONFIRMED,
        /** confirmed, but its record is inactive or gone, so nothing with this word can land */
        STALE,
        /** nobody said anything; an active record has the very name */
        MATCHED_BY_NAME,
        /** nobody said anything, and no active record has the name */
        MISSING
    }

    /**
     * One word as it stands.
     *
     * @param meaning what a document with this word would name now; empty for nothing
     * @param proposed what waits for confirmation; empty for nothing
     * @param creating the name of the new record that is being made; empty for none
     * @param problem why the last new record came to nothing; empty if it did not
     * @param changedBy who proposed, confirmed or declined last; empty for nobody
     */
    record WordView(
            Kind kind,
            String word,
            State state,
            Optional<Reference> meaning,
            Optional<Proposal> proposed,
            String creating,
            String problem,
            String changedBy,
            Optional<Instant> changedAt) {}

    /** A meaning that waits. */
    record Proposal(String recordId, String recordName, String by) {}

    /**
     * What each of these words means now; a word that means nothing is missing. One statement,
     * however many words.
     */
    Map<String, Reference> meanings(
            TenantId tenant, ConnectionId connection, Kind kind, Collection<String> words);

    /**
     * Every word somebody said something about, and these words besides, by word; at most 1,000.
     * Two statements.
     */
    List<WordView> list(
            Viewer viewer, ConnectionId connection, Kind kind, Collection<String> besides);
}
