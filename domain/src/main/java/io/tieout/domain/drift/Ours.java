package io.tieout.domain.drift;

import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.people.ActorId;

/** What our books say of a document: of a sale, or of a journal entry. */
public sealed interface Ours permits OurSide, OurEntry {

    /** stands for exactly what pushing ours again would land */
    PlanHash plan();

    /** the order that it stands there again in place of what was seen */
    DriftEvent ordered(Diverged drift, ActorId by, String reason);
}
