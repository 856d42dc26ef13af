package io.tieout.application.mapping;

import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.lapse.OutdatedApprovals;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.MappingEvent.MappingConfirmed;
import io.tieout.domain.mapping.MappingEvent.RecordCreated;
import io.tieout.domain.people.TenantId;
import java.util.Set;

/**
 * Takes back each approval that has not landed and whose document would be another one by the new
 * meaning: what an approver signed names the item or class of before.
 */
public final class WhenMappingConfirmedThenAskForNewApproval implements Automation {

    /** a hundred pages of a hundred; more pushes never wait, because approving is people's work */
    private static final int MOST_PAGES = 100;

    private final OutdatedApprovals approvals;

    public WhenMappingConfirmedThenAskForNewApproval(OutdatedApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(MappingConfirmed.class, RecordCreated.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case MappingConfirmed(_, var word, _, _) -> askAnew(recorded.tenant(), word);
            case RecordCreated(_, var word, _) -> askAnew(recorded.tenant(), word);
            default -> {
                // an event after which every word means what it meant
            }
        }
    }

    private void askAnew(TenantId tenant, MappedWord word) {
        approvals.takeBack(
                tenant,
                MOST_PAGES,
                name(),
                why ->
                        "'"
                                + word.word()
                                + "' means another record now, and "
                                + why
                                + "; look at the plan and approve it anew");
    }
}
