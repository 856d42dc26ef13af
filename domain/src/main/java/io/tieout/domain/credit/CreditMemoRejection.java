package io.tieout.domain.credit;

import io.tieout.domain.decision.Rejection;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PlanSection;
import io.tieout.domain.people.ActorId;

/** Why a credit memo says no. */
public sealed interface CreditMemoRejection extends Rejection {

    record CreditMemoNotFound(CreditMemoId memo) implements CreditMemoRejection {
        @Override
        public String message() {
            return "there is no credit memo " + memo.value() + "; check the id";
        }
    }

    record CreditMemoAlreadyDrafted(CreditMemoId memo) implements CreditMemoRejection {
        @Override
        public String message() {
            return "credit memo "
                    + memo.value()
                    + " was drafted before with other content; discard it and draft another";
        }
    }

    record CreditMemoNumberTaken(String number) implements CreditMemoRejection {
        @Override
        public String message() {
            return "credit memo number '" + number + "' is taken; choose another";
        }

        @Override
        public String field() {
            return "number";
        }
    }

    /** Part of the order breaks a rule; {@code field} says where. */
    record InvalidCredit(String field, String message) implements CreditMemoRejection {}

    record NotCreditable(InvoiceId invoice, String status) implements CreditMemoRejection {
        @Override
        public String message() {
            return "invoice "
                    + invoice.value()
                    + " is "
                    + status
                    + "; only one that stands in the accounting system is credited";
        }

        @Override
        public String field() {
            return "invoiceId";
        }
    }

    record BeyondWhatIsLeft(String field, String wanted, String left)
            implements CreditMemoRejection {
        @Override
        public String message() {
            return "cannot credit "
                    + wanted
                    + ": "
                    + left
                    + " is left of what was billed and not credited yet; credit that or less";
        }
    }

    record NothingToCredit(String invoiceNumber) implements CreditMemoRejection {
        @Override
        public String message() {
            return "nothing is left to credit of invoice '"
                    + invoiceNumber
                    + "'; see its creditMemos and discard one that is not wanted";
        }
    }

    record CreditMemoNotInState(String action, String status, String wayOut)
            implements CreditMemoRejection {
        @Override
        public String message() {
            return "cannot " + action + " a credit memo that is " + status + "; " + wayOut;
        }
    }

    record MakerIsChecker(ActorId actor) implements CreditMemoRejection {
        @Override
        public String message() {
            return actor.value()
                    + " drafted or submitted this credit memo; someone else must approve it";
        }
    }

    record StalePlan(PlanHash seen, PlanHash current) implements CreditMemoRejection {
        @Override
        public String message() {
            return "the plan changed since it was seen"
                    + PlanSection.named(current.changesSince(seen))
                    + " (saw "
                    + seen.hex()
                    + ", now "
                    + current.hex()
                    + "); look at creditMemoPlan again and approve that";
        }

        @Override
        public String field() {
            return "planHash";
        }
    }

    record PlanBlocked(String reasons) implements CreditMemoRejection {
        @Override
        public String message() {
            return "the credit memo cannot be pushed: " + reasons;
        }
    }

    record ConnectionDown(String reason) implements CreditMemoRejection {
        @Override
        public String message() {
            return "the accounting system does not answer, so nothing was approved: "
                    + reason
                    + "; see accountingOperations and try again";
        }
    }

    record CurrencyDiffers(String expected, String actual) implements CreditMemoRejection {
        @Override
        public String message() {
            return "expected "
                    + expected
                    + " but got "
                    + actual
                    + "; a credit memo is in its invoice's currency";
        }
    }

    record BeyondCredit(String wanted, String left) implements CreditMemoRejection {
        @Override
        public String message() {
            return "cannot apply "
                    + wanted
                    + ": "
                    + left
                    + " of the credit memo is neither used nor on its way; apply that or less";
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record InvoiceOwesLess(String wanted, String owed) implements CreditMemoRejection {
        @Override
        public String message() {
            return "cannot apply "
                    + wanted
                    + " to an invoice that owes "
                    + owed
                    + "; apply that or less, or choose another open invoice of the account";
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record InvoiceOfAnotherAccount(InvoiceId invoice) implements CreditMemoRejection {
        @Override
        public String message() {
            return "invoice "
                    + invoice.value()
                    + " is not owed by the account of the credit memo; choose one that is";
        }

        @Override
        public String field() {
            return "invoiceId";
        }
    }

    record UsedBeyond(String used, String total) implements CreditMemoRejection {
        @Override
        public String message() {
            return "payments use "
                    + used
                    + " of it, more than the "
                    + total
                    + " that the document says now; release them in the accounting system first";
        }
    }
}
