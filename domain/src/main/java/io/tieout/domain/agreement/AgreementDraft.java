package io.tieout.domain.agreement;

import io.tieout.domain.agreement.AgreementEvent.AgreementApproved;
import io.tieout.domain.agreement.AgreementRejection.AgreementMakerIsChecker;
import io.tieout.domain.people.ActorId;
import java.util.List;

/** Somebody made it and nobody approved it: nothing of it counts. */
public record AgreementDraft(Deal deal, ActorId madeBy) implements ExistingAgreement {

    @Override
    public String status() {
        return "a draft";
    }

    @Override
    public List<AgreementEvent> approve(ActorId by) {
        if (by.equals(madeBy)) {
            throw new AgreementRejected(new AgreementMakerIsChecker(by));
        }
        return List.of(new AgreementApproved(deal.id(), by));
    }

    @Override
    public Agreement after(AgreementEvent event) {
        if (event instanceof AgreementApproved) {
            return new RunningAgreement(deal);
        }
        throw new IllegalStateException(event.getClass().getSimpleName() + " of a draft");
    }
}
