package io.tieout.application.account.upkeep;

import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.account.upkeep.Seen;
import io.tieout.domain.people.SubjectId;
import java.time.Instant;

/**
 * A linked customer as it was read.
 *
 * @param version counts its changes there
 * @param changedAt by the accounting system's clock
 */
public record CustomerSeen(Traits traits, long version, Instant changedAt) {

    Seen of(SubjectId subject) {
        return new Seen(Card.of(subject, traits), version, changedAt);
    }
}
