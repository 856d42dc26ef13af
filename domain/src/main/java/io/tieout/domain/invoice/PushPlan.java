package io.tieout.domain.invoice;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a push would do: the document to sign and its hash, or the reasons why it cannot be built.
 */
public sealed interface PushPlan {

    /** what does not stop a push and should still be known before signing */
    List<Warning> warnings();

    /** what it holds out for what was signed earlier */
    default Prospect prospect() {
        return switch (this) {
            case Ready(_, var hash, _) -> new Prospect.Lands(hash);
            case Blocked(var reasons, _) -> new Prospect.Hindered(reasons);
        };
    }

    /** the same plan with these things in the way too */
    default PushPlan blockedBy(List<Reason> more) {
        if (more.isEmpty()) {
            return this;
        }
        return switch (this) {
            case Ready ready -> new Blocked(more, ready.warnings());
            case Blocked(var reasons, var warnings) ->
                    new Blocked(Stream.concat(reasons.stream(), more.stream()).toList(), warnings);
        };
    }

    /** Nothing stands in the way. */
    record Ready(InvoiceDocument document, PlanHash hash, List<Warning> warnings)
            implements PushPlan {
        public Ready {
            warnings = List.copyOf(warnings);
        }

        /** with its lines deferred to where this says; signed with the document */
        public Ready deferring(List<Target> accounts) {
            if (accounts.stream().allMatch(Target::isNone)) {
                return this;
            }
            InvoiceDocument deferring = document.deferring(accounts);
            return new Ready(deferring, PlanHash.of(deferring), warnings);
        }
    }

    /** Something must be mended first; each reason names the thing and the way out. */
    record Blocked(List<Reason> reasons, List<Warning> warnings) implements PushPlan {
        public Blocked {
            reasons = List.copyOf(reasons);
            warnings = List.copyOf(warnings);
        }
    }

    /** One thing that stands in the way. */
    sealed interface Reason {
        String message();

        /** whether it says nothing about the document: what was signed still stands */
        default boolean isPassing() {
            return false;
        }

        record AccountNotLinked(String message) implements Reason {}

        record NoItemForProduct(String message) implements Reason {}

        record NoIncomeAccount(String message) implements Reason {}

        /** What the item credits is not what the product says of its revenue. */
        record IncomeAccountContradicts(String message) implements Reason {}

        /** The product is earned by schedule, and no agreement bills this invoice. */
        record SoldByAgreement(String message) implements Reason {}

        record NoSuchClass(String message) implements Reason {}

        record ClassNotTracked(String message) implements Reason {}

        record NoSuchDepartment(String message) implements Reason {}

        /** The document names a department, and the company keeps none. */
        record DepartmentNotTracked(String message) implements Reason {}

        record NoTaxCode(String message) implements Reason {}

        record PeriodClosed(String message) implements Reason {}

        /** A text that no stated rule may shorten. */
        record FieldDoesNotFit(String message) implements Reason {}

        record CurrencyDiffers(String message) implements Reason {}

        record NotConnected(String message) implements Reason {
            @Override
            public boolean isPassing() {
                return true;
            }
        }

        /** A company is connected, but its authorisation is gone. */
        record ConnectionDown(String message) implements Reason {
            @Override
            public boolean isPassing() {
                return true;
            }
        }

        /** Another document has the number in the books. */
        record DuplicateNumber(String message) implements Reason {}

        /** It belongs to the time before we went live. */
        record BeforeCutoff(String message) implements Reason {}

        /** What was open before is not complete yet. */
        record OpeningBalancesNotTied(String message) implements Reason {}

        /** What a credit memo takes back does not stand in the books. */
        record InvoiceNotStanding(String message) implements Reason {}
    }

    /** One thing to know. */
    sealed interface Warning {
        String message();

        /**
         * Whether a person must have read it: the document will not say what was drafted. What the
         * company's own settings do to every document, whoever wrote an automatic policy knew.
         */
        default boolean isForPeople() {
            return true;
        }

        record Renumbered(String message) implements Warning {
            @Override
            public boolean isForPeople() {
                return false;
            }
        }

        record TaxComputedThere(String message) implements Warning {
            @Override
            public boolean isForPeople() {
                return false;
            }
        }

        record TaxIgnored(String message) implements Warning {}

        record CreditsApplied(String message) implements Warning {
            @Override
            public boolean isForPeople() {
                return false;
            }
        }

        /** A text is longer than its field: what is signed and lands is {@code after}. */
        record Shortened(String field, String before, String after) implements Warning {
            @Override
            public String message() {
                return field
                        + " has "
                        + before.length()
                        + " characters and lands with "
                        + after.length()
                        + ", shortened at a word; shorten it yourself to choose the words";
            }
        }
    }
}
