package io.tieout.domain.account;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.Rejection;

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
}
