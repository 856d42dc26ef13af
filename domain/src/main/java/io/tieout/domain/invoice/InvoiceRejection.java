package io.tieout.domain.invoice;

import io.tieout.domain.decision.Rejection;
import io.tieout.domain.people.ActorId;
import java.util.List;

/** Why an invoice says no. */
public sealed interface InvoiceRejection extends Rejection {

    record InvoiceNotFound(InvoiceId invoice) implements InvoiceRejection {
        @Override
        public String message() {
            return "there is no invoice " + invoice.value() + "; check the id";
        }
    }

    record InvoiceAlreadyDrafted(InvoiceId invoice) implements InvoiceRejection {
        @Override
        public String message() {
            return "invoice "
                    + invoice.value()
                    + " was drafted before with other content; revise it instead";
        }
    }

    /** The content breaks a rule; {@code field} says where. */
    record InvalidContent(String field, String message) implements InvoiceRejection {}

    record InvoiceNumberTaken(String number) implements InvoiceRejection {
        @Override
        public String message() {
            return "invoice number '" + number + "' is taken; choose another";
        }

        @Override
        public String field() {
            return "number";
        }
    }

    record NotADraft(String action, String status) implements InvoiceRejection {
        @Override
        public String message() {
            return "cannot "
                    + action
                    + " an invoice that is "
                    + status
                    + "; only a draft can be changed";
        }
    }

    record NotSubmitted(String action, String status) implements InvoiceRejection {
        @Override
        public String message() {
            return "cannot "
                    + action
                    + " an invoice that is "
                    + status
                    + "; it must be submitted first";
        }
    }

    record MakerIsChecker(ActorId actor) implements InvoiceRejection {
        @Override
        public String message() {
            return actor.value()
                    + " drafted, revised or submitted this invoice; someone else must approve it";
        }
    }

    record StalePlan(PlanHash seen, PlanHash current) implements InvoiceRejection {

        /** what differs, as far as the hashes tell */
        public List<PlanSection> changed() {
            return current.changesSince(seen);
        }

        @Override
        public String message() {
            return "the plan changed since it was seen"
                    + PlanSection.named(changed())
                    + " (saw "
                    + seen.hex()
                    + ", now "
                    + current.hex()
                    + "); look at pushPlan again and approve that";
        }

        @Override
        public String field() {
            return "planHash";
        }
    }

    record PlanBlocked(String reasons) implements InvoiceRejection {
        @Override
        public String message() {
            return "the invoice cannot be pushed: " + reasons;
        }
    }

    record ConnectionDown(String reason) implements InvoiceRejection {
        @Override
        public String message() {
            return "the accounting system does not answer, so nothing was approved: "
                    + reason
                    + "; see accountingOperations and try again";
        }
    }

    /** One person asks for it and another allows it. */
    record NeedsSecondPerson(String action, String status) implements InvoiceRejection {
        @Override
        public String message() {
            return "nobody may "
                    + action
                    + " an invoice that is "
                    + status
                    + " alone; ask for it, and someone else allows it in controlledActs";
        }
    }

    record CannotLink(String status, String wayOut) implements InvoiceRejection {
        @Override
        public String message() {
            return "cannot link an invoice that is " + status + " to a document; " + wayOut;
        }
    }

    /** What we would say of the invoice in the books cannot be told, so nothing can be compared. */
    record NothingToCompare(String reasons) implements InvoiceRejection {
        @Override
        public String message() {
            return "the invoice cannot be held against a document: " + reasons;
        }
    }

    record DocumentNotStanding(String documentId, String why) implements InvoiceRejection {
        @Override
        public String message() {
            return "document "
                    + documentId
                    + " of the accounting system "
                    + why
                    + "; link another one, or approve the invoice so that it is pushed";
        }

        @Override
        public String field() {
            return "documentId";
        }
    }

    record DocumentOfOthers(String documentId, String customerId, String expected)
            implements InvoiceRejection {
        @Override
        public String message() {
            return "document "
                    + documentId
                    + " is billed to customer "
                    + customerId
                    + " but the invoice's account is linked to customer "
                    + expected
                    + "; link a document of that customer";
        }

        @Override
        public String field() {
            return "documentId";
        }
    }

    record DocumentTaken(String documentId, String number) implements InvoiceRejection {
        @Override
        public String message() {
            return "document "
                    + documentId
                    + " is the document of invoice '"
                    + number
                    + "' already; one document stands for one invoice only";
        }

        @Override
        public String field() {
            return "documentId";
        }
    }

    record NotLanded(String action, String status) implements InvoiceRejection {
        @Override
        public String message() {
            return "cannot " + action + " an invoice that is " + status + "; it has not landed";
        }
    }

    record NothingToAccept(String why) implements InvoiceRejection {
        @Override
        public String message() {
            return "there is nothing to accept: " + why;
        }
    }

    record CannotVoid(String status, String wayOut) implements InvoiceRejection {
        @Override
        public String message() {
            return "cannot void an invoice that is " + status + "; " + wayOut;
        }
    }

    record NotOpenForPayment(InvoiceId invoice, String status) implements InvoiceRejection {
        @Override
        public String message() {
            return "invoice " + invoice.value() + " is " + status + " and takes no payment";
        }
    }

    record AmountBeyondBalance(String amount, String balance) implements InvoiceRejection {
        @Override
        public String message() {
            return "cannot apply " + amount + " to a balance of " + balance;
        }
    }

    record CurrencyDiffers(String expected, String actual) implements InvoiceRejection {
        @Override
        public String message() {
            return "expected "
                    + expected
                    + " but got "
                    + actual
                    + "; an invoice is billed and paid in its account's currency";
        }

        @Override
        public String field() {
            return "currency";
        }
    }

    record CannotRestate(InvoiceId invoice, String status) implements InvoiceRejection {
        @Override
        public String message() {
            return "invoice "
                    + invoice.value()
                    + " is "
                    + status
                    + ", so no document of the accounting system counts for it";
        }
    }

    record SettledBeyond(String settled, String total) implements InvoiceRejection {
        @Override
        public String message() {
            return "payments settle "
                    + settled
                    + " of it, more than the "
                    + total
                    + " that the document says now; release them in the accounting system first";
        }
    }

    record NotApproved(String action, String status) implements InvoiceRejection {
        @Override
        public String message() {
            return "cannot " + action + " an invoice that is " + status + "; it was not approved";
        }
    }
}
