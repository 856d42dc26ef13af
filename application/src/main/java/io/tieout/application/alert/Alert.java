package io.tieout.application.alert;

import io.tieout.domain.people.TenantId;
import java.time.Instant;

/**
 * Something went wrong that a person must learn of, in words for that person. No personal data and
 * no secret stands in it: it leaves the house by e-mail and chat.
 *
 * @param cause what folds: alerts of one tenant, kind and cause are one alert that counts
 * @param subject the record it is about, for example {@code invoice INV-7}
 * @param reason what is wrong with it
 * @param nextStep what a person does about it
 * @param at in tenant time
 */
public record Alert(
        TenantId tenant,
        Kind kind,
        String cause,
        String subject,
        String reason,
        String nextStep,
        Instant at) {

    public Alert {
        stated("cause", cause);
        stated("subject", subject);
        stated("reason", reason);
        stated("next step", nextStep);
    }

    /** What sort of thing went wrong. The names are stored. */
    public enum Kind {
        /** an operation waits for a person, or was refused for good */
        OPERATION_FAILED,
        /** an operation has been tried for long, in vain */
        OPERATION_RETRYING,
        /** a notice from the accounting system could not be handled */
        NOTICE_FAILED,
        /** the authorisation is gone; operations wait until someone connects again */
        CONNECTION_LOST,
        /** the authorisation ends soon unless someone connects again */
        CONNECTION_EXPIRING,
        /** another company than before would be connected */
        COMPANY_CHANGED,
        /** too many calls fail */
        SUCCESS_RATE_LOW,
        /** the month's allowance of metered reads is nearly used up */
        READ_ALLOWANCE_LOW,
        /** it is used up: polls and reports wait for the next month */
        READ_ALLOWANCE_SPENT,
        /** an automation could not handle an event and set it aside */
        EVENT_PARKED,
        /** somebody changed, voided or deleted a document of ours in the accounting system */
        DOCUMENT_DRIFTED,
        /** something sent to the accounting system or to people was refused */
        DELIVERY_REFUSED,
        /** a document stands in the books otherwise than it was approved */
        LANDING_DIVERGED,
        /** where money is does not come to what came in */
        CONSERVATION_BROKEN,
        /** what a processor reported waits for a person */
        PROCESSOR_NOTICE_WAITS,
        /** an account is overdue for so long that the policy tells the person in charge of it */
        ACCOUNT_OVERDUE,
        /** nothing helped, and a person decides what becomes of an invoice */
        COLLECTION_ENDED,
        /** what is paid in the accounting system was not seen for too long */
        PAYMENTS_UNSEEN,
        /** a customer disputes part of an invoice, or says when they pay, by themselves */
        CUSTOMER_CLAIM
    }

    private static void stated(String name, String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("an alert states its " + name + " but got ''");
        }
    }
}
