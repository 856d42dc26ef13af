package io.tieout.graphql.collection;

import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.arrangement.CustomersWord;
import io.tieout.domain.collection.arrangement.PauseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What keeps collection from going on.
 *
 * @param claim that the customer said it by themselves; empty where the house recorded it
 */
record ShownPause(PauseId id, Pause pause, Optional<Word> claim) {

    /**
     * What a customer said by themselves.
     *
     * @param lapsesOn the first day on which it no longer counts; empty once it is answered
     */
    record Word(Claim claim, Optional<LocalDate> lapsesOn) {
        static Word of(Claim claim, Pause pause) {
            return new Word(
                    claim,
                    claim.reply() == Claim.Reply.AWAITED
                            ? Optional.of(CustomersWord.lapsesOn(pause))
                            : Optional.empty());
        }
    }

    /** in the order in which they were arranged */
    static List<ShownPause> of(Arrangements arranged) {
        return arranged.pauses().stream()
                .map(each ->
                        new ShownPause(
                                each.id(),
                                each.pause(),
                                arranged.claimOf(each.id())
                                        .map(claim -> Word.of(claim, each.pause()))))
                .toList();
    }
}
