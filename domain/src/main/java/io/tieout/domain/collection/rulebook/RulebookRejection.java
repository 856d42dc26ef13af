package io.tieout.domain.collection.rulebook;

import io.tieout.domain.collection.policy.Flaw;
import io.tieout.domain.decision.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Why a rulebook says no. */
public sealed interface RulebookRejection extends Rejection {

    /** The rules make no sense or break the law. */
    record FlawedPolicy(List<Flaw> flaws) implements RulebookRejection {
        public FlawedPolicy {
            flaws = List.copyOf(flaws);
        }

        @Override
        public String message() {
            return flaws.stream().map(Flaw::message).collect(Collectors.joining("; "));
        }

        @Override
        public String field() {
            return "policy." + flaws.getFirst().field();
        }

        @Override
        public List<FlawedPolicy> each() {
            return flaws.stream().map(flaw -> new FlawedPolicy(List.of(flaw))).toList();
        }
    }

    record CollectionPolicyMoved(int fromVersion, int version) implements RulebookRejection {
        @Override
        public String message() {
            return "version "
                    + fromVersion
                    + " is not the newest, "
                    + version
                    + " is; look at it and save again";
        }

        @Override
        public String field() {
            return "fromVersion";
        }
    }

    record PolicyForPast(LocalDate effectiveFrom, LocalDate today) implements RulebookRejection {
        @Override
        public String message() {
            return "a policy counts from today, "
                    + today
                    + ", or later but got "
                    + effectiveFrom
                    + "; what was decided before stands";
        }

        @Override
        public String field() {
            return "policy.effectiveFrom";
        }
    }

    record FeesNeedSecondPerson() implements RulebookRejection {
        @Override
        public String message() {
            return "a policy that charges fees by itself needs a second person; send it with"
                    + " proposeCollectionPolicy and let an approver allow it";
        }

        @Override
        public String field() {
            return "policy.fees";
        }
    }

    record ShadowNotFound(int number, int lastNumber) implements RulebookRejection {
        @Override
        public String message() {
            return "shadow "
                    + number
                    + " is not on trial, the last one was "
                    + lastNumber
                    + "; look at shadowPolicies";
        }

        @Override
        public String field() {
            return "number";
        }
    }

    /** What is to be kept makes no sense; {@code field} says where. */
    record InvalidRule(String field, String message) implements RulebookRejection {}
}
