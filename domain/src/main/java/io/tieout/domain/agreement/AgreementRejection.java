package io.tieout.domain.agreement;

import io.tieout.domain.decision.Rejection;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;

/** Why an agreement says no. */
public sealed interface AgreementRejection extends Rejection {

    record AgreementNotFound(AgreementId agreement) implements AgreementRejection {
        @Override
        public String message() {
            return "there is no agreement " + agreement.value() + "; see agreements";
        }

        @Override
        public String field() {
            return "agreementId";
        }
    }

    record AgreementAlreadyDrafted(AgreementId agreement) implements AgreementRejection {
        @Override
        public String message() {
            return "agreement "
                    + agreement.value()
                    + " was made before with other terms; change it with requestAmendment";
        }
    }

    /** The terms break a rule; {@code field} says where. */
    record InvalidAgreement(String field, String message) implements AgreementRejection {}

    record AgreementReferenceTaken(String reference) implements AgreementRejection {
        @Override
        public String message() {
            return "another agreement is called '" + reference + "'; choose another reference";
        }

        @Override
        public String field() {
            return "reference";
        }
    }

    record ProductNotScheduled(String product) implements AgreementRejection {
        @Override
        public String message() {
            return "product '"
                    + product
                    + "' is earned when it is invoiced; say where its revenue is deferred with"
                    + " proposeMapping, kind DEFERRED_REVENUE";
        }

        @Override
        public String field() {
            return "product";
        }
    }

    record AgreementNotInForce(String action, String status) implements AgreementRejection {
        @Override
        public String message() {
            return "cannot "
                    + action
                    + " an agreement that is "
                    + status
                    + "; only one that is approved and not ended changes";
        }
    }

    record AgreementMakerIsChecker(ActorId actor) implements AgreementRejection {
        @Override
        public String message() {
            return actor.value() + " made this agreement; someone else must approve it";
        }
    }

    record NoSuchDelivery(String what) implements AgreementRejection {
        @Override
        public String message() {
            return "nothing called '" + what + "' was delivered; see deliveries of the agreement";
        }

        @Override
        public String field() {
            return "what";
        }
    }

    record DeliveredOtherwise(String what, String amount, LocalDate on)
            implements AgreementRejection {
        @Override
        public String message() {
            return "'"
                    + what
                    + "' counts already with "
                    + amount
                    + " on "
                    + on
                    + "; correct it instead";
        }

        @Override
        public String field() {
            return "what";
        }
    }

    record WrongKindOfWork(String action, String kind) implements AgreementRejection {
        @Override
        public String message() {
            return "cannot " + action + " under an agreement on " + kind + "; choose another one";
        }
    }

    /** What stands in the books leaves the agreement where no billing and earning leads. */
    record EntryDoesNotFit(LocalDate lastOn, Money moved, Money fitting)
            implements AgreementRejection {
        @Override
        public String message() {
            return "the entry of the month that ends on "
                    + lastOn
                    + " moves "
                    + moved
                    + " more to the unbilled receivable than ours, and "
                    + fitting
                    + " would follow from what is billed and earned; push ours again, or correct"
                    + " it there";
        }
    }
}
