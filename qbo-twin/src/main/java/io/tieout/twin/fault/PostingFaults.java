package io.tieout.twin.fault;

/** What a journal entry or money in a deposit can run into. */
public final class PostingFaults {

    private PostingFaults() {}

    public static QboFault missingPostingType() {
        return QboFault.validation(
                "2260",
                "Missing PostingType",
                "PostingType should be Debit or Credit on each line of a journal entry.",
                "PostingType");
    }

    public static QboFault missingTaxApplicableOn() {
        return QboFault.validation(
                "2270",
                "Missing TaxApplicableOn",
                "A line with TaxCodeRef needs TaxApplicableOn.",
                "TaxApplicableOn");
    }

    public static QboFault missingTaxAmount() {
        return QboFault.validation(
                "2280",
                "Missing TaxAmount",
                "A line with TaxCodeRef needs TaxAmount.",
                "TaxAmount");
    }

    public static QboFault unbalanced() {
        return QboFault.validation(
                "2300",
                "Amount on debits not equal to credits",
                "Please balance your debits and credits.");
    }

    /**
     * Code 6540: money that lies in a deposit.
     *
     * @param depositId the deposit it lies in
     */
    public static QboFault deposited(String depositId) {
        return QboFault.validation(
                "6540",
                "Deposited Transaction cannot be changed",
                "Deposited Transaction cannot be changed : The transaction has been deposited by"
                        + " deposit %s. Remove it from the deposit first.".formatted(depositId));
    }
}
