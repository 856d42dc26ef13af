package io.tieout.domain.revision;

import io.tieout.domain.decision.Rejection;
import java.time.LocalDate;

/** Why a landed invoice is not revised. */
public sealed interface RevisionRejection extends Rejection {

    record NotRevisable(String status, String wayOut) implements RevisionRejection {
        @Override
        public String message() {
            return "cannot revise an invoice that is " + status + "; " + wayOut;
        }

        @Override
        public String field() {
            return "invoiceId";
        }
    }

    record RevisionNotInState(String action, String status) implements RevisionRejection {
        @Override
        public String message() {
            return "cannot " + action + " a revision that is " + status;
        }
    }

    record NothingRevised() implements RevisionRejection {
        @Override
        public String message() {
            return "the revision says what the invoice says already; change something";
        }
    }

    /** What a revision may not change. */
    record FixedByLanding(String field, String stands, String wanted) implements RevisionRejection {
        @Override
        public String message() {
            return "the "
                    + field
                    + " of a landed invoice stays '"
                    + stands
                    + "', not '"
                    + wanted
                    + "'; void or credit the invoice and bill anew";
        }
    }

    record RevisedIntoClosedBooks(LocalDate issuedOn, LocalDate closedThrough)
            implements RevisionRejection {
        @Override
        public String message() {
            return "the books are closed through "
                    + closedThrough
                    + ", so an invoice cannot move to "
                    + issuedOn
                    + "; choose a later day";
        }

        @Override
        public String field() {
            return "issuedOn";
        }
    }

    record SettledBeyondRevision(String settled, String total) implements RevisionRejection {
        @Override
        public String message() {
            return "payments and credits settle "
                    + settled
                    + " of it, more than the "
                    + total
                    + " it would say; release them first, or leave it and credit the difference"
                    + " with draftCreditMemo";
        }

        @Override
        public String field() {
            return "lines";
        }
    }

    record CreditedBeyondRevision(String credited, String total) implements RevisionRejection {
        @Override
        public String message() {
            return "credit memos take back "
                    + credited
                    + " of it, more than the "
                    + total
                    + " it would say; discard one that has not landed, or credit the difference"
                    + " instead";
        }

        @Override
        public String field() {
            return "lines";
        }
    }

    /** {@code line} is counted from 1. */
    record CreditedLineRevised(int line) implements RevisionRejection {
        @Override
        public String message() {
            return "line "
                    + line
                    + " is taken back by a credit memo, so it stays as it is; add a line, or credit"
                    + " the difference";
        }

        @Override
        public String field() {
            return "lines." + (line - 1);
        }
    }

    record DriftUndecided(String status) implements RevisionRejection {
        @Override
        public String message() {
            return "somebody changed the document in the accounting system and that is "
                    + status
                    + "; settle the invoice's drift first";
        }
    }
}
