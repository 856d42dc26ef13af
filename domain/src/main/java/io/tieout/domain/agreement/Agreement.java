package io.tieout.domain.agreement;

import io.tieout.domain.agreement.AgreementEvent.AgreementDrafted;
import io.tieout.domain.agreement.AgreementRejection.AgreementNotFound;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.ActorId;
import java.util.List;

/**
 * An agreement as it stands: undrafted, drafted, in force or ended.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events.
 */
public sealed interface Agreement permits Agreement.Undrafted, ExistingAgreement {

    /** before the first event */
    static Agreement unborn() {
        return new Undrafted();
    }

    /**
     * writes it down; the same again changes nothing
     *
     * @param currency of the account
     * @throws AgreementRejected the terms break a rule, or it was made before with others
     */
    List<AgreementEvent> draft(AgreementId id, AgreementTerms terms, Currency currency, ActorId by);

    /**
     * the agreement that exists
     *
     * @throws AgreementRejected nobody made it
     */
    ExistingAgreement existing(AgreementId id);

    /** the state after an event */
    Agreement after(AgreementEvent event);

    /** Nobody made it. */
    record Undrafted() implements Agreement {

        @Override
        public List<AgreementEvent> draft(
                AgreementId id, AgreementTerms terms, Currency currency, ActorId by) {
            AgreementRules.check(terms, currency);
            return List.of(
                    new AgreementDrafted(
                            id,
                            terms,
                            terms.scope().schedule(),
                            terms.billing().terms(terms.scope()),
                            by));
        }

        @Override
        public ExistingAgreement existing(AgreementId id) {
            throw new AgreementRejected(new AgreementNotFound(id));
        }

        @Override
        public Agreement after(AgreementEvent event) {
            if (event instanceof AgreementDrafted(var id, var terms, var plan, var bills, var by)) {
                return new AgreementDraft(Deal.agreed(id, terms, plan, bills), by);
            }
            throw new IllegalStateException(
                    event.getClass().getSimpleName() + " cannot be an agreement's first event");
        }
    }
}
