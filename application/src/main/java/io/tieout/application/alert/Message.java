package io.tieout.application.alert;

import io.tieout.application.alert.Alert.Kind;
import java.time.Instant;

/**
 * What people are told of one cause.
 *
 * @param tenantName whose it is
 * @param times how often it happened so far
 * @param untold how many of these nobody was told of yet
 * @param firstAt in tenant time
 */
public record Message(
        String tenantName,
        Kind kind,
        String subject,
        String reason,
        String nextStep,
        long times,
        long untold,
        Instant firstAt) {

    /** one line: whose, what, and the record */
    public String headline() {
        return tenantName + ": " + subject + " " + happened();
    }

    /** the reason, the next step and, when it happened before, how often */
    public String text() {
        String told = "What is wrong: " + reason + "\nWhat to do: " + nextStep + "\nKind: " + kind;
        return times == 1
                ? told
                : told
                        + "\nThe same cause: "
                        + times
                        + " times since "
                        + firstAt
                        + ", "
                        + untold
                        + " of them not told before; this is the last of them";
    }

    private String happened() {
        return switch (kind) {
            case OPERATION_FAILED -> "failed and waits for a person";
            case OPERATION_RETRYING -> "keeps failing and is tried again";
            case NOTICE_FAILED -> "could not be handled";
            case CONNECTION_LOST -> "is disconnected";
            case CONNECTION_EXPIRING -> "will expire";
            case COMPANY_CHANGED -> "is another company than before";
            case SUCCESS_RATE_LOW -> "answers too seldom";
            case READ_ALLOWANCE_LOW -> "is nearly used up";
            case READ_ALLOWANCE_SPENT -> "is used up";
            case EVENT_PARKED -> "was set aside";
            case DOCUMENT_DRIFTED -> "differs in the accounting system";
            case DELIVERY_REFUSED -> "was refused";
            case LANDING_DIVERGED -> "landed otherwise than it was approved";
            case PROCESSOR_NOTICE_WAITS -> "waits for a person";
            case ACCOUNT_OVERDUE -> "is overdue";
            case PAYMENTS_UNSEEN -> "are not seen";
            case CUSTOMER_CLAIM -> "waits for an answer";
            case COLLECTION_ENDED -> "was collected in vain";
            case CONSERVATION_BROKEN -> "do not come to what they brought";
        };
    }
}
