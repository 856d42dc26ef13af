package io.tieout.domain.account;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.Rejection;
import java.util.List;

/** Why an account says no. */
public sealed interface AccountRejection extends Rejection {

    record AccountNotFound(AccountId account) implements AccountRejection {
        @Override
        public String message() {
            return "there is no account " + account.value() + "; open it first";
        }
    }

    record AccountAlreadyOpened(AccountId account) implements AccountRejection {
        @Override
        public String message() {
            return "account " + account.value() + " was opened before with other details";
        }
    }

    record InvalidProfile(String field, String message) implements AccountRejection {}

    record ReferenceTaken(String reference) implements AccountRejection {
        @Override
        public String message() {
            return "reference '"
                    + reference
                    + "' belongs to another account; use that account or another reference";
        }

        @Override
        public String field() {
            return "reference";
        }
    }

    record AlreadyLinked(DocumentLink present, DocumentLink wanted) implements AccountRejection {
        @Override
        public String message() {
            return "the account is linked to customer "
                    + present.externalId()
                    + ", not to "
                    + wanted.externalId()
                    + "; a link is never silently replaced";
        }
    }

    record CustomerTaken(DocumentLink customer) implements AccountRejection {
        @Override
        public String message() {
            return "customer " + customer.externalId() + " is linked to another account already";
        }
    }

    record UnknownCustomer(String externalId) implements AccountRejection {
        @Override
        public String message() {
            return "the accounting system has no customer '"
                    + externalId
                    + "' that Tieout knows of; check the id, or"
                    + " wait for the next synchronisation if it was just created";
        }

        @Override
        public String field() {
            return "customerId";
        }
    }

    record CustomerCurrencyDiffers(String accountCurrency, String customerCurrency)
            implements AccountRejection {
        @Override
        public String message() {
            return "the account is billed in "
                    + accountCurrency
                    + " but the customer's currency is "
                    + customerCurrency
                    + "; link a customer in "
                    + accountCurrency;
        }
    }

    record LinkedAlready(DocumentLink present) implements AccountRejection {
        @Override
        public String message() {
            return "the account is linked to customer "
                    + present.externalId()
                    + " already; unlink it first if that is wrong";
        }
    }

    record LinkedToCandidate(DocumentLink present) implements AccountRejection {
        @Override
        public String message() {
            return "the account is linked to customer "
                    + present.externalId()
                    + "; unlink it instead of refusing it";
        }

        @Override
        public String field() {
            return "customerId";
        }
    }

    record CreationUnderWay(AccountId account) implements AccountRejection {
        @Override
        public String message() {
            return "a customer is being created for account "
                    + account.value()
                    + "; wait for it, or dismiss its operation";
        }
    }

    record CustomerInactive(DocumentLink customer) implements AccountRejection {
        @Override
        public String message() {
            return "customer "
                    + customer.externalId()
                    + " is inactive; make it active again in the accounting system, then link it";
        }

        @Override
        public String field() {
            return "customerId";
        }
    }

    record CandidatesUnseen(List<String> customers) implements AccountRejection {
        public CandidatesUnseen {
            customers = List.copyOf(customers);
        }

        @Override
        public String message() {
            return "customers "
                    + customers
                    + " may be this account; link one of them, refuse them, or name each in"
                    + " 'despite' to create another all the same";
        }

        @Override
        public String field() {
            return "despite";
        }
    }

    record NameHeld(List<String> holders) implements AccountRejection {
        public NameHeld {
            holders = List.copyOf(holders);
        }

        @Override
        public String message() {
            return "the name belongs to "
                    + String.join(" and ", holders)
                    + "; link it if it is the account's, make it active again or rename it in the"
                    + " accounting system, or send another displayName";
        }

        @Override
        public String field() {
            return "displayName";
        }
    }

    record AccountInUse(AccountId account, String example) implements AccountRejection {
        @Override
        public String message() {
            return "invoice "
                    + example
                    + " of account "
                    + account.value()
                    + " was approved for its customer; a link stays once something was sent";
        }
    }

    record ReasonMissing(int length) implements AccountRejection {
        @Override
        public String message() {
            return "expected a reason of 1 to 500 characters but got " + length;
        }

        @Override
        public String field() {
            return "reason";
        }
    }

    record BooksNotConnected() implements AccountRejection {
        @Override
        public String message() {
            return "no company of the accounting system is connected; connect one first";
        }
    }
}
