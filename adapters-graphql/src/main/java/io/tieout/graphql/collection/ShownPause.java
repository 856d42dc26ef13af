package io.tieout.graphql.collection;

import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.arrangement.PauseId;
import java.util.List;
import java.util.Optional;

/**
 * What keeps collection from going on.
 *
 * @param claim that the customer said it by themselves; empty where the house recorded it
 */
record ShownPause(PauseId id, Pause pause, Optional<Claim> claim) {

    /** in the order in which they were arranged */
    static List<ShownPause> of(Arrangements arranged) {
        return arranged.pauses().stream()
                .map(each -> new ShownPause(each.id(), each.pause(), arranged.claimOf(each.id())))
                .toList();
    }
}
