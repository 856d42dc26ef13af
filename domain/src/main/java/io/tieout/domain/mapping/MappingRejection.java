package io.tieout.domain.mapping;

import io.tieout.domain.decision.Rejection;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.people.ActorId;

/** Why a mapping says no. */
public sealed interface MappingRejection extends Rejection {

    record NothingProposed(String verb) implements MappingRejection {
        @Override
        public String message() {
            return "there is no proposal to " + verb + " for this word; propose one first";
        }
    }

    record ProposerConfirms(ActorId by) implements MappingRejection {
        @Override
        public String message() {
            return by.value()
                    + " proposed this mapping, so somebody else must confirm it; decline it to"
                    + " propose another";
        }
    }

    record ProposalMoved(Target seen, Target proposed) implements MappingRejection {
        @Override
        public String message() {
            return "the proposal is now record "
                    + proposed.id()
                    + " '"
                    + proposed.name()
                    + "', not "
                    + seen.id()
                    + "; look again and confirm that one";
        }

        @Override
        public String field() {
            return "recordId";
        }
    }

    record InvalidReason(int length, int most) implements MappingRejection {
        @Override
        public String message() {
            return "a reason has 1 to " + most + " characters but this one has " + length;
        }

        @Override
        public String field() {
            return "reason";
        }
    }

    record InvalidWord(int length) implements MappingRejection {
        @Override
        public String message() {
            return "a word has 1 to 100 characters but this one has " + length;
        }

        @Override
        public String field() {
            return "word";
        }
    }

    record NoSuchWord(String word, String form) implements MappingRejection {
        @Override
        public String message() {
            return "no document says '" + word + "'; a word of this kind is " + form;
        }

        @Override
        public String field() {
            return "word";
        }
    }

    record DoesNotFit(String field, String form, int length) implements MappingRejection {
        @Override
        public String message() {
            return "expected " + form + " but got " + length + " characters";
        }
    }

    record RecordUnderWay(String word) implements MappingRejection {
        @Override
        public String message() {
            return "a new record is being made for '"
                    + word
                    + "'; wait until it is there, or dismiss its operation";
        }

        @Override
        public String field() {
            return "word";
        }
    }

    record NotAnIncomeAccount(String id, String type) implements MappingRejection {
        @Override
        public String message() {
            return "account "
                    + id
                    + " takes no income: it is of type '"
                    + type
                    + "'; choose an active income account from accountingList(kind: ACCOUNT)";
        }

        @Override
        public String field() {
            return "incomeAccountId";
        }
    }

    record UnknownRecord(String kind, String id) implements MappingRejection {
        @Override
        public String message() {
            return "the accounting system has no active "
                    + kind
                    + " '"
                    + id
                    + "' that Tieout knows of; see accountingList, or read the lists anew with"
                    + " refreshAccountingLists";
        }

        @Override
        public String field() {
            return "recordId";
        }
    }
}
